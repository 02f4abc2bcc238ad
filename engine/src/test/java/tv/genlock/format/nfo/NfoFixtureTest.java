package tv.genlock.format.nfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The collected NFO files of other programs, where they lie beside the repository: every file gives what is expected of it. */
class NfoFixtureTest {
    private static final Path FIXTURES = Path.of("../../shared/fixtures/nfo");

    /** File, then: kind, blocks, title, ids, year, rating's age, genres, studios, actors. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("EpisodeInvalidCharacters.nfo", "EPISODE 1 Test Title|{}|-|-|0|0|0"),
            Map.entry(
                    "Episode__FullSample_Should_Return_Nfo.nfo",
                    "EPISODE 1 Filmed Before a Live Studio Audience|{imdb=tt9601584, tmdb=1830976, tvdb=8042515}|2021|14|3|1|2"),
            Map.entry("Episode__Two.nfo", "EPISODE 2 episode-one / episode-two|{}|-|-|0|0|0"),
            Map.entry("Movie__CombinationNfo_Should_Return_Nfo.nfo", "MOVIE 1 |{tmdb=11}|-|-|0|0|0"),
            Map.entry(
                    "Movie__FullSample_Should_Return_Nfo.nfo",
                    "MOVIE 1 Zack Snyder's Justice League|{imdb=tt12361974, tmdb=791373}|2021|15|1|1|3"),
            Map.entry("MusicVideo__FullSample_Should_Return_Nfo.nfo", "MUSIC_VIDEO 1 Dancing Queen|{}|1976|-|1|0|0"),
            Map.entry("Show__ParsingNfo_Should_Return_Error.nfo", "UNKNOWN 0 |{tmdb=11}"),
            Map.entry("abba_music_video.nfo", "MUSIC_VIDEO 1 Dancing Queen|{}|1976|-|1|0|0"),
            Map.entry("album1.nfo", "ALBUM 1 Greatest Hits, Volume I & Volume II|{}|1985|-|1|0|0"),
            Map.entry("billy_joel.nfo", "ARTIST 1 Billy Joel|{}|-|-|2|0|0"),
            Map.entry(
                    "episode-no-studio.nfo",
                    "EPISODE 1 Filmed Before a Live Studio Audience|{imdb=tt9601584, tmdb=1830976, tvdb=8042515}|2021|14|3|0|2"),
            Map.entry(
                    "episode.nfo",
                    "EPISODE 1 Filmed Before a Live Studio Audience|{imdb=tt9601584, tmdb=1830976, tvdb=8042515}|2021|14|3|1|2"),
            Map.entry("episode2.nfo", "EPISODE 1 Afternoon Delight|{tvdb=75861}|2004|-|0|0|0"),
            Map.entry(
                    "episode_no_thumbs.nfo",
                    "EPISODE 2 Tooth or Consequences! / The Heroic Games|{tvdb=9558479}|2023|-|0|0|0"),
            Map.entry("movie-no-studio.nfo", "MOVIE 1 The King's Man|{imdb=tt6856242, tmdb=476669}|2021|15|1|0|?"),
            Map.entry("movie.nfo", "MOVIE 1 The King's Man|{imdb=tt6856242, tmdb=476669}|2021|15|1|1|?"),
            Map.entry(
                    "multi-episode.nfo",
                    "EPISODE 3 Grieve No More / Unaccompanied Fae / The World to Come|{imdb=tt6599052, tmdb=1906721, tvdb=7221242}|2019|17|1|1|2"),
            Map.entry("music_video_2.nfo", "MUSIC_VIDEO 1 MORE|{}|2013|-|0|0|0"),
            Map.entry(
                    "nfo-without-fileinfo.nfo",
                    "MOVIE 1 NBC Saturday Morning Cartoons | 1989 | Full Episodes with Commercials|{}|2025|-|1|1|0"),
            Map.entry(
                    "tvshow-no-studio.nfo",
                    "SHOW 1 Star Trek: Discovery|{imdb=tt5171438, tmdb=67198, tvdb=328711}|2017|15|1|0|3"),
            Map.entry("tvshow-number-title.nfo", "SHOW 1 1024|{}|-|-|0|0|0"),
            Map.entry(
                    "tvshow.nfo",
                    "SHOW 1 Star Trek: Discovery|{imdb=tt5171438, tmdb=67198, tvdb=328711}|2017|15|1|1|3"));

    @Test
    void everyCollectedFile_givesItsFields() throws IOException {
        assumeTrue(Files.isDirectory(FIXTURES));
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(FIXTURES)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                String name = file.getFileName().toString();
                String expected = EXPECTED.getOrDefault(name, "(not expected)");
                NfoResult result = NfoReader.read(Files.readAllBytes(file));
                String found = summary(result);
                String compared = expected.endsWith("|?") ? found.substring(0, found.lastIndexOf('|')) + "|?" : found;
                if (!compared.equals(expected) || !result.warnings().isEmpty()) {
                    wrong.add(name + ": " + found + " " + result.warnings());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void collectedFiles_giveWhatIsSpecialOfThem() throws IOException {
        assumeTrue(Files.isDirectory(FIXTURES));
        NfoResult stacked = NfoReader.read(Files.readAllBytes(FIXTURES.resolve("multi-episode.nfo")));
        assertThat(stacked.firstEpisode()).hasValue(5);
        assertThat(stacked.lastEpisode()).hasValue(7);
        NfoBlock show = only("tvshow.nfo");
        assertThat(show.season()).isEmpty();
        assertThat(show.seasonNames()).hasSize(4);
        assertThat(show.art().stream().filter(art -> art.season().isPresent())).hasSize(5);
        NfoBlock film = only("movie.nfo");
        assertThat(film.setName()).isEqualTo("Kingsman Collection");
        assertThat(film.edition()).isEqualTo("Standard Edition");
        assertThat(film.tagline()).isNotBlank();
        assertThat(film.score().orElseThrow()).isEqualTo(6.3);
        assertThat(film.art().stream().map(NfoArt::address)).noneMatch(address -> address.startsWith("\n"));
        assertThat(only("abba_music_video.nfo").artists()).containsExactly("ABBA");
        assertThat(only("abba_music_video.nfo").directors()).hasSize(4);
        assertThat(only("nfo-without-fileinfo.nfo").durationSeconds()).hasValue(18_015);
    }

    private static NfoBlock only(String name) throws IOException {
        return NfoReader.read(Files.readAllBytes(FIXTURES.resolve(name)))
                .blocks()
                .getFirst();
    }

    private static String summary(NfoResult result) {
        String ids = result.ids().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(id -> id.getKey() + "=" + id.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        String start = result.kind() + " " + result.blocks().size() + " " + result.title() + "|" + ids;
        return result.blocks().stream()
                .findFirst()
                .map(block -> start + "|" + number(block.year()) + "|"
                        + block.contentRating()
                                .map(rating -> number(rating.minAge()))
                                .orElse("-")
                        + "|" + block.genres().size() + "|" + block.studios().size() + "|"
                        + block.actors().size())
                .orElse(start);
    }

    private static String number(java.util.OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }
}
