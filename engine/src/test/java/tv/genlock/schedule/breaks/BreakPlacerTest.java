package tv.genlock.schedule.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.breaks.Spots.EVENING;
import static tv.genlock.schedule.breaks.Spots.MINUTE;
import static tv.genlock.schedule.breaks.Spots.SECOND;
import static tv.genlock.schedule.breaks.Spots.commercial;
import static tv.genlock.schedule.breaks.Spots.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.BreakPlan.PlannedBreak;
import tv.genlock.schedule.breaks.BreakTemplate.Inside;

class BreakPlacerTest {
    private static final List<Spot> ROUND = IntStream.range(1, 41)
            .mapToObj(id ->
                    commercial(id, (10 + id % 5 * 5) * SECOND).by("c" + id).build())
            .toList();
    private static final BreakTemplate US = template(Inside.AtBreakpoints.STANDARD, false, true);

    private final BreakPlacer placer = new BreakPlacer();

    private static BreakTemplate template(Inside inside, boolean before, boolean after) {
        return new BreakTemplate(
                "test",
                before,
                inside,
                after,
                BreakTemplate.Lengths.STANDARD,
                List.of(Avail.of(Role.SPOTS)),
                Separation.STANDARD);
    }

    private static BreakPlanRequest request(
            BreakTemplate template, long programme, List<Long> breakpoints, long remainder) {
        return new BreakPlanRequest(
                EVENING,
                programme,
                breakpoints,
                remainder,
                template,
                FillMode.COMMERCIALS,
                Spots.LIMITS,
                Optional.empty(),
                BreakRequest.ONE_FRAME_TICKS,
                1);
    }

