package tv.genlock.air;

/** The form of a channel's segments. */
public enum Packaging {
    /** MPEG transport stream: for mixed items, tuners and every HLS player. H.264 only in HLS. */
    TS,
    /**
     * CMAF fragments with an init section: for HEVC, and for channels of one configuration. VLC 3 reads no init section but the
     * first and stops where another one is named; it plays such a channel as the continuous transport stream.
     */
    FMP4
}
