package tv.genlock.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.schedule.ScheduleItem;

/** Folders in which files tell of the videos beside them. */
class FolderNfoTest extends ScannedFolder {
    private static final Path FIXTURES = Path.of("../../shared/fixtures/nfo");
    private static final long MINUTE_TICKS = 90_000L * 60;

    @Test
    void film_withNfoPicturesAndCutList_isWhatTheySay() throws Exception {
        file("Movies/Brazil (1985)/Brazil (1985).mkv");
        text("Movies/Brazil (1985)/Brazil (1985).nfo", """
                <movie><title>Brazil!</title><originaltitle>Brasil</originaltitle><plot>Ducts.</plot><mpaa>US:R / DE:16</mpaa>
                <countrycode>DE</countrycode><uniqueid type="imdb">tt0088846</uniqueid><genre>Satire / Drama</genre>
                <tag>daypart: late, night</tag><tag>dystopia</tag><holiday>Christmas</holiday><company>Ministry</company>
                <set><name>Gilliam</name></set><rating>7.8</rating><director>T. G.</director><actor><name>J. P.</name><role>Sam</role></actor>
                </movie>""");
        text("Movies/Brazil (1985)/poster.jpg", "p");
        text("Movies/Brazil (1985)/Brazil (1985)-fanart.jpg", "f");
        text("Movies/Brazil (1985)/Brazil (1985).edl", "0 2 0\n20.0 25.0 3\n40 40 2\n58 60 0\n");

        scan();

        JsonNode facts = facts("Movies/Brazil (1985)/Brazil (1985).mkv");
        assertThat(facts.at("/title").asText()).isEqualTo("Brazil!");
        assertThat(facts.at("/original_title").asText()).isEqualTo("Brasil");
        assertThat(facts.at("/year").asInt()).isEqualTo(1985);
        assertThat(facts.at("/rating").asText()).isEqualTo("de/16");
        assertThat(facts.at("/ids/imdb").asText()).isEqualTo("tt0088846");
        assertThat(facts.at("/genres").toString()).isEqualTo("[\"Satire\",\"Drama\"]");
        assertThat(facts.at("/dayparts").toString()).isEqualTo("[\"late\",\"night\"]");
        assertThat(facts.at("/holidays").toString()).isEqualTo("[\"Christmas\"]");
        assertThat(facts.at("/company").asText()).isEqualTo("Ministry");
        assertThat(facts.at("/tags").toString()).isEqualTo("[\"dystopia\",\"Gilliam\"]");
        assertThat(facts.at("/score").asDouble()).isEqualTo(7.8);
        assertThat(facts.at("/people")).hasSize(2);
        assertThat(facts.at("/images/primary").asText()).endsWith("/poster.jpg");
        assertThat(facts.at("/images/backdrop").asText()).endsWith("-fanart.jpg");
        assertThat(facts.at("/in_ticks").asLong()).isEqualTo(2 * 90_000);
        assertThat(facts.at("/out_ticks").asLong()).isEqualTo(58 * 90_000);
        assertThat(facts.at("/markers")).hasSize(1);
        assertThat(facts.at("/breaks").findValuesAsText("at_ticks")).containsExactly("1800000", "3600000");
        assertThat(item("Brazil!").kind()).isEqualTo(ScheduleItem.Kind.MOVIE);
        assertThat(reason("Movies/Brazil (1985)/Brazil (1985).mkv")).isEmpty();
    }

    @Test
    void changeBesideTheVideo_isReadAgain_withoutLookingIntoTheVideo() throws Exception {
        file("Movies/Alien (1979).mkv");
        file("Movies/Brazil (1985).mkv");
        scan();
        probed.clear();
        assertThat(scan().changed()).isZero();

        text("Movies/Alien (1979).nfo", "<movie><title>Alien!</title></movie>");
        assertThat(scan().changed()).isEqualTo(1);
        assertThat(titles()).containsExactlyInAnyOrder("Alien!", "Brazil");
        assertThat(item("Alien!").airable()).isTrue();

        text("Movies/Alien (1979).nfo", "<movie><title>Aliens</title></movie>");
        text("Movies/Alien (1979).edl", "10 20 3");
        assertThat(scan().changed()).isEqualTo(1);
        assertThat(facts("Movies/Alien (1979).mkv").at("/breaks")).hasSize(1);
        Files.delete(media.resolve("Movies/Alien (1979).nfo"));
        scan();

        assertThat(titles()).containsExactlyInAnyOrder("Alien", "Brazil");
        assertThat(probed).isEmpty();
        assertThat(scan().changed()).isZero();
    }

