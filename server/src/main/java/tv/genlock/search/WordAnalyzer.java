package tv.genlock.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Words of folded text, by Unicode's word boundaries. Scripts that put no space between words (Chinese, Japanese, Thai …) become
 * single characters, so that any part of a title is found as a phrase of them. "Schindler's" is found as itself, without its
 * apostrophe, and by either part; so is "S.H.I.E.L.D.".
 */
final class WordAnalyzer extends Analyzer {
    private final boolean indexing;

    /** @param indexing whether words are also put in by their parts; queries ask for the joined form alone */
    WordAnalyzer(boolean indexing) {
        this.indexing = indexing;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, new Parts(source, indexing));
    }

    private static final class Parts extends TokenFilter {
        private static final Set<String> UNSPACED = Set.of(
                StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
                StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN]);

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final TypeAttribute type = addAttribute(TypeAttribute.class);
        private final boolean indexing;
        private final Deque<String> waiting = new ArrayDeque<>();
        private int waitingStep;

        Parts(TokenStream input, boolean indexing) {
            super(input);
            this.indexing = indexing;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!waiting.isEmpty()) {
                term.setEmpty().append(waiting.poll());
                step.setPositionIncrement(waitingStep);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            if (UNSPACED.contains(type.type())) {
                word.codePoints().mapToObj(Character::toString).forEach(waiting::add);
                term.setEmpty().append(waiting.poll());
                waitingStep = 1;
            } else if (word.indexOf('\'') >= 0 || word.indexOf('.') >= 0) {
                splitAtMarks(word);
            }
            return true;
        }

        private void splitAtMarks(String word) {
            String joined = word.replace("'", "").replace(".", "");
            if (joined.isEmpty()) {
                return;
            }
            term.setEmpty().append(joined);
            if (indexing) {
                for (String part : word.split("['.]")) {
                    if (!part.isEmpty() && !part.equals(joined)) {
                        waiting.add(part);
                    }
                }
                waitingStep = 0;
            }
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
