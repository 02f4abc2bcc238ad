package tv.genlock.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The known key that a mistyped one most resembles, by edit distance (Levenshtein). */
final class NearestKey {
    private NearestKey() {}

    static String to(String mistyped) {
        String wanted = mistyped.toUpperCase(Locale.ROOT);
        String cut = wanted.length() > 100 ? wanted.substring(0, 100) : wanted;
        return Arrays.stream(SettingKey.values())
                .map(Enum::name)
                .min(Comparator.comparingInt(name -> distance(cut, name)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
