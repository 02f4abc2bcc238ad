package tv.genlock.air.card;

import java.util.List;

/**
 * The words on a card. No clock and nothing that moves: a card is encoded once and repeated.
 *
 * @param label small, on top: the channel's number and name ({@code "7 · Films"}); may be empty
 * @param headline large, wrapped to three lines
 * @param lines smaller, each wrapped; at most six lines are shown
 * @param ground what is behind the words
 */
public record Card(String label, String headline, List<String> lines, Ground ground) {
    /** What is behind the words. */
    public enum Ground {
        PLAIN,
        /** Colour bars: the card is a test card. */
        BARS
    }

    /** Words on the plain ground. */
    public Card(String label, String headline, List<String> lines) {
        this(label, headline, lines, Ground.PLAIN);
    }

    private static final int WORDS_AT_MOST = 400;

    public Card {
        label = clean(label);
        headline = clean(headline);
        lines = lines.stream().limit(6).map(Card::clean).toList();
    }

    /** Control characters and line breaks become spaces; endless text is cut. */
    private static String clean(String text) {
        String plain = text.codePoints()
                .limit(WORDS_AT_MOST)
                .map(point -> Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip().replaceAll(" {2,}", " ");
    }
}
