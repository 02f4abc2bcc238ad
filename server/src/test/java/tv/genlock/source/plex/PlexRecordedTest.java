package tv.genlock.source.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;

/** What real servers have answered, where recordings lie beside the repository. */
class PlexRecordedTest {
    private static Path recordings;

    @BeforeAll
    static void find() {
        Path from = Path.of("").toAbsolutePath();
        while (from != null && !Files.isDirectory(from.resolve("../shared/fixtures/plex"))) {
            from = from.getParent();
        }
        assumeTrue(from != null, "no recordings here");
        recordings = from.resolve("../shared/fixtures/plex");
    }

    private static List<PlexRow> rows(Path file) throws IOException {
        JsonNode document = new ObjectMapper().readTree(Files.readAllBytes(file));
        return new PlexRow(document.path("MediaContainer")).rows("Metadata");
    }

    private static List<SourcedItem> items(String name) throws IOException {
        List<SourcedItem> items = new ArrayList<>();
        for (PlexRow row : rows(recordings.resolve(name))) {
            items.add(PlexMapper.item(row, PlexMark.of(row), false));
        }
        return items;
    }

    @Test
    void films_ofAListing_areUnderstood() throws Exception {
        List<SourcedItem> films = items("server_media_movie_library.json");
        assertThat(films).extracting(SourcedItem::key).containsExactly("55", "56", "108", "57");
        ItemFacts first = films.getFirst().facts();
        assertThat(first.title()).isEqualTo("Big Buck Bunny");
        assertThat(first.ids()).containsEntry("imdb", "tt1254207");
        assertThat(first.genres()).containsExactly("Animation", "Comedy");
        assertThat(first.tags()).containsExactly("Animation");
        assertThat(first.rating()).isEqualTo("G");
        assertThat(first.premiered()).isEqualTo("2008-04-10");
        SourcedFile file = films.getFirst().files().getFirst();
        assertThat(file.path()).isEqualTo("/data/Movies/Big Buck Bunny (2008).mkv");
        assertThat(file.durationTicks()).isEqualTo(5062 * 90);
        assertThat(file.sizeBytes()).isEqualTo(13_400_382);
    }

    @Test
    void episodes_ofAListing_haveTheirPlace() throws Exception {
        List<SourcedItem> episodes = items("server_media_tv_episodes.json");
        assertThat(episodes).hasSize(3);
        assertThat(episodes.getFirst().facts().place()).isEqualTo(new ItemFacts.Place("22", "The 100", 1, 1, null));
        assertThat(episodes)
                .allSatisfy(episode -> assertThat(episode.facts().ids()).isEmpty());
    }

    @Test
    void shows_ofAListing_areUnderstood() throws Exception {
        List<SourcedSeries> shows = new ArrayList<>();
        for (PlexRow row : rows(recordings.resolve("server_media_tv_library.json"))) {
            shows.add(PlexMapper.series(row, PlexMark.of(row)));
        }
        assertThat(shows).extracting(show -> show.facts().title()).containsExactly("The 100", "Game of Thrones");
        assertThat(shows.getFirst().facts().ids()).containsEntry("tvdb", "268592");
        assertThat(shows.getFirst().facts().sortTitle()).isEqualTo("100");
    }

    @Test
    void film_withVersionsAndParts_keepsThem() throws Exception {
        SourcedItem film = items("transcode_metadata_159637.json").getFirst();
        assertThat(film.files()).extracting(SourcedFile::version).containsExactly(0, 1, 1);
        assertThat(film.files()).extracting(SourcedFile::part).containsExactly(0, 0, 1);
        assertThat(film.files()).extracting(SourcedFile::width).containsExactly(3840, 1280, 1280);
        assertThat(film.files().get(2).durationTicks()).isEqualTo(360_000_000);
        assertThat(film.facts().ids())
                .containsEntry("imdb", "tt9114286")
                .containsEntry("tmdb", "505642")
                .containsEntry("tvdb", "31110");
        assertThat(film.facts().rating()).isEqualTo("gb/12A");
        assertThat(film.facts().score()).isEqualTo(9.4);
        assertThat(film.facts().people()).hasSizeBetween(10, 20);
    }

    @Test
    void everyRecording_isReadWithoutHarm() throws Exception {
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.sorted().toList()) {
                for (PlexRow row : rows(file)) {
                    SourcedItem item = PlexMapper.item(row, PlexMark.of(row), true);
                    assertThat(item.facts().title()).as(file.toString()).isNotBlank();
                    assertThat(item.facts().people()).hasSizeLessThanOrEqualTo(20);
                }
            }
        }
    }
}
