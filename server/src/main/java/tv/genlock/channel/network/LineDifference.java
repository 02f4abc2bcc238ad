package tv.genlock.channel.network;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: "- " before what goes, "+ " before what comes. */
public final class LineDifference {
    /** Beyond so many lines that differ, all old ones go and all new ones come. */
    private static final int MOST_COMPARED = 2_000;

    private LineDifference() {}

    public static List<String> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
    }

    private static List<String> middle(List<String> old, List<String> now) {
        List<String> lines = new ArrayList<>();
        if (old.size() > MOST_COMPARED || now.size() > MOST_COMPARED) {
            old.forEach(line -> lines.add("- " + line));
            now.forEach(line -> lines.add("+ " + line));
            return lines;
        }
        int[][] common = common(old, now);
        int a = 0;
        int b = 0;
        while (a < old.size() || b < now.size()) {
            if (a < old.size() && b < now.size() && old.get(a).equals(now.get(b))) {
                a++;
                b++;
            } else if (b >= now.size() || (a < old.size() && common[a + 1][b] >= common[a][b + 1])) {
                lines.add("- " + old.get(a++));
            } else {
                lines.add("+ " + now.get(b++));
            }
        }
        return lines;
    }

    /** Length of the longest common run of lines, not necessarily touching, behind each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int a = old.size() - 1; a >= 0; a--) {
            for (int b = now.size() - 1; b >= 0; b--) {
                common[a][b] = old.get(a).equals(now.get(b))
                        ? common[a + 1][b + 1] + 1
                        : Math.max(common[a + 1][b], common[a][b + 1]);
            }
        }
        return common;
    }
}
