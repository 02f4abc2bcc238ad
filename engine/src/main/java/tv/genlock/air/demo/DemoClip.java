package tv.genlock.air.demo;

import java.util.List;
import java.util.Optional;

/**
 * One clip of the demo network.
 *
 * @param path below the demo folder, with {@code /}
 * @param title what its caption says, large
 * @param caption and small
 * @param picture an lavfi source with size and rate; empty for sound only
 * @param width of the picture
 * @param height of the picture
 * @param sound an lavfi source
 * @param chapters titles of chapters of equal length
 * @param encoding ffmpeg's output options, format included
 */
record DemoClip(
        String path,
        String title,
        String caption,
        int seconds,
        Optional<String> picture,
        int width,
        int height,
        String sound,
        List<String> chapters,
        List<String> encoding) {
    DemoClip {
        chapters = List.copyOf(chapters);
        encoding = List.copyOf(encoding);
    }

    /** How a small source is made large: cells stay square, everything else is smoothed. */
    String scaling() {
        return picture.filter(source -> source.startsWith("life=")).isPresent() ? "neighbor" : "bilinear";
    }
}
