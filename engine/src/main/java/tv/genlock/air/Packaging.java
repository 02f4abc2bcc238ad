package tv.genlock.air;

/** The form of a channel's segments. */
public enum Packaging {
    /** MPEG transport stream: for mixed items, tuners and every HLS player. H.264 only in HLS. */
    TS,
    /** CMAF fragments with an init section: for HEVC, and for channels of one configuration. */
    FMP4
}
