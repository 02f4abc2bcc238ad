package tv.genlock.schedule.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.SpotPool;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.BreakPolicies;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Daypart;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.grid.ProgramGrid;

class RundownBuilderProperties {
    private static final long SECOND = Ticks.PER_SECOND;
    private static final long START = Ticks.of(Instant.parse("2026-11-21T19:00:00Z"));
    private static final Kind[] SHORT = {
        Kind.COMMERCIAL, Kind.COMMERCIAL, Kind.BUMPER, Kind.PROMO, Kind.IDENT, Kind.TRAILER, Kind.PSA, Kind.MUSIC_VIDEO
    };

    @Property(tries = 10_000)
    void pieces_areTheEntry_toTheTick_andTheProgrammeInOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Interruption one = anything(random);

        Rundown rundown = new RundownBuilder().build(one, pool(random), SpotHistory.EMPTY);

        List<RundownPiece> pieces = rundown.pieces();
        if (pieces.isEmpty()) {
            return;
        }
        long at = one.entry().startTicks();
        long programme = one.entry().placing().inTicks();
        for (RundownPiece piece : pieces) {
            assertThat(piece.startTicks()).isEqualTo(at);
            at = piece.endTicks();
            if (piece.kind() == RundownPiece.Kind.PROGRAMME) {
                assertThat(piece.inTicks()).isEqualTo(programme);
                // What is held at a break's end is held on the picture before it.
                programme += Math.min(piece.durationTicks(), one.item().durationTicks() - programme);
                assertThat(piece.breakNumber()).isZero();
            } else {
                assertThat(piece.breakNumber()).isPositive();
                assertThat(piece.rule()).isNotEmpty();
                assertThat(piece.reason()).isNotEmpty();
            }
        }
        assertThat(at).isEqualTo(one.entry().endTicks());
        assertThat(rundown.notes()).isNotEmpty();
    }

    @Property(tries = 1_000)
    void samePlace_samePieces(@ForAll long seed) {
        Interruption one = anything(new Random(seed));
        SpotPool pool = pool(new Random(seed));
        RundownBuilder used = new RundownBuilder();
        used.build(anything(new Random(seed + 1)), pool, SpotHistory.EMPTY);

        assertThat(used.build(one, pool, SpotHistory.EMPTY))
                .usingRecursiveComparison()
                .ignoringFields("history")
                .isEqualTo(new RundownBuilder().build(one, pool, SpotHistory.EMPTY));
    }

    @Property(tries = 500)
    void clipsWithoutRating_inADaypartThatAsksForOne_neverAir_andTheRestSaysWhy(@ForAll long seed) {
        Interruption one = anything(new Random(seed), plan(/* unrated= */ false));
        SpotPool unrated = pool(new Random(seed), ScheduleItem.Traits.UNRATED);

        List<RundownPiece> pieces =
                new RundownBuilder().build(one, unrated, SpotHistory.EMPTY).pieces();

        assertThat(pieces)
                .extracting(RundownPiece::kind)
                .doesNotContain(RundownPiece.Kind.SPOT, RundownPiece.Kind.MUSIC);
        boolean wanted = !unrated.isEmpty() && one.policy().fill() == FillMode.COMMERCIALS;
        assertThat(pieces)
                .filteredOn(piece -> wanted
                        && piece.kind() == RundownPiece.Kind.CARD
                        && piece.role().isEmpty()
                        && piece.durationTicks() > 60 * SECOND)
                .allMatch(piece -> piece.reason().contains("without a rating"));
    }

    static Interruption anything(Random random) {
        return anything(random, plan(/* unrated= */ true));
    }

    private static Interruption anything(Random random, GridPlan plan) {
        long length = random.nextLong(60 * SECOND, 3 * 3600 * SECOND);
        long in = random.nextInt(4) == 0 ? random.nextLong(length / 2) : 0;
        long slot = Ticks.upToMilli(Math.max(SECOND, length - in + random.nextLong(-length / 4, 40 * 60 * SECOND)));
        ScheduleItem item = new ScheduleItem(1, 11, Kind.MOVIE, "The Film", length, Optional.empty(), List.of());
        ScheduleEntry entry = new ScheduleEntry(
                5,
                7,
                START,
                START + slot,
                OptionalLong.of(1),
                OptionalLong.of(11),
                Origin.GENERATED,
                "The Film",
                "block films: shuffle",
                "3rd of 40",
                new Placing("films", in));
        List<Long> points = LongStream.generate(() -> random.nextLong(length))
                .limit(random.nextInt(12))
                .boxed()
                .toList();
        Optional<UpNext> next =
                random.nextBoolean() ? Optional.of(new UpNext("Next", START + slot, 12)) : Optional.empty();
        return new Interruption(plan, entry, item, points, policy(random), next);
    }

    private static BreakPolicy policy(Random random) {
        BreakTemplate usual = BreakTemplate.STANDARD;
        BreakTemplate.Inside inside = switch (random.nextInt(3)) {
            case 0 -> new BreakTemplate.Inside.Nowhere();
            case 1 -> new BreakTemplate.Inside.EveryInterval(600 * SECOND, 60 * SECOND, 60 * SECOND, 8);
            default -> usual.inside();
        };
        BreakTemplate template = new BreakTemplate(
                "any",
                random.nextBoolean(),
                inside,
                random.nextBoolean(),
                usual.lengths(),
                usual.avails(),
                usual.separation());
        return new BreakPolicy(
                template, FillMode.values()[random.nextInt(FillMode.values().length)], 0, Optional.empty());
    }

    static SpotPool pool(Random random) {
        return pool(random, /* minimumAge= */ 0);
    }

    private static SpotPool pool(Random random, int minimumAge) {
        List<Spot> spots = new ArrayList<>();
        for (int n = 0; n < random.nextInt(60); n++) {
            spots.add(Spot.of(
                            100 + n,
                            1100 + n,
                            SHORT[random.nextInt(SHORT.length)],
                            "Clip " + n,
                            random.nextLong(3 * SECOND, 65 * SECOND))
                    .by("Company " + n % 7)
                    .minimumAge(minimumAge)
                    .build());
        }
        return SpotPool.of(7, spots);
    }

    private static GridPlan plan(boolean unrated) {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        ProgramGrid grid = new ProgramGrid(
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(6, 0),
                List.of(
                        new Daypart("night", LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(), 18, true),
                        new Daypart(
                                "evening",
                                LocalTime.of(19, 0),
                                LocalTime.of(2, 0),
                                Set.of(),
                                Daypart.ANY_AGE,
                                unrated)),
                List.of(new DayTemplate("day", List.of())),
                week,
                List.of(),
                new Content.OffAir(),
                new Content.OffAir(),
                Set.of(),
                BreakPolicies.NONE);
        return new GridPlan(7, "Seven", 4711, grid);
    }
}
