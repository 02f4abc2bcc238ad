package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.genlock.schedule.breaks.SpotHistory.Kept;

/**
 * A {@link SpotHistory} as text: {@code v1 spots=… companies=… categories=…}, each a list of eight decimal numbers a thing: its
 * key, when it last aired, how long before that its hour, daypart and day began, and the three counts. Unknown fields are
 * skipped and broken ones are forgotten, so an older program can read what a newer one stored.
 */
final class SpotHistoryText {
    private static final String VERSION = "v1";
    private static final int MAX_LENGTH = 16 << 20;
    private static final int NUMBERS = 8;

    private SpotHistoryText() {}

    static String encode(TallyTrie spots, TallyTrie companies, TallyTrie categories) {
        StringBuilder text = new StringBuilder(VERSION);
        field(text, "spots", spots);
        field(text, "companies", companies);
        field(text, "categories", categories);
        return text.toString();
    }

    private static void field(StringBuilder text, String name, TallyTrie trie) {
        text.append(' ').append(name).append('=');
        String comma = "";
        for (Kept kept : SpotHistory.kept(trie)) {
            Tally tally = kept.tally();
            CapPeriods periods = tally.periods();
            long last = tally.lastTicks();
            text.append(comma).append(kept.key()).append(',').append(last);
            text.append(',').append(last - periods.hourStartTicks());
            text.append(',').append(last - periods.daypartStartTicks());
            text.append(',').append(last - periods.dayStartTicks());
            text.append(',').append(tally.inHour());
            text.append(',').append(tally.inDaypart());
            text.append(',').append(tally.inDay());
            comma = ",";
        }
    }

    static SpotHistory decode(String text) {
        String[] fields =
                text.length() > MAX_LENGTH ? new String[0] : text.strip().split(" +");
        if (fields.length == 0 || !fields[0].equals(VERSION)) {
            return SpotHistory.EMPTY;
        }
        Map<String, TallyTrie> tries = new HashMap<>();
        for (int n = 1; n < fields.length; n++) {
            int equals = fields[n].indexOf('=');
            if (equals > 0) {
                tries.put(fields[n].substring(0, equals), trieIn(fields[n].substring(equals + 1)));
            }
        }
        return new SpotHistory(
                tries.getOrDefault("spots", TallyTrie.EMPTY),
                tries.getOrDefault("companies", TallyTrie.EMPTY),
                tries.getOrDefault("categories", TallyTrie.EMPTY));
    }

    /** What a list holds; nothing when one of its numbers is broken. */
    private static TallyTrie trieIn(String list) {
        String[] words = list.split(",", -1);
        List<Kept> kept = new ArrayList<>();
        try {
            for (int at = 0; at + NUMBERS <= words.length; at += NUMBERS) {
                long last = Long.parseLong(words[at + 1]);
                CapPeriods periods = new CapPeriods(
                        last - Long.parseLong(words[at + 2]),
                        last - Long.parseLong(words[at + 3]),
                        last - Long.parseLong(words[at + 4]));
                kept.add(new Kept(
                        Long.parseLong(words[at]),
                        new Tally(last, periods, count(words[at + 5]), count(words[at + 6]), count(words[at + 7]))));
            }
        } catch (NumberFormatException e) {
            return TallyTrie.EMPTY;
        }
        return SpotHistory.of(kept);
    }

    private static int count(String word) {
        return Math.max(0, Integer.parseInt(word));
    }
}
