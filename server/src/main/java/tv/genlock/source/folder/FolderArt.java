package tv.genlock.source.folder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tv.genlock.format.ArtworkName;
import tv.genlock.schedule.ScheduleItem;

/** The pictures in one folder: those of the folder, and those of each video. The best of a kind counts. */
final class FolderArt {
    private final Map<ArtworkName.Kind, Picture> ofFolder = new EnumMap<>(ArtworkName.Kind.class);
    private final Map<String, Map<ArtworkName.Kind, Picture>> ofFiles = new HashMap<>();

    private final Map<Integer, Map<ArtworkName.Kind, Picture>> ofSeasons = new TreeMap<>();

    private record Picture(int rank, FoundFile file) {
        static Picture better(Picture one, Picture other) {
            boolean first = one.rank != other.rank
                    ? one.rank < other.rank
                    : one.file.path().compareTo(other.file.path()) <= 0;
            return first ? one : other;
        }
    }

    FolderArt(FolderContents contents) {
        contents.beside().values().forEach(file -> ArtworkName.of(file.name()).ifPresent(name -> add(name, file)));
    }

    private void add(ArtworkName name, FoundFile file) {
        Picture picture = new Picture(name.rank(), file);
        switch (name.scope()) {
            case FOLDER -> ofFolder.merge(name.kind(), picture, Picture::better);
            case FILE ->
                ofFiles.computeIfAbsent(name.base(), _ -> new EnumMap<>(ArtworkName.Kind.class))
                        .merge(name.kind(), picture, Picture::better);
            case SEASON ->
                ofSeasons
                        .computeIfAbsent(name.season().orElseThrow(), _ -> new EnumMap<>(ArtworkName.Kind.class))
                        .merge(name.kind(), picture, Picture::better);
        }
    }

    Map<ArtworkName.Kind, FoundFile> ofFolder() {
        return files(ofFolder);
    }

    /** Pictures that a series' folder holds of its seasons, by number. */
    Map<Integer, Map<ArtworkName.Kind, FoundFile>> ofSeasons() {
        Map<Integer, Map<ArtworkName.Kind, FoundFile>> seasons = new TreeMap<>();
        ofSeasons.forEach((number, pictures) -> seasons.put(number, files(pictures)));
        return seasons;
    }

    /** @param base the video's name without its ending, in lower case */
    Map<ArtworkName.Kind, FoundFile> ofVideo(String base) {
        return files(ofFiles.getOrDefault(base, Map.of()));
    }

    private static Map<ArtworkName.Kind, FoundFile> files(Map<ArtworkName.Kind, Picture> pictures) {
        Map<ArtworkName.Kind, FoundFile> files = new EnumMap<>(ArtworkName.Kind.class);
        pictures.forEach((kind, picture) -> files.put(kind, picture.file()));
        return files;
    }

    /** The catalog's names for pictures, and where each lies. An episode is shown by a moment of it. */
    static Map<String, String> images(ScheduleItem.Kind of, Map<ArtworkName.Kind, FoundFile> art) {
        Map<ArtworkName.Kind, FoundFile> left = new EnumMap<>(ArtworkName.Kind.class);
        left.putAll(art);
        FoundFile still = left.remove(ArtworkName.Kind.STILL);
        if (still != null) {
            left.putIfAbsent(
                    of == ScheduleItem.Kind.EPISODE ? ArtworkName.Kind.PRIMARY : ArtworkName.Kind.LANDSCAPE, still);
        }
        Map<String, String> images = new HashMap<>();
        left.forEach((kind, file) -> {
            switch (kind) {
                case PRIMARY -> images.put("primary", file.path().toString());
                case BACKDROP -> images.put("backdrop", file.path().toString());
                case LOGO -> images.put("logo", file.path().toString());
                case LANDSCAPE -> images.put("thumb", file.path().toString());
                case BANNER, CLEARART, DISC, STILL -> {
                    // Nothing of ours shows these.
                }
            }
        });
        return images;
    }
}
