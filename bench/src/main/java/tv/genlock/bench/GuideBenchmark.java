package tv.genlock.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.genlock.format.GuideChannel;
import tv.genlock.format.GuideProgramme;
import tv.genlock.format.XmltvWriter;

/** Writes the guide of 500 channels with 280 rows each, about 100 MB, to a sink that counts. Bytes per millisecond are kB/s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx128m", "-XX:+UseSerialGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class GuideBenchmark {
    private static final int CHANNELS = 500;
    private static final int ROWS = 280;
    private static final String DESCRIPTION =
            "Two strangers share a lighthouse for a winter & find that neither of them came for the quiet. ".repeat(3);

    /** The number of bytes written; printed once a run, to turn times into MB/s. */
    @Benchmark
    public long guideOf500Channels() throws IOException {
        Counter counter = new Counter();
        Instant start = Instant.parse("2026-11-21T00:00:00Z");
        try (XmltvWriter writer = new XmltvWriter(counter, "Genlock")) {
            for (int channel = 1; channel <= CHANNELS; channel++) {
                writer.channel(
                        new GuideChannel("genlock.c" + channel, "Channel " + channel, "" + channel, Optional.empty()));
            }
            for (int channel = 1; channel <= CHANNELS; channel++) {
                for (int row = 0; row < ROWS; row++) {
                    Instant from = start.plusSeconds(row * 2_160L);
                    writer.programme(new GuideProgramme(
                            "genlock.c" + channel,
                            from,
                            from.plusSeconds(2_160),
                            GuideProgramme.Kind.SERIES,
                            "Series " + row % 40,
                            "Episode " + row,
                            DESCRIPTION,
                            OptionalInt.of(2_001),
                            List.of("drama", "crime"),
                            OptionalLong.of(row % 40),
                            OptionalInt.of(1 + row % 8),
                            OptionalInt.of(1 + row % 12),
                            GuideProgramme.Airing.PREVIOUSLY_SHOWN,
                            Optional.empty()));
                }
            }
        }
        System.out.printf("%.1f MB ", counter.bytes / 1e6);
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes += length;
        }
    }
}
