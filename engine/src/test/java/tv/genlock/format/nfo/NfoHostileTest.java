package tv.genlock.format.nfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threats T21 and T22: whatever the file holds, the answer is a value and costs little. */
class NfoHostileTest {
    private static final String SEED = """
            <?xml version="1.0"?><!DOCTYPE movie [<!ENTITY a "b">]>
            <movie><title>T &amp; U &eacute; &#65;</title><plot><![CDATA[p]]></plot><rating max="10">7,5</rating>
            <uniqueid type="imdb">tt1234567</uniqueid><actor><name>N</name><order>1</order></actor><!-- c -->
            <season>1</season><mpaa>TV-14-LV</mpaa><tag>daypart: late</tag><set><name>S</name></set></movie>
            <episodedetails><title>E</title></episodedetails> https://www.themoviedb.org/movie/11
            """;

    @TempDir
    Path folder;

    @Test
    void T21_externalEntity_isNeverRead() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary"), "CANARY-OF-THE-TEST");
        for (String declaration : new String[] {
            "<!DOCTYPE movie [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>",
            "<!DOCTYPE movie [<!ENTITY % p SYSTEM \"" + canary.toUri() + "\"> %p; <!ENTITY x \"%p;\">]>",
            "<!DOCTYPE movie SYSTEM \"" + canary.toUri() + "\">"
        }) {
            for (String file : new String[] {
                declaration + "<movie><title>a&x;b</title></movie>",
                "<movie>" + declaration + "<title>a&x;b</title></movie>"
            }) {
                NfoResult result = read(file);
                assertThat(result.toString() + result.title()).doesNotContain("CANARY");
            }
        }
    }

    @Test
    void T21_entityBombs_doNotGrow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE movie [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"");
            laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        NfoResult result = read(laughs + "]><movie><title>&l9;</title></movie>");
        assertThat(result.title()).isEqualTo("&l9;");
    }

    @Test
    void T21_depthCountAndLength_areBounded() {
        read("<movie>" + "<a>".repeat(100_000));
        assertThat(read("<movie><title>T</title>" + "<a/>".repeat(100_000) + "</movie>")
                        .title())
                .isEqualTo("T");
        assertThat(read("<movie><title>T</title><plot>" + "p".repeat(3_000_000) + "</plot></movie>")
                        .plot()
                        .length())
                .isLessThanOrEqualTo(10_000);
        read("<movie a=\"" + "x".repeat(3_900_000) + "\"><title>T</title></movie>");
        StringBuilder attributes = new StringBuilder("<movie ");
        for (int i = 0; i < 100_000; i++) {
            attributes.append("a").append(i).append("=\"\" ");
        }
        read(attributes + "><title>T</title></movie>");
    }

    @Test
    void patterns_onLongRuns_stayLinear() {
        for (String run : new String[] {
            "<!--",
            "<!---->",
            "<![CDATA[",
            "&",
            "&#",
            "<movie",
            "<movie/>",
            "<season>",
            "</movie",
            " ",
            "tt1",
            "thetvdb.com/?",
            " / "
        }) {
            String long4 = run.repeat(4_000_000 / run.length());
            read(long4);
            read("<movie>" + long4);
            read("<movie><title>T</title><genre>a" + run.repeat(60_000 / run.length()) + "</genre><tag>daypart: a"
                    + run.repeat(60_000 / run.length()) + "</tag><mpaa>" + run.repeat(1_000) + "</mpaa></movie>");
        }
    }

    @Test
    void T22_endlessFile_isReadToItsLimitOnly() throws IOException {
        Endless endless = new Endless("<movie><title>Big</title><plot>".getBytes(StandardCharsets.UTF_8));
        NfoResult result = NfoReader.read(endless);
        assertThat(result.title()).isEqualTo("Big");
        assertThat(endless.given).isLessThanOrEqualTo(NfoReader.MAX_BYTES + 1);
        assertThat(result.warnings()).anyMatch(warning -> warning.contains("4 MB"));
    }

    @Property(tries = 3_000)
    void mutatedFile_neverThrows(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = SEED.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(12); n >= 0; n--) {
            bytes = mutated(bytes, random);
        }
        byte[] file = bytes;
        assertThatCode(() -> touchEverything(NfoReader.read(file))).doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void anyBytes_neverThrow(@ForAll byte[] bytes) {
        touchEverything(NfoReader.read(bytes));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> joined(slice(bytes, 0, at), slice(bytes, at + length, bytes.length), new byte[] {'<'});
            case 2 -> joined(slice(bytes, 0, at), slice(bytes, at, at + length), slice(bytes, at, bytes.length));
            default -> slice(bytes, 0, Math.max(1, at));
        };
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), Math.min(to, bytes.length));
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void touchEverything(NfoResult result) {
        assertThat(result.title() + result.plot() + result.firstEpisode() + result.lastEpisode() + result.bookmarks())
                .isNotNull();
        for (NfoBlock block : result.blocks()) {
            assertThat(block.originalTitle()
                            + block.sortTitle()
                            + block.showTitle()
                            + block.edition()
                            + block.outline()
                            + block.tagline()
                            + block.status()
                            + block.runtimeMinutes()
                            + block.durationSeconds()
                            + block.audioLanguages()
                            + block.subtitleLanguages()
                            + block.score()
                            + block.contentRating()
                            + block.ids()
                            + block.premiered()
                            + block.year()
                            + block.added()
                            + block.season()
                            + block.displaySeason()
                            + block.displayEpisode()
                            + block.seasonNames()
                            + block.genres()
                            + block.tags()
                            + block.countries()
                            + block.studios()
                            + block.directors()
                            + block.writers()
                            + block.actors()
                            + block.artists()
                            + block.album()
                            + block.track()
                            + block.setName()
                            + block.art()
                            + block.isLocked()
                            + block.lockedFields()
                            + block.scheduling())
                    .isNotNull();
        }
    }

    private static NfoResult read(String text) {
        NfoResult result = NfoReader.read(text.getBytes(StandardCharsets.UTF_8));
        touchEverything(result);
        return result;
    }

    /** Gives its beginning, then blanks for ever. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private long given;

        Endless(byte[] start) {
            this.start = start;
        }

        @Override
        public int read() {
            long at = given++;
            return at < start.length ? start[(int) at] : ' ';
        }
    }
}
