package tv.genlock.air.transcode;

import java.nio.file.Path;

/**
 * An ffmpeg that was found, run and asked what it can do.
 *
 * @param version as it prints it: {@code 7.1.1}, {@code 5.1.9-0+deb12u1}
 * @param h264 whether it encodes H.264 (libx264)
 * @param hevc whether it encodes HEVC (libx265)
 * @param toneMapping whether it can bring HDR pictures down to SDR (zscale); without it they air washed out
 */
public record Ffmpeg(Path executable, String version, boolean h264, boolean hevc, boolean toneMapping) {}
