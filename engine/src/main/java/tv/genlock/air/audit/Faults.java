package tv.genlock.air.audit;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far; the first ones only, because one lost packet may be followed by thousands of echoes. */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for one package-private method
final class Faults {
    private final List<String> found = new ArrayList<>();

    void add(String sentence, Object... values) {
        if (found.size() < TsAudit.MOST_FAULTS) {
            found.add(sentence.formatted(values));
        }
    }

    void addUnless(boolean fine, String sentence, Object... values) {
        if (!fine) {
            add(sentence, values);
        }
    }

    List<String> found() {
        return found;
    }
}
