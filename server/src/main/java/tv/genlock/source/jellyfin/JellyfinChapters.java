package tv.genlock.source.jellyfin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tv.genlock.catalog.ItemFacts;

/** The chapters of an item, where somebody made them. */
final class JellyfinChapters {
    /** A number, with or without one word before it. */
    private static final Pattern NO_NAME = Pattern.compile("(\\p{L}+\\.?\\s*)?[#(]?\\d*\\)?");

    /** Steps that differ by less are the same. */
    private static final long SAME_STEP = 10_000_000;

    private JellyfinChapters() {}

    /** In order, each ending where the next begins. Empty for a list that says nothing: a single start, or made up. */
    static List<ItemFacts.Marker> of(Row row) {
        List<Row> chapters = row.rows("Chapters");
        long end = row.count("RunTimeTicks");
        List<ItemFacts.Marker> markers = new ArrayList<>();
        if (chapters.size() < 2 || isMadeUp(chapters)) {
            return markers;
        }
        for (int i = 0; i < chapters.size(); i++) {
            long start = start(chapters.get(i));
            long next = i + 1 < chapters.size() ? start(chapters.get(i + 1)) : end;
            if (end == 0 || start < end) {
                markers.add(new ItemFacts.Marker(
                        ItemFacts.MarkerKind.CHAPTER,
                        JellyfinTicks.toOurs(start),
                        JellyfinTicks.toOurs(Math.max(start, next)),
                        chapters.get(i).text("Name")));
            }
        }
        return markers;
    }

    private static long start(Row chapter) {
        return chapter.count("StartPositionTicks");
    }

    /** Up to 10.8, and later where asked to, the server gives a file without chapters one every few minutes, without a name. */
    private static boolean isMadeUp(List<Row> chapters) {
        long step = start(chapters.get(1)) - start(chapters.getFirst());
        for (int i = 0; i < chapters.size(); i++) {
            boolean named = !NO_NAME.matcher(chapters.get(i).text("Name")).matches();
            boolean otherStep =
                    i > 0 && Math.abs(start(chapters.get(i)) - start(chapters.get(i - 1)) - step) > SAME_STEP;
            if (named || otherStep) {
                return false;
            }
        }
        return true;
    }
}
