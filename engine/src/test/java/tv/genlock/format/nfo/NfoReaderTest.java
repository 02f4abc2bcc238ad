package tv.genlock.format.nfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NfoReaderTest {
    private static final String FILM = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
            <!-- made by hand -->
            <movie>
              <title>The Long Été</title>
              <originaltitle>L'été long</originaltitle>
              <sorttitle>Long Summer 1</sorttitle>
              <ratings>
                <rating name="tomatometerallcritics" max="100" default="true"><value>12</value></rating>
                <rating name="imdb" max="10"><value>7,5</value><votes>1,234</votes></rating>
              </ratings>
              <plot/><outline>Short.</outline><tagline>It never ends.</tagline>
              <runtime>121 min</runtime>
              <thumb aspect="poster">https://art.example/p.jpg</thumb>
              <thumb aspect="set.poster">https://art.example/set.jpg</thumb>
              <fanart><thumb>https://art.example/f.jpg</thumb></fanart>
              <mpaa>US:PG-13 / DE:12</mpaa><countrycode>DE</countrycode>
              <uniqueid type="imdb" default="true">tt7654321</uniqueid>
              <uniqueid type="tmdbcol">55</uniqueid>
              <uniqueid type="tvdb"></uniqueid>
              <tmdbid>4711</tmdbid>
              <genre>Comedy / Drama</genre><genre>Drama</genre>
              <tag>sunny</tag><tag>genlock:daypart=late, night</tag><tag>holiday: Summer</tag>
              <set><name>Summers</name><overview>All of them.</overview></set>
              <country>France</country><studio>Sun &amp; Sons</studio>
              <director>A. Person</director><credits>B. Writer</credits><writer>B. Writer</writer>
              <premiered>1999-07-01</premiered><year>2000</year>
              <actor><name>Second</name><role>Cat</role><order>2</order></actor>
              <actor><name>First</name><order>1</order></actor>
              <actor><role>Nobody</role></actor>
              <company>Acme</company><category>Ice cream</category><demographic>18-34|families</demographic>
              <warning>flashing lights</warning><notes>Only at dusk.
            Never on Sundays.</notes>
              <fileinfo><streamdetails>
                <video><durationinseconds>7260</durationinseconds></video>
                <audio><language>fre</language></audio><audio><language>eng</language></audio>
                <subtitle><language>ger</language></subtitle>
              </streamdetails></fileinfo>
              <lockdata>true</lockdata><lockedfields>Name|Genres</lockedfields>
              <somethingelse><deep><title>Not this</title></deep></somethingelse>
            </movie>
            """;

    @Test
    void film_givesEveryField() {
        NfoResult result = read(FILM);
        NfoBlock film = result.blocks().getFirst();
        assertThat(result.kind()).isEqualTo(NfoKind.MOVIE);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.ids()).isEqualTo(Map.of("imdb", "tt7654321", "tmdb", "4711"));
        assertThat(film.title()).isEqualTo("The Long Été");
        assertThat(film.originalTitle()).isEqualTo("L'été long");
        assertThat(film.sortTitle()).isEqualTo("Long Summer 1");
        assertThat(film.plot()).isEqualTo("Short.");
        assertThat(film.tagline()).isEqualTo("It never ends.");
        assertThat(film.runtimeMinutes()).hasValue(121);
        assertThat(film.durationSeconds()).hasValue(7260);
        assertThat(film.score()).hasValue(7.5);
        assertThat(film.contentRating().orElseThrow().system()).isEqualTo("de");
        assertThat(film.genres()).containsExactly("Comedy", "Drama");
        assertThat(film.tags()).containsExactly("sunny");
        assertThat(film.setName()).isEqualTo("Summers");
        assertThat(film.studios()).containsExactly("Sun & Sons");
        assertThat(film.directors()).containsExactly("A. Person");
        assertThat(film.writers()).containsExactly("B. Writer");
        assertThat(film.premiered()).contains(LocalDate.of(1999, 7, 1));
        assertThat(film.year()).hasValue(2000);
        assertThat(film.actors()).containsExactly(new NfoActor("First", ""), new NfoActor("Second", "Cat"));
        assertThat(film.art()).extracting(NfoArt::aspect).containsExactly("poster", "fanart");
        assertThat(film.audioLanguages()).containsExactly("fre", "eng");
        assertThat(film.subtitleLanguages()).containsExactly("ger");
        assertThat(film.isLocked()).isTrue();
        assertThat(film.lockedFields()).containsExactly("name", "genres");
    }

    @Test
    void film_withFieldsForTheSchedule_saysThem() {
        NfoScheduling scheduling = read(FILM).blocks().getFirst().scheduling();
        assertThat(scheduling.dayparts()).containsExactly("late", "night");
        assertThat(scheduling.seasons()).containsExactly("Summer");
        assertThat(scheduling.company()).isEqualTo("Acme");
        assertThat(scheduling.category()).isEqualTo("Ice cream");
        assertThat(scheduling.demographics()).containsExactly("18-34", "families");
        assertThat(scheduling.warnings()).containsExactly("flashing lights");
        assertThat(scheduling.notes()).isEqualTo("Only at dusk.\nNever on Sundays.");
    }

    @Test
    void scheduling_inEveryForm_isTheSame() {
        for (String form : new String[] {
            "<daypart>late</daypart>",
            "<dayparts>late</dayparts>",
            "<Daypart> late </Daypart>",
            "<genlock><daypart>late</daypart></genlock>",
            "<genlock:daypart>late</genlock:daypart>",
            "<genlock_daypart>late</genlock_daypart>",
            "<tag>genlock:daypart=late</tag>",
            "<tag>genlock:daypart:late</tag>",
            "<tag>Genlock.Daypart = late</tag>",
            "<tag>daypart: late</tag>",
            "<tag>daypart=late</tag>"
        }) {
            NfoBlock block =
                    read("<movie><title>x</title>" + form + "</movie>").blocks().getFirst();
            assertThat(block.scheduling().dayparts()).as(form).containsExactly("late");
            assertThat(block.tags()).as(form).isEmpty();
        }
    }

    @Test
    void season_asNumberOrWord_isOfTheSeriesOrOfTheYear() {
        NfoBlock episode = read("<episodedetails><season>2</season><season>Christmas</season></episodedetails>")
                .blocks()
                .getFirst();
        assertThat(episode.season()).hasValue(2);
        assertThat(episode.scheduling().seasons()).containsExactly("Christmas");
    }

    @Test
    void urlOnly_givesIds() {
        assertThat(read("https://www.imdb.com/title/tt1234567/\nhttps://www.themoviedb.org/movie/11-words")
                        .ids())
                .isEqualTo(Map.of("imdb", "tt1234567", "tmdb", "11"));
        assertThat(read("https://thetvdb.com/?tab=series&id=42").ids()).isEqualTo(Map.of("tvdb", "42"));
        assertThat(read("http://thetvdb.com/series/77").ids()).isEqualTo(Map.of("tvdb", "77"));
        assertThat(read("https://www.themoviedb.org/tv/99").ids()).isEqualTo(Map.of("tmdb", "99"));
        assertThat(read(" tt7654321 ").ids()).isEqualTo(Map.of("imdb", "tt7654321"));
    }

    @Test
    void xmlThenUrl_keepsIdsOfTheXml() {
        NfoResult result =
                read("<movie><title>A</title><tmdbid>1</tmdbid></movie>\nhttps://themoviedb.org/movie/2 tt1234567");
        assertThat(result.ids()).isEqualTo(Map.of("tmdb", "1", "imdb", "tt1234567"));
    }

    @Test
    void stackedEpisodes_areJoinedAndKept() {
        NfoResult result = read("""
                <?xml version="1.0"?>
                <episodedetails><title>One</title><plot>P1</plot><season>1</season><episode>3</episode></episodedetails>
                <!-- <episodedetails><title>Not this</title></episodedetails> -->
                <?xml version="1.0"?>
                <episodedetails><season>1</season><episode>4</episode><episodebookmark><position>60.5</position></episodebookmark></episodedetails>
                <EpisodeDetails><title>Three</title><season>1</season><episode>5</episode><epbookmark>121</epbookmark></EpisodeDetails>
                """);
        assertThat(result.blocks()).hasSize(3);
        assertThat(result.title()).isEqualTo("One / Three");
        assertThat(result.plot()).isEqualTo("P1");
        assertThat(result.firstEpisode()).hasValue(3);
        assertThat(result.lastEpisode()).hasValue(5);
        assertThat(result.bookmarks()).containsExactly(60.5, 121.0);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void show_countsAreNoNumbers_andADigitsTitleStaysText() {
        NfoBlock show = read("<tvshow><title>1024</title><season>4</season><episode>55</episode>"
                        + "<namedseason number=\"1\">First</namedseason></tvshow>")
                .blocks()
                .getFirst();
        assertThat(show.title()).isEqualTo("1024");
        assertThat(show.season()).isEmpty();
        assertThat(show.episode()).isEmpty();
        assertThat(show.seasonNames()).isEqualTo(Map.of(1, "First"));
    }

    @Test
    void emptyAndOddValues_areAbsent() {
        NfoBlock film =
                read("<movie><title>T</title><runtime>0</runtime><rating>0</rating><year>1</year><premiered>0000-00-00</premiered>"
                                + "<set/><mpaa> </mpaa><genre></genre><thumb/><id>12345</id></movie>")
                        .blocks()
                        .getFirst();
        assertThat(film.runtimeMinutes()).isEmpty();
        assertThat(film.score()).isEmpty();
        assertThat(film.year()).isEmpty();
        assertThat(film.premiered()).isEmpty();
        assertThat(film.setName()).isEmpty();
        assertThat(film.contentRating()).isEmpty();
        assertThat(film.genres()).isEmpty();
        assertThat(film.art()).isEmpty();
        assertThat(film.ids()).isEmpty();
        assertThat(score("<rating max=\"100\">75</rating>")).isEqualTo(7.5);
        assertThat(score("<rating>12</rating><communityrating>6.5</communityrating>"))
                .isEqualTo(6.5);
    }

    @Test
    void musicVideo_namesItsArtists() {
        NfoBlock video = read("<musicvideo><title>S</title><artist>A</artist><artist><name>B</name></artist>"
                        + "<album>L</album><track>-1</track></musicvideo>")
                .blocks()
                .getFirst();
        assertThat(video.artists()).containsExactly("A", "B");
        assertThat(video.album()).isEqualTo("L");
        assertThat(video.track()).isEmpty();
    }

    @Test
    void anyEncoding_whateverIsDeclared_isDecoded() {
        String text = "<?xml version=\"1.0\" encoding=\"us-ascii\"?><movie><title>Größe – œuvre</title></movie>";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"),
            Charset.forName("x-UTF-16LE-BOM")
        }) {
            assertThat(NfoReader.read(text.getBytes(charset)).title())
                    .as(charset.name())
                    .isEqualTo("Größe – œuvre");
        }
        assertThat(read("\uFEFF\u200B" + text + "\u200B").title()).isEqualTo("Größe – œuvre");
    }

    @Test
    void strayCharacters_doNotHurt() {
        NfoResult result =
                read("<movie><title>Tom & Jerry &eacute;&hellip;&#0;&#x1F;\u0000\u0001\uFFFF &unknown; &#233;</title>"
                        + "<plot><![CDATA[a & b <c> &amp;]]></plot></movie>\u0000\u0000junk");
        assertThat(result.title()).isEqualTo("Tom & Jerry é… &unknown; é");
        assertThat(result.plot()).isEqualTo("a & b <c> &amp;");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void garbageBehindTheRoot_keepsUtf8InFront() {
        byte[] xml = "<movie><title>Größe</title></movie>".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[xml.length + 256];
        System.arraycopy(xml, 0, bytes, 0, xml.length);
        for (int i = 0; i < 256; i++) {
            bytes[xml.length + i] = (byte) (i == '>' ? 0 : i);
        }
        assertThat(NfoReader.read(bytes).title()).isEqualTo("Größe");
    }

    @Test
    void truncated_keepsWhatIsWhole() {
        NfoResult result = read("<movie>\n<title>Whole</title>\n<fileinfo><streamdetails><video>"
                + "<durationinseconds>60</durationinseconds>\n<codec>h2");
        assertThat(result.title()).isEqualTo("Whole");
        assertThat(result.blocks().getFirst().durationSeconds()).hasValue(60);
        assertThat(result.warnings()).singleElement().asString().contains("line 4");
    }

    @Test
    void htmlPageAndAsciiArt_areNoMetadata() {
        NfoResult page = read("<!DOCTYPE html><html><head><title>404</title></head><body>Gone</body></html>");
        assertThat(page.isUseful()).isFalse();
        assertThat(page.kind()).isEqualTo(NfoKind.UNKNOWN);
        assertThat(page.warnings()).hasSize(1);
        assertThat(NfoReader.read(new byte[0]).isUseful()).isFalse();
        assertThat(read("░▒▓ SCENE ▓▒░ imdb.com/title/tt1234567").ids()).containsKey("imdb");
    }

    private static double score(String rating) {
        return read("<movie>" + rating + "</movie>").blocks().getFirst().score().orElseThrow();
    }

    private static NfoResult read(String text) {
        return NfoReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
