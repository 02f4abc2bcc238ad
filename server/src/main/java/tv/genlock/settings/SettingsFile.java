package tv.genlock.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code KEY=value} lines, as in {@code .env} files: blank lines and {@code #} lines are skipped, {@code export} and a pair of quotes
 * around the value are taken off. No escapes, so that Windows paths and passwords mean what they say.
 */
final class SettingsFile {
    private SettingsFile() {}

    /** The file's keys; none when there is no such file. Lines that are neither are added to {@code mistakes}. */
    static Map<String, String> read(Path file, List<String> mistakes) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return values;
        }
        try {
            int number = 0;
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
                number++;
                readLine(line.strip(), file + " line " + number, values, mistakes);
            }
        } catch (IOException e) {
            mistakes.add(file + " cannot be read: " + e);
        }
        return values;
    }

    private static void readLine(String line, String place, Map<String, String> values, List<String> mistakes) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String pair = line.startsWith("export ") ? line.substring(7).strip() : line;
        int equals = pair.indexOf('=');
        if (equals < 1) {
            mistakes.add(place + " is not KEY=value.");
            return;
        }
        values.put(
                pair.substring(0, equals).strip(),
                unquoted(pair.substring(equals + 1).strip()));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
