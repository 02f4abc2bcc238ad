package tv.genlock.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.format.ParsedName.Kind;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The.Show.S01E02.Pilot.1080p.WEB-DL.mkv                      | The Show           | 1  | 2        | Pilot
            The Show - s1e2 - Pilot.mkv                                 | The Show           | 1  | 2        | Pilot
            The Show S01.E02.mkv                                        | The Show           | 1  | 2        |
            The Show S01 - E02.mkv                                      | The Show           | 1  | 2        |
            The Show [S01] [E02].mkv                                    | The Show           | 1  | 2        |
            The_Show_1x02_Pilot.avi                                     | The Show           | 1  | 2        | Pilot
            The Show 2014x03.mkv                                        | The Show           | 2014 | 3      |
            The Show S01E01E02.mkv                                      | The Show           | 1  | 1,2      |
            The Show S01E01-E03.mkv                                     | The Show           | 1  | 1,2,3    |
            The Show S01E01-03 Three.mkv                                | The Show           | 1  | 1,2,3    | Three
            The Show 1x01-1x03.mkv                                      | The Show           | 1  | 1,2,3    |
            The Show S01E01-S01E03.mkv                                  | The Show           | 1  | 1,2,3    |
            The Show Season 1 Episode 2.mkv                             | The Show           | 1  | 2        |
            The Show S00E03 Making Of.mkv                               | The Show           | 0  | 3        | Making Of
            Shows/The Show/Season 1/01.mkv                              | The Show           | 1  | 1        |
            Shows/The Show/Season 1/01 - Pilot.mkv                      | The Show           | 1  | 1        | Pilot
            Shows/The Show (2010)/Season 02/The Show S02E04 Four.mkv    | The Show           | 2  | 4        | Four
            Shows/The Show/Season 2/The Show S03E01.mkv                 | The Show           | 3  | 1        |
            Shows/The Show/Specials/The Show - 03.mkv                   | The Show           | 0  | 3        |
            Shows\\The Show\\Staffel 4\\Folge 7.mkv                     | The Show           | 4  | 7        |
            [Group] Some Title - 12 [1080p][ABCD1234].mkv               | Some Title         |    | 12       |
            [Group] Some Title 2 - 05v2 (720p).mkv                      | Some Title 2       |    | 5        |
            Some Title - 001-003.mkv                                    | Some Title         |    | 1,2,3    |
            S.W.A.T.S01E03.Dead.Drop.mkv                                | S.W.A.T.           | 1  | 3        | Dead Drop
            9-1-1.S02E05.mkv                                            | 9-1-1              | 2  | 5        |
            24.S01E02.mkv                                               | 24                 | 1  | 2        |
            The 100 - S01E02.mkv                                        | The 100            | 1  | 2        |
            M*A*S*H - 1x04.mkv                                          | M*A*S*H            | 1  | 4        |
            BBC Planet 3 of 6 - Islands.mkv                             | BBC Planet         |    | 3        | Islands
            Show.Cap.102.HDTV.avi                                       | Show               | 1  | 2        |
            """)
    void parse_episodeShapes_findsSeriesAndNumbers(
            String path, String title, Integer season, String episodes, String episodeTitle) {
        ParsedName parsed = FileNames.parse(path);

        assertThat(parsed.title()).isEqualTo(title);
        assertThat(parsed.kind()).isEqualTo(Kind.EPISODE);
        assertThat(parsed.season()).isEqualTo(season == null ? OptionalInt.empty() : OptionalInt.of(season));
        assertThat(String.join(
                        ",", parsed.episodes().stream().map(String::valueOf).toList()))
                .isEqualTo(episodes);
        assertThat(parsed.episodeTitle()).isEqualTo(episodeTitle == null ? "" : episodeTitle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat (1995).mkv                                             | Heat               | 1995
            Heat.1995.1080p.BluRay.x264-GROUP.mkv                       | Heat               | 1995
            Heat [1995].mkv                                             | Heat               | 1995
            Movies/Heat (1995)/Heat (1995) - 1080p.mkv                  | Heat               | 1995
            Movies/Heat (1995)/abc-ht.mkv                               | Heat               | 1995
            2012 (2009).mkv                                             | 2012               | 2009
            1917 2019 2160p UHD.mkv                                     | 1917               | 2019
            Blade Runner (1982) Final Cut.mkv                           | Blade Runner       | 1982
            The Final Cut (2004).mkv                                    | The Final Cut      | 2004
            Matrix, The (1999).mkv                                      | The Matrix         | 1999
            Wall-E (2008).mkv                                           | Wall-E             | 2008
            E.T. (1982).mkv                                             | E.T.               | 1982
            Mr. Nobody (2009).mkv                                       | Mr. Nobody         | 2009
            Mission Impossible - Fallout (2018) {tmdb-353081}.mkv       | Mission Impossible - Fallout | 2018
            Real.Steel.2011.720p.mkv                                    | Real Steel         | 2011
            Movies/Uncut Gems (2019)/Uncut.Gems.2019.1080p.mkv          | Uncut Gems         | 2019
            【组】Heat　（１９９５）.mkv                                     | Heat               | 1995
            """)
    void parse_filmShapes_findsTitleAndYear(String path, String title, int year) {
        ParsedName parsed = FileNames.parse(path);

        assertThat(parsed.title()).isEqualTo(title);
        assertThat(parsed.year()).hasValue(year);
        assertThat(parsed.kind()).isEqualTo(Kind.MOVIE);
        assertThat(parsed.episodes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heat.1080p.mkv",
                "Heat.x264.5.1.mkv",
                "Heat 1920x1080.mkv",
                "Heat DDP5.1 H.265 10bit.mkv",
                "Apollo 13.mkv",
                "Wall-E.mkv",
                "Episode IV - A New Hope.mkv",
                "The 100.mkv",
                "Ocean's 11.mkv",
                "2.Broke.Girls.mkv"
            })
    void parse_digitsThatAreNoEpisode_areLeftAlone(String name) {
        assertThat(FileNames.parse(name).episodes()).isEmpty();
        assertThat(FileNames.parse(name).season()).isEmpty();
    }

    @Test
    void parse_dates_mustExistInTheCalendar() {
        assertThat(FileNames.parse("Daily Talk 2017.04.20.mkv").airDate()).hasToString("Optional[2017-04-20]");
        assertThat(FileNames.parse("Daily Talk 20-04-2017.mkv").airDate()).hasToString("Optional[2017-04-20]");
        assertThat(FileNames.parse("Daily Talk 04-05-2017.mkv").confidence()).isLessThan(0.5);
        assertThat(FileNames.parse("Daily Talk 2019.02.30.mkv").airDate()).isEmpty();
    }

    @Test
    void parse_idsAndEditions_areTakenOut() {
        ParsedName parsed = FileNames.parse("Heat (1995) [tmdbid-949] {imdb-tt0113277} {edition-Director's Cut}.mkv");

        assertThat(parsed.ids()).isEqualTo(Map.of("tmdb", "949", "imdb", "tt0113277"));
        assertThat(parsed.edition()).isEqualTo("Director's Cut");
        assertThat(parsed.title()).isEqualTo("Heat");
        assertThat(parsed.confidence()).isGreaterThan(0.9);
    }

    @Test
    void parse_parts_areNumbered() {
        assertThat(FileNames.parse("Heat (1995) cd2.avi").part()).hasValue(2);
        assertThat(FileNames.parse("The Godfather Part III.mkv").part()).hasValue(3);
        assertThat(FileNames.parse("Show S01E02 Ghost Part 1.mkv").part()).hasValue(1);
    }

    @Test
    void parse_wholeSeason_isNoEpisode() {
        assertThat(FileNames.parse("The Show/The Show Season 2 Complete").kind())
                .isEqualTo(Kind.SEASON_PACK);
        assertThat(FileNames.parse("holiday.mp4").kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void parseFolder_numbersThatCountUp_areEpisodes() {
        List<String> paths = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            paths.add("Tales/Tale of the Sea " + n + ".mkv");
        }
        paths.add("Tales/Apollo 13.mkv");

        List<ParsedName> parsed = FileNames.parseFolder(paths);

        for (int n = 0; n < 12; n++) {
            assertThat(parsed.get(n).kind()).isEqualTo(Kind.EPISODE);
            assertThat(parsed.get(n).title()).isEqualTo("Tale of the Sea");
            assertThat(parsed.get(n).episodes()).containsExactly(n + 1);
        }
        assertThat(parsed.get(12).episodes()).isEmpty();
    }

    @Test
    void parseFolder_threeSequels_stayFilms() {
        List<ParsedName> parsed = FileNames.parseFolder(List.of("Rocky 1.mkv", "Rocky 2.mkv", "Rocky 3.mkv"));

        assertThat(parsed).noneMatch(name -> name.kind() == Kind.EPISODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", ".mkv", "...", "[]", "()[]{}", "S01E01", "01", "-", "\uD800", "\uDFFF.mkv", "a/", "\n"})
    void parse_hardlyAName_neverFails(String path) {
        assertThat(FileNames.parse(path).title()).isNotNull();
    }

    @Property(tries = 20_000)
    void parse_anyText_neverFails(@ForAll String path) {
        assertThat(FileNames.parse(path)).isNotNull();
    }

    @Property(tries = 500)
    void parse_technicalWordsAdded_changeNothing(
            @ForAll @IntRange(min = 1, max = 30) int season, @ForAll @IntRange(min = 1, max = 99) int episode) {
        String name = String.format(Locale.ROOT, "Some Show S%02dE%02d", season, episode);

        for (String more : List.of(".mkv", ".1080p.WEB-DL.x264-GROUP.mkv", " [720p][ABCD1234].mp4", "_HDTV_XviD.avi")) {
            ParsedName parsed = FileNames.parse(name + more);
            assertThat(parsed.title()).isEqualTo("Some Show");
            assertThat(parsed.season()).hasValue(season);
            assertThat(parsed.episodes()).containsExactly(episode);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "1", ".", " - ", "S01", "a.", "1x", "{edition-", "-01", "tt", "x ", "(1"})
    void parse_longRunsOfOneThing_endQuickly(String piece) {
        assertThat(FileNames.parse(piece.repeat(40_000)).title()).hasSizeLessThanOrEqualTo(NameText.LONGEST);
    }
}
