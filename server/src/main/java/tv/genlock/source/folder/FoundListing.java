package tv.genlock.source.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tv.genlock.format.ArtworkName;
import tv.genlock.format.ClipNames;
import tv.genlock.format.ParsedName;

/**
 * Something to list: a video or the parts of one, and what lies beside it.
 *
 * @param parts in the order they air
 * @param clip present for what airs between programmes and for extras
 * @param nfo the one that describes it
 * @param season its folder, where that is one of a season
 * @param show the series it may be an episode of
 * @param obstacle why it cannot air, for a person; empty where its files decide
 * @param extraOf the key of the film it is an extra of; empty for none
 */
record FoundListing(
        List<FoundFile> parts,
        ParsedName name,
        Optional<ClipNames.Clip> clip,
        @Nullable FoundFile nfo,
        List<Sidecar> sidecars,
        Map<ArtworkName.Kind, FoundFile> art,
        @Nullable SeasonFolder season,
        @Nullable ShowFolder show,
        String obstacle,
        String extraOf) {
    /** Part of every mark: when the same files come to mean something else, all listings are written again. */
    private static final String VERSION = "1";

    /** A file that says where one of the parts can be cut. */
    record Sidecar(FoundFile file, int part) {}

    FoundListing {
        parts = List.copyOf(parts);
        sidecars = List.copyOf(sidecars);
    }

    /** What it is called in the catalog: its first file. */
    String key() {
        return parts.getFirst().path().toString();
    }

    /** Changes with everything the listing is made of: no mark differs without a reason, and none stays where there is one. */
    String mark(String libraryName) {
        Ingredients of = new Ingredients();
        of.add(VERSION);
        of.add(libraryName);
        parts.forEach(of::add);
        of.add(name.kind() + "/" + name.title() + "/" + name.year() + "/" + name.season() + "/" + name.episodes());
        of.add(name.airDate() + "/" + name.episodeTitle() + "/" + new TreeMap<>(name.ids()));
        of.add(clip.toString());
        of.add(nfo);
        sidecars.forEach(sidecar -> of.add(sidecar.file()));
        art.values().forEach(of::add);
        of.add(season == null ? null : season.nfo());
        if (show != null) {
            of.add(show.folder().toString());
            of.add(show.nfo());
        }
        of.add(extraOf);
        if (!obstacle.isEmpty()) {
            of.add(obstacle);
        }
        return of.mark();
    }

    /** Mixes what a mark depends on into 64 bits: enough to notice changes of one thing, which is all that is compared. */
    static final class Ingredients {
        private final CRC32C forward = new CRC32C();
        private long rolling = 1125899906842597L;

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            forward.update(bytes);
            forward.update('\n');
            for (byte one : bytes) {
                rolling = 31 * rolling + one;
            }
            rolling = 31 * rolling + '\n';
        }

        void add(@Nullable FoundFile file) {
            add(file == null ? "" : file.path() + "|" + file.sizeBytes() + "|" + file.modifiedAtMillis());
        }

        String mark() {
            return Long.toString(rolling ^ (forward.getValue() << 32), Character.MAX_RADIX);
        }
    }
}
