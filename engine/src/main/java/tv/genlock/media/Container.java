package tv.genlock.media;

/** Which reader opens a file: two are our own, everything else goes through libav in the worker process. */
public enum Container {
    MP4,
    MATROSKA,
    OTHER
}
