package tv.genlock.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ChannelPlan;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState;

/** A week of 500 channels from 20,000 items: 8,000 films, 11,000 episodes in 220 series, 1,000 clips. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ScheduleBenchmark {
    private static final int CHANNELS = 500;
    private static final List<String> GENRES =
            List.of("drama", "comedy", "western", "news", "kids", "science", "crime");

    private CatalogSnapshot catalog = CatalogSnapshot.of(List.of());
    private final long start = Ticks.of(Instant.parse("2026-11-21T00:00:00Z"));

    @Setup
    public void catalog() {
        Random random = new Random(7);
        CatalogSnapshot.Builder builder = CatalogSnapshot.builder();
        for (int id = 1; id <= 20_000; id++) {
            builder.add(item(id, random), 1 + id % 3);
        }
        catalog = builder.build();
    }

    private static ScheduleItem item(int id, Random random) {
        List<String> genres =
                List.of(GENRES.get(random.nextInt(GENRES.size())), GENRES.get(random.nextInt(GENRES.size())));
        if (id <= 8_000) {
            return new ScheduleItem(
                    id,
                    id,
                    ScheduleItem.Kind.MOVIE,
                    "Film " + id,
                    seconds(4_800 + random.nextInt(4_800)),
                    Optional.empty(),
                    genres);
        }
        if (id <= 19_000) {
            int series = (id - 8_000) / 50;
            int number = (id - 8_000) % 50;
            return new ScheduleItem(
                    id,
                    id,
                    ScheduleItem.Kind.EPISODE,
                    "Episode " + number,
                    seconds(1_200 + random.nextInt(1_500)),
                    Optional.of(new ScheduleItem.Episode(series, "Series " + series, 1 + number / 10, 1 + number % 10)),
                    genres);
        }
        return new ScheduleItem(
                id,
                id,
                ScheduleItem.Kind.CLIP,
                "Clip " + id,
                seconds(10 + random.nextInt(110)),
                Optional.empty(),
                genres);
    }

    private static long seconds(int seconds) {
        return seconds * Ticks.PER_SECOND + 1_234;
    }

    /** Number of entries made, so that nothing is optimised away. */
    @Benchmark
    public long weekOf500Channels() {
        long entries = 0;
        for (int channel = 1; channel <= CHANNELS; channel++) {
            ChannelPlan plan = new ChannelPlan(
                    channel, "Channel " + channel, channel * 31L, ChannelPlan.Type.GENRE_AUTO, ZoneOffset.UTC);
            entries += ScheduleBuilder.build(
                            plan,
                            catalog.select(ItemFilter.ALL),
                            ScheduleState.FRESH,
                            start,
                            start + 7 * NightlyExtension.DAY_TICKS,
                            List.of())
                    .entries()
                    .size();
        }
        return entries;
    }
}
