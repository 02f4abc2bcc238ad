package tv.genlock.air.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tv.genlock.air.card.Card;
import tv.genlock.air.card.CardPicture;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.FfmpegProcess;

/**
 * Makes the demo network's clips in a folder: test cards and clocks, idents and series with chapters, and a shelf of unlike
 * formats. Short, small, and different enough that every path of the station is taken.
 *
 * <p>Each clip is written as {@code .part} and renamed when whole, so an interrupted run goes on where it stopped.
 */
public final class DemoMedia {
    private static final Duration CLIP_LIMIT = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(200);
    /** Clips are whole when they appear; dated back this far, nobody waits for them to settle. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Ffmpeg ffmpeg;
    private final Path folder;
    private final CardPicture picture;

    /** @param folder where the clips go; created when needed, nothing else should live there */
    public DemoMedia(Ffmpeg ffmpeg, Path folder, CardPicture picture) {
        this.ffmpeg = ffmpeg;
        this.folder = folder;
        this.picture = picture;
    }

    /** Hears how far it is: {@code done} of all folders' {@code total} clips are there, {@code name} is next or was last. */
    @FunctionalInterface
    public interface Progress {
        void reached(int done, int total, String name);
    }

    /**
     * How it ended.
     *
     * @param there clips of the folder that are there now, made before or now
     * @param skipped what could not be made and why, one line each
     * @param cancelled whether it was stopped before the end
     */
    public record Outcome(int there, List<String> skipped, boolean cancelled) {
        public Outcome {
            skipped = List.copyOf(skipped);
        }
    }

    /** The three folders, one for each demo channel, in the order they are best made in. */
    public static List<String> folders() {
        return List.of(DemoProgramme.TEST_CARDS, DemoProgramme.SHORTS, DemoProgramme.UNLIKE);
    }

    /** Whether every clip is there. */
    public boolean complete() {
        return DemoProgramme.clips().stream().allMatch(clip -> Files.exists(target(clip)));
    }

    /**
     * Makes what is missing in one of the {@link #folders}. All three take about a minute of processor time from nothing.
     *
     * @param cancelled asked several times a second
     * @throws IOException when the folder cannot be written
     */
    public Outcome make(String name, Progress progress, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        List<DemoClip> all = DemoProgramme.clips();
        List<DemoClip> clips =
                all.stream().filter(clip -> clip.path().startsWith(name + "/")).toList();
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("no such folder of the demo network: " + name);
        }
        int before = all.indexOf(clips.getFirst());
        List<String> skipped = new ArrayList<>();
        int there = 0;
        for (DemoClip clip : clips) {
            progress.reached(before + there + skipped.size(), all.size(), clip.title());
            if (Files.exists(target(clip))) {
                there++;
                continue;
            }
            switch (make(clip, cancelled)) {
                case Made.Whole _ -> there++;
                case Made.Failed failed -> skipped.add(clip.title() + ": " + failed.reason());
                case Made.Cancelled _ -> {
                    return new Outcome(there, skipped, true);
                }
            }
        }
        progress.reached(before + clips.size(), all.size(), clips.getLast().title());
        return new Outcome(there, skipped, false);
    }

    private sealed interface Made {
        record Whole() implements Made {}

        record Failed(String reason) implements Made {}

        record Cancelled() implements Made {}
    }

    private Path target(DemoClip clip) {
        return folder.resolve(clip.path());
    }

    private Made make(DemoClip clip, BooleanSupplier cancelled) throws IOException, InterruptedException {
        Path target = target(clip).toAbsolutePath();
        Path directory = target.getParent();
        if (directory == null) {
            throw new IOException("a demo clip needs a folder: " + target);
        }
        Files.createDirectories(directory);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path work = Files.createTempDirectory("genlock-demo");
        Path caption = work.resolve("caption.png");
        Path chapters = work.resolve("chapters.txt");
        try {
            Files.writeString(chapters, chaptersOf(clip));
            if (clip.picture().isPresent()) {
                Card words = new Card("", clip.title(), List.of(clip.caption()));
                Files.write(caption, picture.captionPng(words, clip.width(), clip.height()));
            }
            Made made = encode(arguments(clip, caption, chapters, part), cancelled);
            if (made instanceof Made.Whole) {
                Instant written = Files.getLastModifiedTime(part).toInstant();
                Files.setLastModifiedTime(part, FileTime.from(written.minus(SETTLED)));
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return made;
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(caption);
            Files.deleteIfExists(chapters);
            Files.deleteIfExists(work);
        }
    }

    private Made encode(List<String> arguments, BooleanSupplier cancelled) throws IOException, InterruptedException {
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg.executable(), arguments)) {
            long glances = CLIP_LIMIT.dividedBy(GLANCE);
            while (!process.awaitEnd(GLANCE)) {
                glances--;
                if (cancelled.getAsBoolean() || glances <= 0) {
                    process.kill();
                    process.awaitEnd(CLIP_LIMIT);
                    return glances <= 0 ? new Made.Failed("ffmpeg took too long") : new Made.Cancelled();
                }
            }
            return process.succeeded() ? new Made.Whole() : new Made.Failed(process.lastMessages(1));
        }
    }

    private static List<String> arguments(DemoClip clip, Path caption, Path chapters, Path part) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        clip.picture().ifPresent(source -> arguments.addAll(List.of("-f", "lavfi", "-i", source)));
        arguments.addAll(List.of("-f", "lavfi", "-i", clip.sound()));
        int soundInput = clip.picture().isPresent() ? 1 : 0;
        arguments.addAll(List.of("-f", "ffmetadata", "-i", "file:" + chapters.toAbsolutePath()));
        if (clip.picture().isPresent()) {
            arguments.addAll(List.of("-f", "image2", "-pattern_type", "none"));
            arguments.addAll(List.of("-i", caption.toAbsolutePath().toString()));
            arguments.addAll(List.of(
                    "-filter_complex",
                    "[0:v]scale=w=" + clip.width() + ":h=" + clip.height() + ":flags=" + clip.scaling()
                            + ",setsar=1[p];[p][3:v]overlay,format=yuv420p[v]",
                    "-map",
                    "[v]"));
        }
        arguments.addAll(List.of("-map", soundInput + ":a", "-map_metadata", Integer.toString(soundInput + 1)));
        arguments.addAll(List.of("-map_chapters", clip.chapters().isEmpty() ? "-1" : Integer.toString(soundInput + 1)));
        arguments.addAll(List.of("-t", Integer.toString(clip.seconds())));
        arguments.addAll(clip.encoding());
        arguments.add("file:" + part.toAbsolutePath());
        return arguments;
    }

    /** ffmpeg's own metadata text: a title, and chapters of equal length. */
    private static String chaptersOf(DemoClip clip) {
        StringBuilder text = new StringBuilder(";FFMETADATA1\ntitle=" + clip.title() + "\n");
        int count = clip.chapters().size();
        for (int i = 0; i < count; i++) {
            text.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=")
                    .append(clip.seconds() * 1_000L * i / count)
                    .append("\nEND=")
                    .append(clip.seconds() * 1_000L * (i + 1) / count)
                    .append("\ntitle=")
                    .append(clip.chapters().get(i))
                    .append('\n');
        }
        return text.toString();
    }
}
