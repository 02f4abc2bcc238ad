package tv.genlock.schedule.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.breaks.Spots.BARE;
import static tv.genlock.schedule.breaks.Spots.EVENING;
import static tv.genlock.schedule.breaks.Spots.HOUR;
import static tv.genlock.schedule.breaks.Spots.MINUTE;
import static tv.genlock.schedule.breaks.Spots.SECOND;
import static tv.genlock.schedule.breaks.Spots.clips;
import static tv.genlock.schedule.breaks.Spots.commercial;
import static tv.genlock.schedule.breaks.Spots.pool;
import static tv.genlock.schedule.breaks.Spots.request;
import static tv.genlock.schedule.breaks.Spots.template;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.FilledBreak.Cover;
import tv.genlock.schedule.breaks.Placement.CardKind;
import tv.genlock.schedule.breaks.Placement.Content;

class BreakFillerTest {
    private static final long TARGET = 150 * SECOND;
    private static final Separation RULES_ONLY = new Separation(true, true, 0, 0, 0);

    private final BreakFiller filler = new BreakFiller();

    /** Issue 4's criterion, fresh pools and any history: at least 95 % to under one frame, with no rule relaxed. */
    @ParameterizedTest
    @CsvSource({"40, 20, 10", "40, 15, 15", "60, 20, 10", "100, 25, 12"})
    void breakOf150Seconds_realLengths_fillsToUnderAFrame(int count, int companies, int categories) {
        int exact = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            Random random = new Random(trial);
            List<Spot> spots = Spots.commercials(count, companies, categories, random);
            SpotHistory history = Spots.history(spots, EVENING - HOUR, random);

            FilledBreak filled = filler.fill(request(EVENING, TARGET, BARE), pool(spots), history);

            boolean strict = filled.placements().stream()
                    .allMatch(placement -> placement.relaxations().isEmpty());
            exact += strict && filled.isExact(BreakRequest.ONE_FRAME_TICKS) ? 1 : 0;
        }
        assertThat(exact).as("of %d breaks", trials).isGreaterThanOrEqualTo(trials * 95 / 100);
    }

    /** Fewer companies than a break has spots: rules give way, no faster than one by one, and the break is still filled. */
    @ParameterizedTest
    @CsvSource({"40, 12, 12", "40, 8, 4", "40, 3, 1", "400, 5, 2"})
    void breakOf150Seconds_fewCompanies_fillsToUnderAFrame(int count, int companies, int categories) {
        int exact = 0;
        for (int trial = 0; trial < 200; trial++) {
            Random random = new Random(trial);
            List<Spot> spots = Spots.commercials(count, companies, categories, random);

            FilledBreak filled = filler.fill(request(EVENING, TARGET, BARE), pool(spots), SpotHistory.EMPTY);

            exact += filled.isExact(BreakRequest.ONE_FRAME_TICKS) ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(190);
    }

    /** A whole day of breaks on one channel: what airs is always the history of the next. */
    @Test
    void dayOfBreaks_fortyClips_fillsToUnderAFrameAndAirsAllOfThem() {
        List<Spot> spots = Spots.commercials(48, 24, 12, new Random(5));
        SpotPool pool = pool(spots);
        SpotHistory history = SpotHistory.EMPTY;
        Map<Long, Integer> airings = new HashMap<>();
        int exact = 0;
        for (int n = 0; n < 144; n++) {
            FilledBreak filled = filler.fill(request(EVENING + n * 10 * MINUTE, TARGET, BARE), pool, history);
            history = history.after(filled);
            exact += filled.isExact(BreakRequest.ONE_FRAME_TICKS) ? 1 : 0;
            filled.airings().forEach(airing -> airings.merge(airing.itemId(), 1, Integer::sum));
        }

        int total = airings.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(exact).isGreaterThanOrEqualTo(144 * 95 / 100);
        assertThat(airings).hasSize(48);
        assertThat(airings.values()).allSatisfy(times -> assertThat(times).isBetween(total / 48 / 3, total / 48 * 2));
    }

    @Test
    void weights_ofTwiceTheWeight_airAboutTwiceAsOften() {
        List<Spot> spots = new ArrayList<>();
        Random random = new Random(3);
        for (int id = 1; id <= 60; id++) {
            spots.add(commercial(id, Spots.realLength(random))
                    .weight(id <= 20 ? 2 : 1)
                    .build());
        }
        SpotPool pool = pool(spots);
        SpotHistory history = SpotHistory.EMPTY;
        int heavy = 0;
        int light = 0;
        for (int n = 0; n < 600; n++) {
            FilledBreak filled = filler.fill(
                    request(EVENING + n * 15 * MINUTE, TARGET, template(RULES_ONLY, Avail.of(Role.SPOTS))),
                    pool,
                    history);
            history = history.after(filled);
            for (Airing airing : filled.airings()) {
                heavy += airing.itemId() <= 20 ? 1 : 0;
                light += airing.itemId() <= 20 ? 0 : 1;
            }
        }

        assertThat(2.0 * heavy / light).isBetween(1.5, 2.5);
    }

    @Test
    void pool_empty_givesACardAndSaysSo() {
        FilledBreak filled = filler.fill(request(EVENING, TARGET, BARE), pool(List.of()), SpotHistory.EMPTY);

        assertThat(filled.placements()).isEmpty();
        assertThat(filled.elastic())
                .isEqualTo(new FilledBreak.Elastic(0, TARGET, Cover.CARD, "Next at 20:02: The Late Film"));
        assertThat(filled.notes())
                .contains(new BreakNote(BreakNote.Code.NOTHING_TO_AIR, "The channel has no clips for breaks"));
    }

    @Test
    void pool_allLongerThanTheBreak_givesACardAndSaysWhy() {
        List<Spot> spots = IntStream.range(1, 20)
                .mapToObj(id -> commercial(id, TARGET + id).build())
                .toList();

        FilledBreak filled = filler.fill(request(EVENING, TARGET, BARE), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.elastic().ticks()).isEqualTo(TARGET);
        assertThat(filled.notes().getFirst().words())
                .isEqualTo("None of 19 clips may air: 19 longer than the break leaves");
    }

    @Test
    void pool_ofOneCompany_fillsTheBreakAndSaysWhatGaveWay() {
        Random random = new Random(1);
        List<Spot> spots = IntStream.range(1, 41)
                .mapToObj(id -> commercial(id, Spots.realLength(random))
                        .by("Acme")
                        .about("anvils")
                        .build())
                .toList();

        FilledBreak filled = filler.fill(request(EVENING, TARGET, BARE), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.isExact(BreakRequest.ONE_FRAME_TICKS)).isTrue();
        assertThat(filled.placements().getFirst().relaxations()).isEmpty();
        assertThat(filled.placements().get(1).relaxations())
                .containsExactly(
                        Relaxation.CATEGORY_ADJACENCY, Relaxation.ONE_PER_CATEGORY, Relaxation.ONE_PER_COMPANY);
        assertThat(filled.notes()).anyMatch(note -> note.code() == BreakNote.Code.RELAXED);
    }

    @Test
    void lengths_allRound_leaveTheOddPartToACardAndRelaxNothing() {
        List<Spot> spots = IntStream.range(1, 41)
                .mapToObj(id ->
                        commercial(id, (5 + id % 4 * 5) * SECOND).by("c" + id).build())
                .toList();

        FilledBreak filled =
                filler.fill(request(EVENING, TARGET + 1_300 * Ticks.PER_MILLI, BARE), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.elastic().ticks()).isEqualTo(1_300 * Ticks.PER_MILLI);
        assertThat(filled.elastic().cover()).isEqualTo(Cover.CARD);
        assertThat(filled.notes()).noneMatch(note -> note.code() == BreakNote.Code.RELAXED);
    }

    @Test
    void upNextCard_takesTheOddPart() {
        List<Spot> spots = IntStream.range(1, 41)
                .mapToObj(id -> commercial(id, 15 * SECOND).by("c" + id).build())
                .toList();
        BreakTemplate template = template(
                Separation.STANDARD,
                Avail.of(Role.SPOTS),
                Avail.card(Role.UP_NEXT_CARD, 5 * SECOND, 20 * SECOND).in(EnumSet.of(Place.INSIDE)));

        FilledBreak filled = filler.fill(request(EVENING, 102 * SECOND, template), pool(spots), SpotHistory.EMPTY);

        Placement card = filled.placements().getLast();
        assertThat(card.content()).isEqualTo(new Content.Still(CardKind.UP_NEXT, "Next at 20:01: The Late Film"));
        assertThat(card.durationTicks()).isEqualTo(12 * SECOND);
        assertThat(filled.elastic().ticks()).isZero();
    }

    @Test
    void template_withEverything_airsInItsOrder() {
        Random random = new Random(2);
        List<Spot> spots = new ArrayList<>(Spots.commercials(40, 20, 10, random));
        for (int n = 0; n < 4; n++) {
            spots.add(Spot.of(100 + n, 1, Kind.BUMPER, "Bumper " + n, 4 * SECOND + n)
                    .build());
            spots.add(Spot.of(200 + n, 1, Kind.PROMO, "Promo " + n, 20 * SECOND + n)
                    .build());
            spots.add(Spot.of(300 + n, 1, Kind.IDENT, "Ident " + n, 5 * SECOND + n)
                    .build());
        }
        BreakTemplate template = template(
                Separation.STANDARD,
                Avail.of(Role.BUMPER_OUT),
                Avail.of(Role.SPOTS),
                Avail.of(Role.PROMO),
                Avail.of(Role.IDENT),
                Avail.of(Role.BUMPER_IN),
                Avail.card(Role.RATING_CARD, 4 * SECOND, 4 * SECOND).in(EnumSet.allOf(Place.class)));

        FilledBreak filled = filler.fill(request(EVENING, 3 * MINUTE, template), pool(spots), SpotHistory.EMPTY);

        List<Role> roles =
                filled.placements().stream().map(Placement::role).distinct().toList();
        assertThat(roles)
                .containsExactly(Role.BUMPER_OUT, Role.SPOTS, Role.PROMO, Role.IDENT, Role.BUMPER_IN, Role.RATING_CARD);
        assertThat(filled.isExact(BreakRequest.ONE_FRAME_TICKS)).isTrue();
        assertThat(clips(filled, Role.BUMPER_OUT)).doesNotContainAnyElementsOf(clips(filled, Role.BUMPER_IN));
        assertThat(filled.placements().get(1).rule()).startsWith("break test: spot 1 of ");
        assertThat(filled.placements().get(1).reason()).contains("overdue of 43, not aired here before");
    }

    @Test
    void bumper_theOnlyOne_leavesAndReturns() {
        List<Spot> spots = List.of(
                commercial(1, 30 * SECOND).build(),
                Spot.of(2, 2, Kind.BUMPER, "Bumper", 5 * SECOND).build());
        BreakTemplate template = template(
                Separation.STANDARD, Avail.of(Role.BUMPER_OUT), Avail.of(Role.SPOTS), Avail.of(Role.BUMPER_IN));

        FilledBreak filled = filler.fill(request(EVENING, 40 * SECOND, template), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.placements())
                .extracting(Placement::role)
                .containsExactly(Role.BUMPER_OUT, Role.SPOTS, Role.BUMPER_IN);
        assertThat(filled.placements().getFirst().relaxations()).isEmpty();
        assertThat(filled.placements().getLast().relaxations()).containsExactly(Relaxation.SAME_CLIP_TWICE);
    }

    @Test
    void caps_areNeverBroken_evenWhenTheBreakStaysEmpty() {
        List<Spot> spots = IntStream.range(1, 6)
                .mapToObj(id -> commercial(id, 30 * SECOND)
                        .caps(new FrequencyCaps(1, 2, 3))
                        .build())
                .toList();
        SpotHistory history = SpotHistory.EMPTY;
        int airings = 0;
        for (int n = 0; n < 8; n++) {
            FilledBreak filled = filler.fill(request(EVENING + n * 6 * MINUTE, TARGET, BARE), pool(spots), history);
            history = history.after(filled);
            airings += filled.airings().size();
        }

        assertThat(airings).isEqualTo(5);
    }

    @Test
    void flights_andHours_holdForTheWholeBreak() {
        Spot ends = commercial(1, 30 * SECOND)
                .flights(List.of(new Flight(EVENING - HOUR, EVENING + MINUTE)))
                .build();
        Spot late = commercial(2, 30 * SECOND)
                .windows(List.of(AirWindow.daily(LocalTime.of(22, 0), LocalTime.of(6, 0))))
                .build();
        Spot saturday = commercial(3, 30 * SECOND)
                .windows(
                        List.of(new AirWindow(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(20, 0), LocalTime.of(2, 0))))
                .build();
        SpotPool pool = pool(List.of(ends, late, saturday));

        assertThat(aired(EVENING, 2 * MINUTE, pool)).containsExactly(saturday);
        assertThat(aired(EVENING, MINUTE, pool)).containsExactlyInAnyOrder(ends, saturday);
        assertThat(aired(EVENING + 2 * HOUR, 2 * MINUTE, pool)).containsExactlyInAnyOrder(late, saturday);
        assertThat(aired(EVENING + 5 * HOUR, 2 * MINUTE, pool)).containsExactlyInAnyOrder(late, saturday);
        assertThat(aired(EVENING + 6 * HOUR, 2 * MINUTE, pool)).containsExactly(late);
        assertThat(aired(EVENING + 10 * HOUR - MINUTE, 2 * MINUTE, pool)).isEmpty();
    }

    @Test
    void hours_onTheNightOfTheClockChange_areTheClocks() {
        long change = Ticks.of(Instant.parse("2026-10-25T00:55:00Z"));
        Spot night = commercial(1, 30 * SECOND)
                .windows(List.of(AirWindow.daily(LocalTime.of(2, 30), LocalTime.of(3, 0))))
                .build();
        SpotPool pool = pool(List.of(night));

        assertThat(aired(change, MINUTE, pool)).containsExactly(night);
        assertThat(aired(change + 30 * MINUTE, MINUTE, pool)).isEmpty();
        assertThat(aired(change + HOUR, MINUTE, pool)).containsExactly(night);
    }

    private List<Spot> aired(long at, long target, SpotPool pool) {
        return clips(
                        filler.fill(
                                request(at, target, template(RULES_ONLY, Avail.of(Role.SPOTS))),
                                pool,
                                SpotHistory.EMPTY),
                        Role.SPOTS)
                .stream()
                .distinct()
                .toList();
    }

    @Test
    void ageLimit_keepsOthersOff() {
        SpotPool pool = pool(List.of(
                commercial(1, 30 * SECOND).minimumAge(16).build(),
                commercial(2, 40 * SECOND).minimumAge(12).build(),
                commercial(3, 20 * SECOND).minimumAge(Traits.UNRATED).build()));

        assertThat(clips(filler.fill(upToTwelve(/* unrated= */ false), pool, SpotHistory.EMPTY), Role.SPOTS))
                .extracting(Spot::itemId)
                .containsOnly(2L);
        assertThat(clips(filler.fill(upToTwelve(/* unrated= */ true), pool, SpotHistory.EMPTY), Role.SPOTS))
                .extracting(Spot::itemId)
                .contains(3L)
                .doesNotContain(1L);
    }

    @Test
    void clipsWithoutRating_whereOneIsAskedFor_leaveACard_andTheNoteSaysWhy() {
        SpotPool pool = pool(List.of(
                commercial(1, 30 * SECOND).minimumAge(Traits.UNRATED).build(),
                commercial(2, 30 * SECOND).minimumAge(Traits.UNRATED).build()));

        FilledBreak filled = filler.fill(upToTwelve(/* unrated= */ false), pool, SpotHistory.EMPTY);

        assertThat(filled.placements()).isEmpty();
        assertThat(filled.elastic().cover()).isEqualTo(Cover.CARD);
        assertThat(filled.whyNothingAirs())
                .hasValue("None of 2 clips may air: 2 without a rating, at an hour that asks for one");
    }

    private static BreakRequest upToTwelve(boolean unrated) {
        BreakRequest request = request(EVENING, MINUTE, BARE);
        return new BreakRequest(
                request.airTicks(),
                request.targetTicks(),
                Place.INSIDE,
                BARE,
                FillMode.COMMERCIALS,
                new AirLimits(Spots.ZONE, EVENING, EVENING, 12, unrated),
                Optional.empty(),
                0,
                1);
    }

    @Test
    void substitutes_airOnlyWhereCommercialsDoNotFill() {
        List<Spot> spots = new ArrayList<>(Spots.commercials(60, 30, 30, new Random(4)));
        for (int id = 100; id < 140; id++) {
            spots.add(
                    Spot.of(id, id, Kind.PSA, "Notice " + id, 30 * SECOND + id).build());
        }
        FilledBreak rich = filler.fill(request(EVENING, TARGET, BARE), pool(spots), SpotHistory.EMPTY);
        FilledBreak poor = filler.fill(request(EVENING, TARGET, BARE), pool(spots.subList(58, 100)), SpotHistory.EMPTY);

        assertThat(clips(rich, Role.SPOTS)).allMatch(spot -> spot.kind() == Kind.COMMERCIAL);
        assertThat(clips(poor, Role.SPOTS)).anyMatch(spot -> spot.kind() == Kind.PSA);
    }

    @Test
    void music_liesUnderACard_andEndsWithTheBreak() {
        List<Spot> spots = List.of(
                Spot.of(1, 1, Kind.MUSIC_VIDEO, "Song 1", 100 * SECOND).build(),
                Spot.of(2, 2, Kind.MUSIC_VIDEO, "Song 2", 100 * SECOND).build());

        FilledBreak filled =
                filler.fill(request(EVENING, TARGET, BARE, FillMode.MUSIC_WITH_CARD), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.placements()).extracting(Placement::durationTicks).containsExactly(100 * SECOND, 50 * SECOND);
        assertThat(filled.placements()).allMatch(placement -> placement.content() instanceof Content.Music);
        assertThat(filled.airings()).hasSize(2);
    }

    @Test
    void otherModes_areOneCardOrNoBreak() {
        FilledBreak card =
                filler.fill(request(EVENING, TARGET, BARE, FillMode.STATIC_CARD), pool(List.of()), SpotHistory.EMPTY);
        FilledBreak none =
                filler.fill(request(EVENING, TARGET, BARE, FillMode.NEXT_AT_ONCE), pool(List.of()), SpotHistory.EMPTY);

        assertThat(card.placements()).extracting(Placement::durationTicks).containsExactly(TARGET);
        assertThat(none.placements()).isEmpty();
        assertThat(none.givenBackTicks()).isEqualTo(TARGET);
    }

    @Test
    void evergreens_airOnlyWhenNothingElseFits() {
        List<Spot> spots = new ArrayList<>();
        spots.add(commercial(1, 60 * SECOND).weight(0).build());
        spots.add(commercial(2, 60 * SECOND).build());

        assertThat(clips(filler.fill(request(EVENING, MINUTE, BARE), pool(spots), SpotHistory.EMPTY), Role.SPOTS))
                .extracting(Spot::itemId)
                .containsExactly(2L);
    }

    @Test
    void longBreak_ofSixHours_isFilledWithinBounds() {
        List<Spot> spots = Spots.commercials(400, 60, 20, new Random(9));

        FilledBreak filled = filler.fill(request(EVENING, 6 * HOUR, BARE), pool(spots), SpotHistory.EMPTY);

        assertThat(filled.placements()).hasSizeGreaterThan(100);
        assertThat(filled.placements().getLast().endTicks() + filled.elastic().ticks())
                .isGreaterThanOrEqualTo(6 * HOUR);
    }
}
