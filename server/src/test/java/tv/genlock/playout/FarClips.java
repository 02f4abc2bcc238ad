package tv.genlock.playout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clips for a media server that is played in a test. */
final class FarClips {
    private FarClips() {}

    /** Makes one with the ffmpeg on PATH; false when there is none. */
    static boolean make(Path file, String seconds, String video, String audio) {
        try {
            Files.createDirectories(file.getParent());
            List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
            command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25"));
            command.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
            command.addAll(List.of("-t", seconds, "-preset", "ultrafast", "-ac", "2"));
            command.addAll(List.of(("-c:v " + video + " -c:a " + audio).split(" ")));
            command.add(file.toString());
            Process ffmpeg = new ProcessBuilder(command).inheritIO().start();
            return ffmpeg.waitFor(60, TimeUnit.SECONDS) && ffmpeg.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
