package tv.genlock.source.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DVD or Blu-ray that was copied as it is: a folder of pieces which are one film, some menus and what else was on it. One thing is
 * listed of it.
 *
 * <p>Of a DVD, that is the set of titles with the most bytes. Its pieces {@code VTS_02_1.VOB}, {@code VTS_02_2.VOB} … are one stream
 * divided at a gigabyte and air one after the other; {@code VTS_02_0.VOB} and {@code VIDEO_TS.VOB} are menus. Of a Blu-ray it is
 * the greatest stream, if most of the disc is in it: otherwise the disc's playlist puts the film together out of many, in an order
 * their names do not tell. What an AVCHD camera stores in folders of the same names are takes, and no disc.
 *
 * @param of the folder the disc was copied to, which is named like the film
 * @param parts in the order they air
 * @param obstacle why it cannot air, for a person; empty when it can
 */
record DiscFolder(Path of, List<FoundFile> parts, String obstacle) {
    private static final Pattern TITLE = Pattern.compile("(?i)VTS_(\\d\\d)_([1-9])\\.VOB");
    private static final String DVD = "VIDEO_TS";
    private static final String BLU_RAY = "BDMV";
    private static final String STREAMS = "STREAM";
    private static final String CAMERA = "AVCHD";

    DiscFolder {
        parts = List.copyOf(parts);
    }

    /** Empty when the folder is no disc's, or holds no video. */
    static Optional<DiscFolder> of(FolderContents contents) {
        Path folder = contents.folder();
        Path above = folder.getParent();
        if (contents.videos().isEmpty() || above == null) {
            return Optional.empty();
        }
        if (isNamed(folder, DVD)) {
            return Optional.of(dvd(above, contents.videos()));
        }
        Path disc = above.getParent();
        return disc != null && isNamed(folder, STREAMS) && isNamed(above, BLU_RAY) && !isNamed(disc, CAMERA)
                ? Optional.of(bluRay(disc, contents.videos()))
                : Optional.empty();
    }

    /** Whether a folder belongs to a disc and does not tell what is on it. */
    static boolean isInside(Path folder) {
        return isNamed(folder, DVD) || isNamed(folder, BLU_RAY);
    }

    private static boolean isNamed(Path folder, String name) {
        return folder.getFileName() != null && folder.getFileName().toString().equalsIgnoreCase(name);
    }

    private static DiscFolder dvd(Path of, List<FoundFile> videos) {
        Map<String, TreeMap<Integer, FoundFile>> sets = new TreeMap<>();
        for (FoundFile video : videos) {
            Matcher title = TITLE.matcher(video.name());
            if (title.matches()) {
                sets.computeIfAbsent(title.group(1), _ -> new TreeMap<>()).put(Integer.parseInt(title.group(2)), video);
            }
        }
        // Of two of the same length the first counts, as on most discs.
        TreeMap<Integer, FoundFile> longest = sets.values().stream()
                .max(Comparator.comparingLong((TreeMap<Integer, FoundFile> set) -> bytes(set.values()))
                        .thenComparing(set -> set.firstEntry().getValue().name(), Comparator.reverseOrder()))
                .orElse(null);
        if (longest == null) {
            return new DiscFolder(
                    of,
                    videos.subList(0, 1),
                    "This DVD folder holds menus only: there is no title (VTS_01_1.VOB) in it.");
        }
        List<FoundFile> parts = new ArrayList<>(longest.values());
        boolean whole = longest.firstKey() == 1 && longest.lastKey() == longest.size();
        return new DiscFolder(
                of,
                parts,
                whole
                        ? ""
                        : "The copy of this DVD is not whole: a piece between VTS_%1$s_1.VOB and %2$s is missing."
                                .formatted(
                                        parts.getFirst().name().substring(4, 6),
                                        parts.getLast().name()));
    }

    private static DiscFolder bluRay(Path of, List<FoundFile> videos) {
        FoundFile greatest = videos.stream()
                .max(Comparator.comparingLong(FoundFile::sizeBytes)
                        .thenComparing(FoundFile::path, Comparator.reverseOrder()))
                .orElseThrow();
        boolean most = greatest.sizeBytes() * 2 > bytes(videos);
        return new DiscFolder(
                of,
                List.of(greatest),
                most
                        ? ""
                        : "The film of this Blu-ray is in several of its %d streams, which the station does not put together. Make one file of it, with MakeMKV for example."
                                .formatted(videos.size()));
    }

    private static long bytes(Iterable<FoundFile> files) {
        long sum = 0;
        for (FoundFile file : files) {
            sum += file.sizeBytes();
        }
        return sum;
    }
}