    @Test
    void damagedNfo_keepsTheVideo_givesWhatItCan_andTellsWhy() throws Exception {
        file("Movies/Alien (1979).mkv");
        text("Movies/Alien (1979).nfo", "<movie><title>Alien!</title><plot>In space</plot><year>19");
        file("Movies/Brazil (1985).mkv");
        text("Movies/Brazil (1985).nfo", "no metadata at all");
        file("Movies/Cube (1997).mkv");
        text("Movies/Cube (1997).nfo", "<tvshow><title>Other</title></tvshow>");
        file("Movies/Dune (1984).mkv");
        text("Movies/Dune (1984).edl", "0 60 0");

        FolderScan.Result result = scan();

        assertThat(titles()).containsExactlyInAnyOrder("Alien!", "Brazil", "Cube", "Dune");
        assertThat(store.items()).allMatch(CatalogItem::airable);
        assertThat(reason("Movies/Alien (1979).mkv"))
                .startsWith("Alien (1979).nfo: ")
                .contains("what comes before is used");
        assertThat(reason("Movies/Brazil (1985).mkv")).contains("There is no metadata");
        assertThat(reason("Movies/Cube (1997).mkv")).contains("describes no video");
        assertThat(reason("Movies/Dune (1984).mkv")).contains("leaves nothing to air");
        assertThat(result.faults()).hasSize(4);
        assertThat(scan().changed()).isZero();
    }

    @Test
    void movieNfo_describesTheOnlyFilm_butNoSiblings() throws Exception {
        file("Movies/Alone/film.mkv");
        text("Movies/Alone/movie.nfo", "<movie><title>Alone</title></movie>");
        file("Movies/Mixed/One (1990).mkv");
        file("Movies/Mixed/Two (1991).mkv");
        text("Movies/Mixed/movie.nfo", "<movie><title>Three</title></movie>");
        text("Movies/Mixed/poster.jpg", "p");

        scan();

        assertThat(titles()).containsExactlyInAnyOrder("Alone", "One", "Two");
        assertThat(facts("Movies/Mixed/One (1990).mkv").has("images")).isFalse();
    }

    @Test
    void addressOfADatabase_givesTheId() throws Exception {
        file("Movies/Alien (1979).mkv");
        text("Movies/Alien (1979).nfo", "https://www.themoviedb.org/movie/348-alien");

        scan();

        assertThat(facts("Movies/Alien (1979).mkv").at("/ids/tmdb").asText()).isEqualTo("348");
        assertThat(titles()).containsExactly("Alien");
    }

