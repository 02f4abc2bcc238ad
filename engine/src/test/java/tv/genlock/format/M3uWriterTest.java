package tv.genlock.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tv.genlock.format.LineupEntry.CatchUp;

class M3uWriterTest {
    private static final String STREAM = "http://tv.example:8409/channel/42.ts";

    @Example
    void write_oneChannel_isTheSafeLine() throws IOException {
        LineupEntry channel = new LineupEntry(
                "genlock-42",
                "42",
                "News Day",
                "News;Local",
                Optional.of("http://tv.example:8409/api/channels/42/logo.png"),
                STREAM,
                Optional.of(new CatchUp("http://tv.example:8409/channel/42.m3u8", 7)));

        String text = written(Optional.of("http://tv.example:8409/api/livetv/xmltv/all"), List.of(channel));

        assertThat(text).isEqualTo("""
                #EXTM3U x-tvg-url="http://tv.example:8409/api/livetv/xmltv/all" url-tvg="http://tv.example:8409/api/livetv/xmltv/all"
                #EXTINF:-1 channel-id="genlock-42" tvg-id="genlock-42" tvg-chno="42" tvg-name="News Day" \
                tvg-logo="http://tv.example:8409/api/channels/42/logo.png" group-title="News;Local" catchup="default" \
                catchup-source="http://tv.example:8409/channel/42.m3u8?start={utc}&duration={duration}" catchup-days="7",News Day
                http://tv.example:8409/channel/42.ts
                """);
    }

    @Example
    void write_noChannels_isStillALineup() throws IOException {
        assertThat(written(Optional.empty(), List.of())).isEqualTo("#EXTM3U\n");
    }

    @Example
    void safeName_whatConfusesReaders_isReplaced() {
        assertThat(M3uWriter.safeName("A \"quoted\", listed\r\n#EXTM3U name"))
                .isEqualTo("A 'quoted' - listed #EXTM3U name");
        assertThat(M3uWriter.safeName("5 USA")).isEqualTo("5\u00A0USA");
        assertThat(M3uWriter.safeName("media=x media-dir=y")).isEqualTo("media x media-dir y");
        assertThat(M3uWriter.safeName("\uD83D\uDE00 \uD83D")).isEqualTo("\uD83D\uDE00 \uFFFD");
        assertThat(M3uWriter.safeName("n".repeat(10_000))).hasSize(200).endsWith("…");
        assertThat(M3uWriter.safeName("\u0000\n")).isEqualTo("-");
    }

    @Example
    void entry_addressThatIsNone_isRefused() {
        assertThatThrownBy(() -> entry("x", "javascript:alert(1)")).hasMessageContaining("http:// or https://");
    }

    @Property(tries = 2_000)
    void write_anyNames_areOneEntryEachAndReadBackEqual(
            @ForAll List<String> names, @ForAll String group, @ForAll String hostile) throws IOException {
        List<LineupEntry> channels = names.stream()
                .map(name -> new LineupEntry(
                        "c1", "7", name + hostile, group, Optional.empty(), STREAM + "?" + hostile, Optional.empty()))
                .toList();

        List<String> lines = written(Optional.empty(), channels).lines().toList();

        assertThat(lines).hasSize(1 + 2 * channels.size());
        for (int n = 0; n < channels.size(); n++) {
            String line = lines.get(1 + 2 * n);
            String raw = channels.get(n).name();
            String expected = raw.isBlank() ? "Channel 7" : M3uWriter.safeName(raw);
            assertThat(line.substring(line.lastIndexOf(',') + 1)).isEqualTo(expected);
            assertThat(line.chars().filter(c -> c == '"').count() % 2).isZero();
            assertThat(lines.get(2 + 2 * n)).startsWith(STREAM).matches("[!-~]+");
            assertThat(M3uWriter.safeName(expected)).isEqualTo(expected);
        }
    }

    static LineupEntry entry(String name, String url) {
        return new LineupEntry("c1", "1", name, "", Optional.empty(), url, Optional.empty());
    }

    static String written(Optional<String> guide, List<LineupEntry> channels) throws IOException {
        StringBuilder text = new StringBuilder();
        Iterator<LineupEntry> each = channels.iterator();
        M3uWriter.write(text, guide, each);
        return text.toString();
    }
}
