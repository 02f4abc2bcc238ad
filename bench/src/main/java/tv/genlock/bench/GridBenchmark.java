package tv.genlock.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.GridBuilder;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.schedule.grid.Programmes;
import tv.genlock.schedule.grid.Selection;

/**
 * Programme grids of 24 blocks a day over 100,000 items: 20,000 films, 80,000 episodes in 1,500 series, in 40 genres. Every block
 * takes one genre, each channel its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class GridBenchmark {
    private static final int CHANNELS = 500;
    private static final int GENRES = 40;
    private static final Order[] ORDERS = {Order.EPISODES, Order.SHUFFLE, Order.STRIP, Order.MARATHON, Order.RANDOM};

    private final long start = Ticks.of(Instant.parse("2026-11-21T05:00:00Z"));
    private final List<GridPlan> plans = new ArrayList<>();
    private final List<ScheduleResult> fortnight = new ArrayList<>();
    private Programmes programmes = of(CatalogSnapshot.of(List.of()));

    /** The catalog, the plans, and a fortnight of one channel to go on from. */
    @Setup
    public void plans() {
        Random random = new Random(7);
        CatalogSnapshot.Builder builder = CatalogSnapshot.builder();
        for (int id = 1; id <= 100_000; id++) {
            builder.add(item(id, random), 1);
        }
        programmes = of(builder.build());
        for (int channel = 1; channel <= CHANNELS; channel++) {
            plans.add(new GridPlan(channel, "Channel " + channel, channel * 31L, grid(channel)));
        }
        plans.forEach(plan -> fortnight.add(build(plan, ScheduleState.FRESH, start, 14)));
    }

    private static ScheduleItem item(int id, Random random) {
        List<String> genres = List.of("genre " + random.nextInt(GENRES));
        if (id <= 20_000) {
            long length = seconds(4_800 + random.nextInt(4_800));
            return new ScheduleItem(id, id, Kind.MOVIE, "Film " + id, length, Optional.empty(), genres);
        }
        int series = (id - 20_000) % 1_500;
        int number = (id - 20_000) / 1_500;
        var place = new ScheduleItem.Episode(series, "Series " + series, 1 + number / 10, 1 + number % 10);
        long length = seconds(1_200 + random.nextInt(1_500));
        return new ScheduleItem(
                id,
                id,
                Kind.EPISODE,
                "Episode " + number,
                length,
                Optional.of(place),
                List.of("genre " + series % GENRES));
    }

    private static long seconds(int seconds) {
        return seconds * Ticks.PER_SECOND + 1_234;
    }

    private static ProgramGrid grid(int channel) {
        List<Block> blocks = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            var filter = new ItemFilter(Set.of(), Set.of("genre " + (channel + hour * 7) % GENRES), Set.of());
            blocks.add(new Block(
                    "b" + hour,
                    "",
                    LocalTime.of(hour, 0),
                    60,
                    new Content.Filtered(filter),
                    ORDERS[(channel + hour) % ORDERS.length],
                    new Amount.Fill(),
                    Fit.DEFAULT,
                    Optional.empty()));
        }
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, "day");
        }
        return new ProgramGrid(
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(6, 0),
                List.of(),
                List.of(new DayTemplate("day", blocks)),
                week,
                List.of(),
                new Content.OffAir(),
                new Content.OffAir(),
                Set.of(),
                BreakPolicies.NONE);
    }

    private static Programmes of(CatalogSnapshot catalog) {
        Map<Content, Selection> selections = new HashMap<>();
        return new Programmes() {
            @Override
            public CatalogSnapshot catalog() {
                return catalog;
            }

            @Override
            public Selection of(Content content) {
                return selections.computeIfAbsent(
                        content, one -> Selection.of(catalog.select(((Content.Filtered) one).filter())));
            }

            @Override
            public List<ScheduleEntry> entries(long channelId, long from, long until) {
                return List.of();
            }
        };
    }

    private ScheduleResult build(GridPlan plan, ScheduleState state, long from, int days) {
        long until = from + days * NightlyExtension.DAY_TICKS;
        return GridBuilder.build(plan, programmes, state, from, until, List.of(), Integer.MAX_VALUE);
    }

    /** Two weeks of 500 channels; gives the number of entries. */
    @Benchmark
    public long fortnightOf500Channels() {
        programmes = of(programmes.catalog());
        return plans.stream()
                .mapToLong(plan ->
                        build(plan, ScheduleState.FRESH, start, 14).entries().size())
                .sum();
    }

    /** One day more for each of them, from what they remember as text. */
    @Benchmark
    public long oneDayMoreOf500Channels() {
        long entries = 0;
        for (int n = 0; n < plans.size(); n++) {
            ScheduleResult before = fortnight.get(n);
            ScheduleState state = ScheduleState.decode(before.newState().encode());
            entries += build(plans.get(n), state, before.throughTicks(), 1)
                    .entries()
                    .size();
        }
        return entries;
    }

    /** One channel's two weeks anew after a block was edited. */
    @Benchmark
    public int editedChannel() {
        return build(plans.getFirst(), ScheduleState.FRESH, start, 14).entries().size();
    }
}
