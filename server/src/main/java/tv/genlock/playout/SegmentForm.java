package tv.genlock.playout;

import tv.genlock.air.Packaging;

/** The forms a segment is delivered in. */
public enum SegmentForm {
    TS("ts", "video/mp2t"),
    FMP4("m4s", "video/iso.segment"),
    INIT("mp4", "video/mp4");

    private final String extension;
    private final String mediaType;

    SegmentForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What its URL ends in, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form of a channel's HLS segments. */
    public static SegmentForm of(Packaging packaging) {
        return switch (packaging) {
            case TS -> TS;
            case FMP4 -> FMP4;
        };
    }
}
