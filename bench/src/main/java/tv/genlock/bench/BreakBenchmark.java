package tv.genlock.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.AirLimits;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.BreakFiller;
import tv.genlock.schedule.breaks.BreakPlacer;
import tv.genlock.schedule.breaks.BreakPlan;
import tv.genlock.schedule.breaks.BreakPlanRequest;
import tv.genlock.schedule.breaks.BreakRequest;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.breaks.FilledBreak;
import tv.genlock.schedule.breaks.FrequencyCaps;
import tv.genlock.schedule.breaks.Separation;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.SpotPool;

/**
 * Breaks of 150 s, one every ten minutes, each the history of the next; spots of 10 to 60 s, half a second off either way, with
 * companies, categories and caps, and separation on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BreakBenchmark {
    private static final int[] SECONDS = {10, 15, 20, 30, 60};
    private static final long TARGET = 150 * Ticks.PER_SECOND;
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final BreakTemplate SPOTS_ONLY = new BreakTemplate(
            "bench",
            false,
            BreakTemplate.Inside.AtBreakpoints.STANDARD,
            true,
            BreakTemplate.Lengths.STANDARD,
            List.of(Avail.of(Role.SPOTS)),
            Separation.STANDARD);

    /** Spots in the pool. */
    @Param({"40", "400"})
    public int spots;

    private final BreakFiller filler = new BreakFiller();
    private final BreakPlacer placer = new BreakPlacer();
    private SpotPool pool = SpotPool.of(1, List.of());
    private SpotHistory history = SpotHistory.EMPTY;
    private long air = Ticks.of(Instant.parse("2026-11-21T00:00:00Z"));

    @Setup
    public void pool() {
        Random random = new Random(7);
        List<Spot> all = new ArrayList<>();
        for (int id = 1; id <= spots; id++) {
            long ticks = SECONDS[random.nextInt(SECONDS.length)] * Ticks.PER_SECOND
                    + random.nextLong(-Ticks.PER_SECOND / 2, Ticks.PER_SECOND / 2);
            int company = random.nextInt(Math.max(20, spots / 5));
            all.add(Spot.of(id, id, Kind.COMMERCIAL, "Spot " + id, ticks)
                    .by("Company " + company)
                    .about("Category " + company / 2)
                    .caps(new FrequencyCaps(3, 0, 40))
                    .build());
        }
        pool = SpotPool.of(1, all);
    }

    /** One break, and what it leaves in the history. */
    @Benchmark
    public SpotHistory breakOf150Seconds() {
        air += 10 * MINUTE;
        history = history.after(filled(air, TARGET));
        return history;
    }

    /** Where the breaks of a programme of 22 minutes go, and all of them filled: half an hour of air. */
    @Benchmark
    public SpotHistory halfHour() {
        air += 30 * MINUTE;
        BreakPlanRequest request = new BreakPlanRequest(
                air,
                22 * MINUTE,
                List.of(4 * MINUTE, 6 * MINUTE, 9 * MINUTE, 11 * MINUTE, 16 * MINUTE, 18 * MINUTE),
                8 * MINUTE,
                SPOTS_ONLY,
                FillMode.COMMERCIALS,
                limits(),
                Optional.empty(),
                BreakRequest.ONE_FRAME_TICKS,
                air);
        for (BreakPlan.PlannedBreak planned :
                placer.plan(request, pool, history).breaks()) {
            history = history.after(filled(planned.airTicks(), planned.lengthTicks()));
        }
        return history;
    }

    private FilledBreak filled(long at, long lengthTicks) {
        return filler.fill(
                new BreakRequest(
                        at,
                        lengthTicks,
                        Place.INSIDE,
                        SPOTS_ONLY,
                        FillMode.COMMERCIALS,
                        limits(),
                        Optional.empty(),
                        BreakRequest.ONE_FRAME_TICKS,
                        BreakRequest.seedOf(7, 20_000, at, 1)),
                pool,
                history);
    }

    private AirLimits limits() {
        long day = air - Math.floorMod(air, 24 * 60 * MINUTE);
        return new AirLimits(ZoneId.of("Europe/Berlin"), day, day, AirLimits.NO_AGE_LIMIT, /* unrated= */ true);
    }
}