    private static List<Long> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(minute -> minute * MINUTE).toList();
    }

    @Test
    void halfHour_of22Minutes_getsThreeBreaksInsideAndOneBehind() {
        BreakPlan plan = placer.plan(
                request(US, 22 * MINUTE, minutes(1, 5, 6, 11, 16, 17, 21), 8 * MINUTE + 777),
                pool(ROUND),
                SpotHistory.EMPTY);

        assertThat(plan.breaks())
                .extracting(PlannedBreak::programmeTicks)
                .containsExactly(5 * MINUTE, 11 * MINUTE, 16 * MINUTE, 22 * MINUTE);
        assertThat(plan.breaks().getLast().place()).isEqualTo(Place.AFTER);
        assertThat(plan.breaks().get(1).airTicks())
                .isEqualTo(EVENING + 11 * MINUTE + plan.breaks().getFirst().lengthTicks());
    }

    @Test
    void lengths_ofRoundSpots_areRoundButForTheLast() {
        BreakPlan plan = placer.plan(
                request(US, 22 * MINUTE, minutes(6, 11, 16), 7 * MINUTE + 13 * SECOND + 777),
                pool(ROUND),
                SpotHistory.EMPTY);

        List<Long> lengths =
                plan.breaks().stream().map(PlannedBreak::lengthTicks).toList();
        assertThat(lengths.subList(0, 3)).allMatch(length -> length % (5 * SECOND) == 0);
        assertThat(lengths.stream().mapToLong(Long::longValue).sum()).isEqualTo(7 * MINUTE + 13 * SECOND + 777);
    }

    @Test
    void plan_thenFill_ofRealLengths_fillsEveryBreakToUnderAFrameAndRepeatsNothing() {
        BreakFiller filler = new BreakFiller();
        int breaks = 0;
        int exact = 0;
        for (int trial = 0; trial < 100; trial++) {
            Random random = new Random(trial);
            SpotPool pool = pool(Spots.commercials(60, 30, 15, random));
            SpotHistory history = SpotHistory.EMPTY;
            BreakPlan plan =
                    placer.plan(request(US, 22 * MINUTE, minutes(6, 11, 16), 8 * MINUTE + trial), pool, history);
            for (PlannedBreak planned : plan.breaks()) {
                FilledBreak filled =
                        filler.fill(Spots.request(planned.airTicks(), planned.lengthTicks(), US), pool, history);
                history = history.after(filled);
                breaks++;
                exact += filled.isExact(BreakRequest.ONE_FRAME_TICKS)
                                && filled.placements().stream()
                                        .allMatch(placement ->
                                                placement.relaxations().isEmpty())
                        ? 1
                        : 0;
            }
        }

        assertThat(exact).isGreaterThanOrEqualTo(breaks * 95 / 100);
    }

    @Test
    void programme_withoutBreakpoints_getsItsBreakBehind() {
        BreakPlan plan = placer.plan(
                request(template(Inside.AtBreakpoints.STANDARD, false, false), 22 * MINUTE, List.of(), 2 * MINUTE),
                pool(ROUND),
                SpotHistory.EMPTY);

        assertThat(plan.breaks()).singleElement().satisfies(only -> {
            assertThat(only.place()).isEqualTo(Place.AFTER);
            assertThat(only.lengthTicks()).isEqualTo(2 * MINUTE);
        });
        assertThat(plan.notes()).hasSize(1);
    }

    @Test
    void intervals_areKept_asFarAsTheRemainderGoes() {
        BreakTemplate template =
                template(new Inside.EveryInterval(10 * MINUTE, 5 * MINUTE, 5 * MINUTE, 20), false, true);

        BreakPlan plenty =
                placer.plan(request(template, 52 * MINUTE, List.of(), 12 * MINUTE), pool(ROUND), SpotHistory.EMPTY);
        BreakPlan little =
                placer.plan(request(template, 52 * MINUTE, List.of(), 3 * MINUTE), pool(ROUND), SpotHistory.EMPTY);

        assertThat(plenty.breaks())
                .extracting(PlannedBreak::programmeTicks)
                .containsExactly(10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 40 * MINUTE, 52 * MINUTE);
        assertThat(little.breaks())
                .extracting(PlannedBreak::programmeTicks)
                .containsExactly(20 * MINUTE, 40 * MINUTE, 52 * MINUTE);
    }

    @Test
    void nextAtOnce_hasNoBreakInside() {
        BreakPlanRequest usual = request(US, 22 * MINUTE, minutes(6, 11, 16), 8 * MINUTE);
        BreakPlanRequest atOnce = new BreakPlanRequest(
                usual.airTicks(),
                usual.programmeTicks(),
                usual.breakpoints(),
                usual.remainderTicks(),
                US,
                FillMode.NEXT_AT_ONCE,
                Spots.LIMITS,
                Optional.empty(),
                0,
                1);

        assertThat(placer.plan(atOnce, pool(ROUND), SpotHistory.EMPTY).breaks())
                .singleElement()
                .extracting(PlannedBreak::lengthTicks)
                .isEqualTo(8 * MINUTE);
    }

    @Property(tries = 10_000)
    void plan_anything_lastsTheRemainderAndKeepsDistances(@ForAll long seed) {
        Random random = new Random(seed);
        long programme = random.nextLong(1, 180 * MINUTE);
        List<Long> points = new ArrayList<>();
        LongStream.range(0, random.nextInt(random.nextInt(10) == 0 ? 300 : 25))
                .forEach(_ -> points.add(random.nextLong(-MINUTE, 190 * MINUTE)));
        Inside inside = switch (random.nextInt(4)) {
            case 0 -> new Inside.Nowhere();
            case 1 -> new Inside.EveryInterval(random.nextLong(MINUTE, 30 * MINUTE), MINUTE, MINUTE, 10);
            default -> new Inside.AtBreakpoints(3 * MINUTE, 2 * MINUTE, 4 * MINUTE, random.nextInt(8));
        };
        BreakTemplate template = template(inside, random.nextBoolean(), random.nextBoolean());
        long remainder = random.nextInt(5) == 0 ? random.nextLong(MINUTE) : random.nextLong(60 * MINUTE);
        List<Spot> spots = Spots.anything(random.nextInt(40), random);
        BreakPlanRequest request = request(template, programme, points, remainder);

        BreakPlan plan = placer.plan(request, pool(spots), SpotHistory.EMPTY);

        long total = 0;
        long before = 0;
        long at = -1;
        for (PlannedBreak planned : plan.breaks()) {
            assertThat(planned.lengthTicks()).isPositive();
            assertThat(planned.airTicks()).isEqualTo(EVENING + planned.programmeTicks() + total);
            assertThat(planned.programmeTicks()).isGreaterThan(at);
            if (planned.place() == Place.INSIDE && inside instanceof Inside.AtBreakpoints rule) {
                assertThat(points).contains(planned.programmeTicks());
                assertThat(planned.programmeTicks()).isBetween(rule.fromStartTicks(), programme - rule.fromEndTicks());
                assertThat(before == 0 || planned.programmeTicks() - before >= rule.shortestActTicks())
                        .isTrue();
                before = planned.programmeTicks();
            }
            total += planned.lengthTicks();
            at = planned.programmeTicks();
        }
        assertThat(total).isEqualTo(remainder);
        assertThat(new BreakPlacer().plan(request, pool(spots.reversed()), SpotHistory.EMPTY))
                .isEqualTo(plan);
    }
}
