package tv.genlock.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;
import tv.genlock.testing.Ffmpeg;

/** Holds every sample's place and time against what libavformat says of the same file. */
final class FfprobeAgreement {
    private FfprobeAgreement() {}

    /** One packet, times in ticks. */
    private record Packet(long pts, long dts, long size, long offset) {}

    /** Fails where they differ; else gives the index. */
    static MediaIndex of(Path file) throws IOException {
        try (FileByteSource source = FileByteSource.open(file)) {
            Mp4Reader mp4 = new Mp4Reader();
            MediaIndex index = mp4.index(source, "f");
            try (SampleReader reader = mp4.open(source, index)) {
                if (index.video().isPresent()) {
                    SampleRun run = reader.video(0, index.keyframes().count());
                    assertStartsAtZero(run);
                    assertRunsFitTheirCuts(reader, index);
                    compare(file, "v:0", run);
                }
                for (int track = 0; track < index.audio().size(); track++) {
                    SampleRun run = reader.audio(track, Long.MIN_VALUE / 4, Long.MAX_VALUE / 4);
                    // libavformat joins and splits frames of PCM as it likes.
                    if (!index.audio().get(track).codecName().startsWith("pcm")) {
                        compare(file, "a:" + track, run);
                    }
                }
            }
            return index;
        }
    }

    private static void assertStartsAtZero(SampleRun run) {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < run.count(); i++) {
            first = Math.min(first, run.pts()[i]);
            assertThat(run.dts()[i]).isLessThanOrEqualTo(run.pts()[i]);
        }
        assertThat(first).isLessThanOrEqualTo(0);
    }

    private static void assertRunsFitTheirCuts(SampleReader reader, MediaIndex index) throws IOException {
        for (int k = 0; k < index.keyframes().count(); k++) {
            SampleRun run = reader.video(k, k + 1);
            assertThat(run.keyframe()[0]).isTrue();
            long first = Long.MAX_VALUE;
            for (int i = 0; i < run.count(); i++) {
                first = Math.min(first, run.pts()[i]);
                assertThat(run.pts()[i]).isLessThan(index.keyframes().cutTicks(k + 1));
            }
            assertThat(first).isEqualTo(index.keyframes().cutTicks(k));
        }
    }

    /**
     * ffprobe's times may differ from ours by constants: its zero is the movie's, ours the first picture's, and our decode times
     * are as late as presentation allows. It may list packets in front that we leave out: sound trimmed by an edit, but for the last three frames.
     */
    private static void compare(Path file, String stream, SampleRun run) {
        TreeMap<Long, Packet> theirs = packets(file, stream);
        assertThat(run.count()).as("%s %s samples", file.getFileName(), stream).isPositive();
        List<Long> ptsShift = new ArrayList<>();
        List<Long> dtsShift = new ArrayList<>();
        for (int i = 0; i < run.count(); i++) {
            Packet packet = theirs.get(run.offset()[i]);
            assertThat(packet)
                    .as("%s %s packet at %d", file.getFileName(), stream, run.offset()[i])
                    .isNotNull();
            assertThat((long) run.size()[i]).isEqualTo(packet.size());
            ptsShift.add(run.pts()[i] - packet.pts());
            dtsShift.add(run.dts()[i] - packet.dts());
        }
        long earliest = theirs.get(run.offset()[0]).dts();
        for (int i = 0; i < run.count(); i++) {
            theirs.remove(run.offset()[i]);
        }
        assertThat(theirs.values())
                .as("%s %s left out", file.getFileName(), stream)
                .allMatch(it -> it.dts() < earliest);
        assertThat(spread(ptsShift)).as("%s %s pts", file.getFileName(), stream).isLessThanOrEqualTo(1);
        assertThat(spread(dtsShift)).as("%s %s dts", file.getFileName(), stream).isLessThanOrEqualTo(1);
    }

    private static long spread(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElse(0)
                - values.stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private static TreeMap<Long, Packet> packets(Path file, String stream) {
        String base = Ffmpeg.probe(
                        "-select_streams",
                        stream,
                        "-show_entries",
                        "stream=time_base",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .strip();
        long timescale = Long.parseLong(base.substring(2).replaceAll("[^0-9].*", ""));
        String output = Ffmpeg.probe(
                "-select_streams",
                stream,
                "-show_entries",
                "packet=pts,dts,size,pos",
                "-of",
                "compact=p=0",
                file.toString());
        TreeMap<Long, Packet> packets = new TreeMap<>();
        for (String line : output.lines().filter(it -> it.contains("pts=")).toList()) {
            long[] numbers = Stream.of("pts", "dts", "size", "pos")
                    .mapToLong(name -> number(line, name))
                    .toArray();
            packets.put(
                    numbers[3],
                    new Packet(
                            Ticks.rescale(numbers[0], timescale),
                            Ticks.rescale(numbers[1], timescale),
                            numbers[2],
                            numbers[3]));
        }
        return packets;
    }

    private static long number(String line, String name) {
        for (String field : line.split("\\|")) {
            if (field.startsWith(name + "=")) {
                return Long.parseLong(field.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException("no " + name + " in " + line);
    }
}
