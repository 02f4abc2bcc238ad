package tv.genlock.media.mp4;

import java.util.List;
import java.util.Optional;

/**
 * A {@code trak} box: who it is, and where its tables are.
 *
 * @param enabled track_enabled flag: players pass over tracks without it
 * @param handler {@code vide}, {@code soun} or another kind
 * @param rotationDegrees clockwise, from the track's matrix
 * @param language ISO 639-2 code
 * @param chapterTracks ids of tracks that this one refers to as its chapters
 * @param descriptions the {@code stsd} box
 * @param tables the boxes of {@code stbl}
 * @param external whether the media lies in another file
 */
record Track(
        int id,
        boolean enabled,
        int handler,
        int rotationDegrees,
        long timescale,
        String language,
        Edit edit,
        List<Integer> chapterTracks,
        Optional<Box> descriptions,
        List<Box> tables,
        boolean external) {}
