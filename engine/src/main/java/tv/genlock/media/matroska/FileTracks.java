package tv.genlock.media.matroska;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoFormat;

/** The tracks of a file that can air: the picture (the default one, else the first) and all sound, in the file's order. */
record FileTracks(Optional<Video> video, List<Audio> audio) {
    record Video(TrackEntry entry, VideoFormat format) {}

    record Audio(TrackEntry entry, TrackForm.Sound form) {}

    static FileTracks of(SegmentHead head) throws MediaFormatException {
        Optional<Video> video = Optional.empty();
        List<Audio> audio = new ArrayList<>();
        TrackEntry picture = null;
        for (TrackEntry track : head.tracks()) {
            if (track.type == TrackEntry.VIDEO && (picture == null || (track.isDefault && !picture.isDefault))) {
                picture = track;
            } else if (track.type == TrackEntry.AUDIO) {
                audio.add(new Audio(readable(track), TrackForm.sound(track)));
            }
        }
        if (picture != null) {
            video = Optional.of(new Video(readable(picture), TrackForm.picture(picture)));
        }
        if (video.isEmpty() && audio.isEmpty()) {
            throw new MediaFormatException("there is no video and no audio inside");
        }
        return new FileTracks(video, List.copyOf(audio));
    }

    private static TrackEntry readable(TrackEntry track) throws MediaFormatException {
        if (!track.obstacle.isEmpty()) {
            throw new MediaFormatException(
                    "track %d cannot be copied, it must be transcoded: %s".formatted(track.number, track.obstacle));
        }
        return track;
    }
}
