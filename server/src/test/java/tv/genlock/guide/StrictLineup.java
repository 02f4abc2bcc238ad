package tv.genlock.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an M3U lineup as a reader that forgives nothing would: any line that is not where it belongs fails the test. */
final class StrictLineup {
    private static final Pattern HEADER = Pattern.compile("#EXTM3U((?: [a-z-]+=\"[^\"]*\")*)");
    private static final Pattern ENTRY = Pattern.compile("#EXTINF:-1((?: [a-z-]+=\"[^\"]*\")*),([^,\"]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("http://[!-~&&[^\"<>']]+");

    private StrictLineup() {}

    /** One channel as a reader sees it. */
    record Entry(Map<String, String> attributes, String name, String url) {}

    static List<Entry> read(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        String[] lines = text.split("\n");
        assertThat(lines[0]).matches(HEADER);
        assertThat(lines.length % 2)
                .as("a header, then two lines for each channel")
                .isEqualTo(1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.length; i += 2) {
            Matcher entry = ENTRY.matcher(lines[i]);
            assertThat(entry.matches()).as(lines[i]).isTrue();
            assertThat(lines[i + 1]).matches(ADDRESS);
            entries.add(new Entry(attributes(entry.group(1)), entry.group(2), lines[i + 1]));
        }
        return entries;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            assertThat(attributes.put(attribute.group(1), attribute.group(2)))
                    .as("one " + attribute.group(1))
                    .isNull();
        }
        return attributes;
    }
}