    @Test
    void series_isWhatItsFilesSay() throws Exception {
        file("TV/The Wire (2002)/Season 1/The Wire S01E01.mkv");
        file("TV/The Wire (2002)/Season 1/wire 2 and 3.mkv");
        file("TV/The Wire (2002)/Bonus Round/The Wire - Talk.mkv");
        text("TV/The Wire (2002)/tvshow.nfo", """
                <tvshow><title>The Wire!</title><season>5</season><episode>60</episode><genre>Crime</genre><mpaa>TV-MA</mpaa>
                <uniqueid type="tvdb">79126</uniqueid></tvshow>""");
        text("TV/The Wire (2002)/poster.jpg", "p");
        text("TV/The Wire (2002)/Season 1/season.nfo", "<season><seasonnumber>1</seasonnumber></season>");
        text("TV/The Wire (2002)/Season 1/The Wire S01E01.nfo", """
                <episodedetails><title>The Target</title><season>1</season><episode>1</episode><aired>2002-06-02</aired></episodedetails>""");
        text("TV/The Wire (2002)/Season 1/The Wire S01E01-thumb.jpg", "t");
        text("TV/The Wire (2002)/Season 1/wire 2 and 3.nfo", """
                <episodedetails><title>The Detail</title><episode>2</episode><epbookmark>30</epbookmark></episodedetails>
                <episodedetails><title>The Buys</title><episode>3</episode></episodedetails>""");
        text("TV/The Wire (2002)/Bonus Round/season.nfo", "<season><seasonnumber>7</seasonnumber></season>");
        text(
                "TV/The Wire (2002)/Bonus Round/The Wire - Talk.nfo",
                "<episodedetails><title>Talk</title></episodedetails>");

        scan();

        assertThat(store.items())
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.series())
                        .hasValueSatisfying(
                                series -> assertThat(series.seriesTitle()).isEqualTo("The Wire!")));
        assertThat(item("The Target").genres()).containsExactly("Crime");
        JsonNode first = facts("TV/The Wire (2002)/Season 1/The Wire S01E01.mkv");
        assertThat(first.at("/premiered").asText()).isEqualTo("2002-06-02");
        assertThat(first.at("/images/primary").asText()).endsWith("-thumb.jpg");
        assertThat(first.at("/place/series_key").asText()).isEqualTo("The Wire (2002)");
        JsonNode two = facts("TV/The Wire (2002)/Season 1/wire 2 and 3.mkv");
        assertThat(two.at("/title").asText()).isEqualTo("The Detail / The Buys");
        assertThat(two.at("/place/season").asInt()).isEqualTo(1);
        assertThat(two.at("/place/episode").asInt()).isEqualTo(2);
        assertThat(two.at("/place/last_episode").asInt()).isEqualTo(3);
        assertThat(two.at("/breaks/0/at_ticks").asLong()).isEqualTo(30 * 90_000);
        assertThat(facts("TV/The Wire (2002)/Bonus Round/The Wire - Talk.mkv")
                        .at("/place/season")
                        .asInt())
                .isEqualTo(7);
        assertThat(scan().changed()).isZero();

        text("TV/The Wire (2002)/tvshow.nfo", "<tvshow><title>Wire</title></tvshow>");
        probed.clear();
        scan();
        assertThat(item("Talk").series().orElseThrow().seriesTitle()).isEqualTo("Wire");
        assertThat(probed).isEmpty();
    }

    @Test
    void showsOfOneTitle_areKeptApartByTheYearOfTheirFolders() throws Exception {
        file("TV/Battlestar (1978)/Battlestar S01E01.mkv");
        file("TV/Battlestar (2004)/Battlestar S01E01.mkv");

        scan();

        assertThat(store.items().stream()
                        .map(item -> item.series().orElseThrow().seriesId())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void partsOfAFilm_areOneListing_andAPartThatComesLaterJoins() throws Exception {
        Path second = file("Movies/Heat (1995)/Heat (1995) - cd2.avi");
        Path aside = Files.move(second, folder.resolve("aside"));
        file("Movies/Heat (1995)/Heat (1995) - cd1.avi");
        scan();
        assertThat(store.items()).hasSize(1);
        long id = store.items().getFirst().id();

        Files.move(aside, second);
        text("Movies/Heat (1995)/Heat (1995).nfo", "<movie><title>Heat!</title></movie>");
        text("Movies/Heat (1995)/Heat (1995) - cd2.edl", "10 20 3");
        scan();

        assertThat(store.items()).hasSize(1);
        CatalogItem film = item("Heat!");
        assertThat(film.id()).isEqualTo(id);
        assertThat(film.durationTicks()).isEqualTo(2 * MINUTE_TICKS);
        assertThat(facts("Movies/Heat (1995)/Heat (1995) - cd1.avi")
                        .at("/breaks/0/at_ticks")
                        .asLong())
                .isEqualTo(MINUTE_TICKS + 10 * 90_000);
        assertThat(scan().changed()).isZero();
    }

    @Test
    void listingsThatBecomeOneFilm_leaveOneItem() throws Exception {
        file("Movies/Heat (1995) - cd2.avi");
        scan();
        file("Movies/Heat (1995) - cd1.avi");

        FolderScan.Result result = scan();

        assertThat(result.suspicion()).isEmpty();
        assertThat(store.items().stream().filter(CatalogItem::airable)).hasSize(1);
        assertThat(scan().changed()).isZero();
        assertThat(scan().gone()).isZero();
    }

    @Test
    void clipsAndExtras_areWhatTheirFoldersAndNamesSay() throws Exception {
        Path film = file("Movies/Heat (1995)/Heat (1995).mkv");
        file("Movies/Heat (1995)/Trailers/One.mkv");
        file("Movies/Heat (1995)/Heat (1995)-trailer.mkv");
        file("Movies/Heat (1995)/Featurettes/Making of.mkv");
        file("Movies/Heat (1995)/Sample/heat.mkv");
        file("Movies/Heat (1995)/backdrops/loop.mp4");
        file("Commercials/1985/Acme 1.mp4");
        text(
                "Commercials/1985/Acme 1.nfo",
                "<movie><title>Anvils</title><company>Acme</company><category>Tools</category></movie>");
        file("Station IDs/globe.mp4");
        file("Music Videos/song.mp4");
        text("Music Videos/song.nfo", "<musicvideo><title>Song</title><artist>Band</artist></musicvideo>");
        file("Loose/thing.mp4");
        text("Loose/thing.nfo", "<movie><title>Thing</title><kind>PSA</kind></movie>");

        scan();

        assertThat(store.libraries())
                .extracting("name")
                .contains("Commercials", "Station IDs", "Music Videos", "Movies");
        assertThat(facts("Movies/Heat (1995)/Trailers/One.mkv").at("/kind").asText())
                .isEqualToIgnoringCase("trailer");
        assertThat(facts("Movies/Heat (1995)/Trailers/One.mkv").at("/extra_of").asText())
                .isEqualTo(film.toString());
        assertThat(facts("Movies/Heat (1995)/Heat (1995)-trailer.mkv")
                        .at("/extra_of")
                        .asText())
                .isEqualTo(film.toString());
        assertThat(item("Making of").kind()).isEqualTo(ScheduleItem.Kind.FILLER);
        assertThat(item("Anvils").kind()).isEqualTo(ScheduleItem.Kind.COMMERCIAL);
        assertThat(facts("Commercials/1985/Acme 1.mp4").at("/category").asText())
                .isEqualTo("Tools");
        assertThat(item("globe").kind()).isEqualTo(ScheduleItem.Kind.IDENT);
        assertThat(item("Song").kind()).isEqualTo(ScheduleItem.Kind.MUSIC_VIDEO);
        assertThat(facts("Music Videos/song.mp4").at("/people/0/kind").asText()).isEqualTo("artist");
        assertThat(item("Thing").kind()).isEqualTo(ScheduleItem.Kind.PSA);
        assertThat(store.items()).hasSize(8);
    }

    @Test
    void sourceThatIsAFolderOfClips_saysSoByItsName() throws Exception {
        Path ads = Files.createDirectories(folder.resolve("Commercials"));
        Files.writeString(ads.resolve("acme.mp4"), "x");
        Files.setLastModifiedTime(ads.resolve("acme.mp4"), java.nio.file.attribute.FileTime.from(NOW.minusSeconds(60)));
        source = sources.source(sources.insert(tv.genlock.source.Source.FOLDER, "Ads", ads.toString(), NOW))
                .orElseThrow();

        scan();

        assertThat(item("acme").kind()).isEqualTo(ScheduleItem.Kind.COMMERCIAL);
    }

    @Test
    void hostileFilesBesideVideos_doNoHarm() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.nfo"), "<movie><title>SECRET</title></movie>");
        List<String> names = List.of("Bomb", "Entity", "Huge", "Wide", "Folder", "Link", "Pipe", "Deep", "Binary");
        for (String name : names) {
            file("Movies/" + name + " (2000).mkv");
        }
        text("Movies/Bomb (2000).nfo", """
                <?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><movie><title>Bomb</title><plot>&c;&c;&c;</plot></movie>""");
        text("Movies/Entity (2000).nfo", """
                <!DOCTYPE movie [<!ENTITY x SYSTEM "%s">]><movie><title>Entity</title><plot>&x;</plot></movie>""".formatted(secret.toUri()));
        Path huge = text("Movies/Huge (2000).nfo", "<movie><title>Huge!</title><plot>");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        old(huge);
        Files.write(
                old(text("Movies/Wide (2000).nfo", "")),
                ("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><movie><title>Weiß</title></movie>")
                        .getBytes(StandardCharsets.UTF_16LE));
        Files.createDirectories(media.resolve("Movies/Folder (2000).nfo"));
        Files.createSymbolicLink(media.resolve("Movies/Link (2000).nfo"), secret);
        boolean pipe = new ProcessBuilder(
                                "mkfifo",
                                media.resolve("Movies/Pipe (2000).nfo").toString())
                        .start()
                        .waitFor()
                == 0;
        text("Movies/Deep (2000).nfo", "<movie><title>Deep</title>" + "<a>".repeat(100_000));
        Files.write(
                old(text("Movies/Binary (2000).nfo", "")),
                new byte[] {0, 1, 2, (byte) 0xFF, '<', 'm', 'o', 'v', 'i', 'e'});

        scan();

        assertThat(pipe).isTrue();
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "Bomb", "Entity", "Huge!", "Weiß", "Folder", "Link", "Pipe", "Deep", "Binary");
        assertThat(store.items()).allMatch(CatalogItem::airable);
        for (String name : names) {
            assertThat(facts("Movies/" + name + " (2000).mkv").toString())
                    .doesNotContain("SECRET")
                    .doesNotContain("haha")
                    .hasSizeLessThan(2_000);
        }
        assertThat(reason("Movies/Huge (2000).mkv")).contains("larger than 4 MB");
        assertThat(scan().changed()).isZero();
    }

    /** Where the collected files of other programs lie beside the repository. */
    @Test
    void everyCollectedNfo_goesThroughAScan() throws Exception {
        assumeTrue(Files.isDirectory(FIXTURES));
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(FIXTURES)) {
            for (Path nfo : files.sorted().toList()) {
                String base = nfo.getFileName().toString().replace(".nfo", "");
                file("Movies/" + base + "/" + base + ".mkv");
                Files.copy(nfo, media.resolve("Movies/" + base + "/" + base + ".nfo"));
                names.add(base);
            }
        }

        FolderScan.Result result = scan();

        assertThat(store.items()).hasSize(names.size()).allMatch(CatalogItem::airable);
        assertThat(titles())
                .contains("The King's Man", "Zack Snyder's Justice League", "MORE", "Dancing Queen")
                .contains("Grieve No More / Unaccompanied Fae / The World to Come", "Afternoon Delight");
        // A show's, an artist's and an album's NFO describe no video; all others are read without a fault.
        assertThat(result.faults()).hasSize(5).allMatch(fault -> fault.contains("describes no video"));
        assertThat(facts("Movies/multi-episode/multi-episode.mkv")
                        .at("/place/last_episode")
                        .asInt())
                .isEqualTo(7);
        assertThat(scan().changed()).isZero();
    }

    /** Only the season's number was taken from its file. */
    @Test
    void season_isNamedDescribedAndShown_byWhatLiesInItsFolder_andInItsSeries() throws Exception {
        file("TV/The Wire/Season 1/The Wire S01E01.mkv");
        file("TV/The Wire/Season 2/The Wire S02E01.mkv");
        file("TV/The Wire/Specials/The Wire S00E01.mkv");
        text("TV/The Wire/tvshow.nfo", """
                <tvshow><title>The Wire</title><namedseason number="1">Not this</namedseason>
                <namedseason number="2">The Port</namedseason></tvshow>""");
        text("TV/The Wire/season02-poster.jpg", "p");
        text("TV/The Wire/season-specials-poster.jpg", "p");
        text(
                "TV/The Wire/Season 1/season.nfo",
                "<season><seasonnumber>1</seasonnumber><title>The Detail</title><plot>They listen in.</plot></season>");
        text("TV/The Wire/Season 1/poster.jpg", "p");
        text("TV/The Wire/Season 2/season.nfo", "<movie><title>No season</title></movie>");

        FolderScan.Result result = scan();

        JsonNode seasons = seasons();
        assertThat(seasons).hasSize(3);
        assertThat(seasons.at("/0/images/primary").asText()).endsWith("/season-specials-poster.jpg");
        assertThat(seasons.at("/1/title").asText()).isEqualTo("The Detail");
        assertThat(seasons.at("/1/description").asText()).isEqualTo("They listen in.");
        assertThat(seasons.at("/1/images/primary").asText()).endsWith("/Season 1/poster.jpg");
        assertThat(seasons.at("/2/title").asText()).isEqualTo("The Port");
        assertThat(seasons.at("/2/images/primary").asText()).endsWith("/season02-poster.jpg");
        assertThat(result.faults()).singleElement().asString().contains("describes no season");

        text("TV/The Wire/Season 1/season.nfo", "<season><seasonnumber>1</seasonnumber><plot>Again.</plot></season>");
        scan();
        assertThat(seasons().at("/1/description").asText()).isEqualTo("Again.");
        assertThat(seasons().at("/1/title").asText()).isEqualTo("Not this");
        assertThat(scan().changed()).isZero();
    }

    private JsonNode seasons() throws Exception {
        Object facts = database.read(db -> db.fetchValue("select facts from series"));
        return new ObjectMapper().readTree(String.valueOf(facts)).path("seasons");
    }
}
