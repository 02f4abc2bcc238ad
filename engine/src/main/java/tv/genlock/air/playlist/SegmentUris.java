package tv.genlock.air.playlist;

import tv.genlock.air.TimelineSegment;

/**
 * How the server names what playlists point at. Names must be stable: the same segment has the same name in every playlist.
 * They end in {@code .ts}, {@code .m4s} or {@code .mp4} before any query: FFmpeg 8 refuses other endings.
 */
public interface SegmentUris {
    /** The segment's own URI. */
    String segment(TimelineSegment segment);

    /** The init section for the event a segment belongs to; asked for fMP4 only. */
    String init(TimelineSegment segment);
}
