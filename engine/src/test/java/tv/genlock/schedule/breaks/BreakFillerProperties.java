package tv.genlock.schedule.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.breaks.Spots.EVENING;
import static tv.genlock.schedule.breaks.Spots.HOUR;
import static tv.genlock.schedule.breaks.Spots.SECOND;
import static tv.genlock.schedule.breaks.Spots.pool;
import static tv.genlock.schedule.breaks.Spots.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.breaks.Avail.Place;
import tv.genlock.schedule.breaks.Avail.Role;
import tv.genlock.schedule.breaks.Placement.Content;

class BreakFillerProperties {
    private final BreakFiller filler = new BreakFiller();

    /** A channel and a break, anything at all, from one number. */
    private record Case(List<Spot> spots, SpotHistory history, BreakRequest request) {
        static Case of(int size, long seed) {
            Random random = new Random(seed);
            List<Spot> spots = Spots.anything(size, random);
            long air = EVENING + random.nextLong(-10 * HOUR, 10 * HOUR);
            SpotHistory history = Spots.history(spots, air, random);
            BreakRequest request = new BreakRequest(
                    air,
                    anyLength(random),
                    Place.values()[random.nextInt(3)],
                    anyTemplate(random),
                    FillMode.values()[random.nextInt(3) == 0 ? random.nextInt(5) : 0],
                    new AirLimits(
                            Spots.ZONE, air - HOUR, air - HOUR, random.nextInt(3) == 0 ? 12 : 18, random.nextBoolean()),
                    random.nextBoolean() ? Optional.of(new UpNext("Next", air + HOUR, 12)) : Optional.empty(),
                    random.nextInt(4) == 0 ? 0 : BreakRequest.ONE_FRAME_TICKS,
                    random.nextLong());
            return new Case(spots, history, request);
        }

        private static long anyLength(Random random) {
            return switch (random.nextInt(20)) {
                case 0, 1 -> random.nextLong(2 * SECOND);
                case 2 -> random.nextLong(2 * HOUR);
                default -> random.nextLong(240 * SECOND);
            };
        }

        private static BreakTemplate anyTemplate(Random random) {
            List<Avail> avails = new ArrayList<>();
            for (Role role : Role.values()) {
                if (role == Role.SPOTS) {
                    avails.add(Avail.of(role));
                } else if (random.nextInt(3) == 0) {
                    avails.add(
                            role.isCard()
                                    ? Avail.card(role, 3 * SECOND, 3 * SECOND + random.nextInt(2) * 5 * SECOND)
                                    : Avail.of(role));
                }
            }
            Collections.shuffle(avails, random);
            Separation separation = new Separation(
                    random.nextInt(4) > 0,
                    random.nextInt(4) > 0,
                    random.nextInt(2) * HOUR,
                    0,
                    random.nextInt(2) * HOUR);
            return template(separation, avails.toArray(new Avail[0]));
        }
    }

    @Property(tries = 10_000)
    void fill_anything_tilesTheBreakExactly(@ForAll @IntRange(min = 0, max = 60) int size, @ForAll long seed) {
        Case given = Case.of(size, seed);

        FilledBreak filled = filler.fill(given.request(), pool(given.spots()), given.history());

        FilledBreak.Elastic elastic = filled.elastic();
        long at = 0;
        for (Placement placement : filled.placements()) {
            at += at == elastic.offsetTicks() ? elastic.ticks() : 0;
            assertThat(placement.offsetTicks()).isEqualTo(at);
            at = placement.endTicks();
            if (placement.content() instanceof Content.Clip clip) {
                assertThat(placement.durationTicks()).isEqualTo(clip.spot().durationTicks());
            }
        }
        at += at == elastic.offsetTicks() && !filled.placements().isEmpty() ? elastic.ticks() : 0;
        at += filled.placements().isEmpty() ? elastic.ticks() : 0;
        assertThat(at + filled.givenBackTicks()).isEqualTo(given.request().targetTicks());
        assertThat(filled.notes()).isNotEmpty();
    }

    @Property(tries = 10_000)
    void fill_anything_breaksNoHardRuleAndTellsEveryOther(
            @ForAll @IntRange(min = 0, max = 60) int size, @ForAll long seed) {
        Case given = Case.of(size, seed);
        BreakRequest request = given.request();

        FilledBreak filled = filler.fill(request, pool(given.spots()), given.history());

        Map<Long, Integer> times = new HashMap<>();
        LocalSpan span = LocalSpan.of(request.airTicks(), request.endTicks(), Spots.ZONE);
        for (Placement placement : filled.placements()) {
            if (placement.content() instanceof Content.Clip clip) {
                Spot spot = clip.spot();
                assertThat(spot.minimumAge())
                        .isLessThanOrEqualTo(request.limits().ageLimit());
                assertThat(spot.minimumAge() != Traits.UNRATED
                                || request.limits().unrated())
                        .isTrue();
                assertThat(spot.channels()).doesNotContain(2L);
                assertThat(spot.flights().isEmpty()
                                || spot.flights().stream()
                                        .anyMatch(flight -> flight.covers(request.airTicks(), request.endTicks())))
                        .isTrue();
                assertThat(spot.windows().isEmpty() || spot.windows().stream().anyMatch(window -> window.covers(span)))
                        .isTrue();
                times.merge(spot.itemId(), 1, Integer::sum);
            }
        }
        assertThat(filled.placements().stream()
                        .filter(placement -> placement.relaxations().contains(Relaxation.SAME_CLIP_TWICE)))
                .hasSize(
                        (int) times.values().stream().filter(aired -> aired > 1).count());
        BreakScene scene = BreakScene.of(request, pool(given.spots()), given.history());
        for (Spot spot : given.spots()) {
            int aired = times.getOrDefault(spot.itemId(), 0);
            assertThat(aired).isLessThanOrEqualTo(Math.min(2, scene.airingsLeft(spot)));
        }
        long told = filled.placements().stream()
                .mapToLong(placement -> placement.relaxations().size())
                .sum();
        assertThat(filled.notes().stream().filter(note -> note.code() == BreakNote.Code.RELAXED))
                .hasSize((int) told);
    }

    @Property(tries = 10_000)
    void fill_againInAnyOrder_isTheSameToTheByte(@ForAll @IntRange(min = 0, max = 40) int size, @ForAll long seed) {
        Case given = Case.of(size, seed);
        List<Spot> shuffled = new ArrayList<>(given.spots());
        Collections.shuffle(shuffled, new Random(seed));
        SpotHistory stored = SpotHistory.decode(given.history().encode());

        FilledBreak once = filler.fill(given.request(), pool(given.spots()), given.history());
        FilledBreak again = new BreakFiller().fill(given.request(), pool(shuffled), stored);

        assertThat(again.toString().equals(once.toString()))
                .as("%s%nagain%n%s", once, again)
                .isTrue();
        assertThat(stored.after(again).encode())
                .isEqualTo(given.history().after(once).encode());
    }

    @Property(tries = 10_000)
    void fill_besideSpotsThatMayNotAir_isTheSame(@ForAll @IntRange(min = 0, max = 40) int size, @ForAll long seed) {
        Case given = Case.of(size, seed);
        List<Spot> more = new ArrayList<>(given.spots());
        more.add(Spot.of(-1, 1, Kind.COMMERCIAL, "Elsewhere", 7 * SECOND + 13)
                .channels(List.of(2L))
                .build());
        more.add(Spot.of(-2, 1, Kind.COMMERCIAL, "Long over", 7 * SECOND + 17)
                .flights(List.of(new Flight(0, 1)))
                .by("c0")
                .about("another")
                .build());

        FilledBreak once = filler.fill(given.request(), pool(given.spots()), given.history());
        FilledBreak again = filler.fill(given.request(), pool(more), given.history());

        assertThat(again.placements().equals(once.placements())).isTrue();
        assertThat(again.elastic()).isEqualTo(once.elastic());
    }

    @Property(tries = 10_000)
    void fill_whereAnExactStrictChoiceExists_relaxesNothing(
            @ForAll @IntRange(min = 1, max = 11) int size, @ForAll long seed) {
        Random random = new Random(seed);
        boolean nested = random.nextBoolean();
        List<Spot> spots = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            int company = random.nextInt(6);
            spots.add(Spots.commercial(
                            id, random.nextInt(3) > 0 ? (5 + random.nextInt(6) * 5) * SECOND : Spots.realLength(random))
                    .by("c" + company)
                    .about("k" + (nested ? company / 2 : random.nextInt(5)))
                    .build());
        }
        SpotHistory history = Spots.history(spots.subList(0, size / 3), EVENING, random);
        long target = (10 + random.nextInt(24) * 5) * SECOND;
        BreakRequest request = Spots.request(EVENING, target, Spots.BARE);
        BreakScene scene = BreakScene.of(request, pool(spots), history);

        FilledBreak filled = filler.fill(request, pool(spots), history);

        boolean exists = false;
        for (int choice = 1; choice < 1 << size && !exists; choice++) {
            exists = isStrictAndExact(choice, spots, scene);
        }
        boolean strict = filled.placements().stream()
                .allMatch(placement -> placement.relaxations().isEmpty());
        if (exists) {
            assertThat(strict && filled.isExact(request.toleranceTicks())).isTrue();
        } else {
            assertThat(strict && filled.isExact(request.toleranceTicks())).isFalse();
        }
    }

    @Property(tries = 10_000)
    void fill_whereAnyExactChoiceExists_needsNoCard(@ForAll @IntRange(min = 1, max = 7) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            spots.add(Spots.commercial(id, (5 + random.nextInt(8) * 5) * SECOND + random.nextInt(2))
                    .by("c" + random.nextInt(2))
                    .caps(new FrequencyCaps(random.nextInt(3), 0, 0))
                    .build());
        }
        SpotHistory history = Spots.history(spots.subList(0, size / 2), EVENING - HOUR, random);
        BreakRequest request = Spots.request(EVENING, (10 + random.nextInt(30) * 5) * SECOND, Spots.BARE);

        FilledBreak filled = filler.fill(request, pool(spots), history);

        boolean exists = false;
        for (int choice = 1; choice < Math.powExact(3, size) && !exists; choice++) {
            long rest = request.targetTicks();
            int digits = choice;
            for (Spot spot : spots) {
                boolean capped = digits % 3 > (spot.caps().perHour() == 1 ? 1 : 2);
                rest = capped ? -1 : rest - digits % 3 * spot.durationTicks();
                digits = rest < 0 ? 0 : digits / 3;
            }
            exists = rest >= 0 && rest <= request.toleranceTicks();
        }
        assertThat(filled.isExact(request.toleranceTicks())).isEqualTo(exists);
    }

    private static boolean isStrictAndExact(int choice, List<Spot> spots, BreakScene scene) {
        long rest = scene.request().targetTicks();
        Set<String> names = new HashSet<>();
        for (int n = 0; n < spots.size(); n++) {
            Spot spot = spots.get(n);
            if ((choice >> n & 1) != 0) {
                rest -= spot.durationTicks();
                if (rest < 0
                        || !names.add(spot.company())
                        || !names.add(spot.category())
                        || scene.isCooling(n, spot, scene.history().spot(spot.itemId()))) {
                    return false;
                }
            }
        }
        return rest <= scene.request().toleranceTicks();
    }

    @Property(tries = 5_000)
    void order_ofAnyPod_keepsEqualCompaniesApartWhenThatCanBe(
            @ForAll @IntRange(min = 1, max = 14) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            spots.add(Spots.commercial(id, SECOND)
                    .by("c" + random.nextInt(1 + size / 2))
                    .about("k")
                    .build());
        }
        SpotPool pool = pool(spots);
        List<Integer> positions = new ArrayList<>();
        int[] count = new int[size + 1];
        int largest = 0;
        for (int position = 0; position < size; position++) {
            positions.add(position);
            largest = Math.max(largest, ++count[pool.company(position)]);
        }

        List<Integer> order = new PodOrder(pool).arranged(positions, seed);

        int touching = 0;
        for (int n = 1; n < size; n++) {
            touching += pool.company(order.get(n)) == pool.company(order.get(n - 1)) ? 1 : 0;
        }
        assertThat(order).containsExactlyInAnyOrderElementsOf(positions);
        assertThat(touching).isEqualTo(Math.max(0, 2 * largest - size - 1));
    }

    @Property(tries = 3_000)
    void order_ofTwoRules_keepsBothWhenThatCanBe(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            spots.add(Spots.commercial(id, SECOND)
                    .by("c" + random.nextInt(4))
                    .about("k" + random.nextInt(4))
                    .build());
            positions.add(id - 1);
        }
        SpotPool pool = pool(spots);

        List<Integer> order = new PodOrder(pool).arranged(positions, seed);

        if (canBeApart(pool, new ArrayList<>(), positions)) {
            for (int n = 1; n < size; n++) {
                assertThat(apart(pool, order.get(n - 1), order.get(n))).isTrue();
            }
        }
    }

    /** Few clips of one company: what cannot be kept apart is at least not the same clip twice in a row. */
    @Property(tries = 3_000)
    void order_ofClipsOfOneCompany_putsNoClipBesideItselfWhenThatCanBe(
            @ForAll @IntRange(min = 2, max = 5) int clips, @ForAll long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int most = 0;
        for (int id = 1; id <= clips; id++) {
            spots.add(Spots.commercial(id, SECOND).by("one").about("k").build());
            int times = 1 + random.nextInt(4);
            most = Math.max(most, times);
            positions.addAll(Collections.nCopies(times, id - 1));
        }

        List<Integer> order = new PodOrder(pool(spots)).arranged(positions, seed);

        assertThat(order).containsExactlyInAnyOrderElementsOf(positions);
        if (2 * most <= positions.size() + 1) {
            for (int n = 1; n < order.size(); n++) {
                assertThat(order.get(n)).isNotEqualTo(order.get(n - 1));
            }
        }
    }

    private static boolean canBeApart(SpotPool pool, List<Integer> order, List<Integer> left) {
        if (left.isEmpty()) {
            return true;
        }
        for (int position : left) {
            if (order.isEmpty() || apart(pool, order.getLast(), position)) {
                List<Integer> rest = new ArrayList<>(left);
                rest.remove((Integer) position);
                List<Integer> longer = new ArrayList<>(order);
                longer.add(position);
                if (canBeApart(pool, longer, rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apart(SpotPool pool, int one, int other) {
        return pool.company(one) != pool.company(other) && pool.category(one) != pool.category(other);
    }

    @Property(tries = 10_000)
    void history_ofAnyAirings_countsAsAListWouldAndSurvivesText(@ForAll long seed) {
        Random random = new Random(seed);
        SpotHistory history = SpotHistory.EMPTY;
        List<Airing> aired = new ArrayList<>();
        long at = EVENING;
        for (int n = random.nextInt(80); n > 0; n--) {
            at += random.nextLong(HOUR);
            CapPeriods periods = CapPeriods.at(
                    at,
                    new AirLimits(
                            Spots.ZONE, at - Math.floorMod(at, 24 * HOUR), at - Math.floorMod(at, 4 * HOUR), 0, true));
            Airing airing =
                    new Airing(random.nextInt(40) << random.nextInt(50), "c" + random.nextInt(5), "", at, periods);
            aired.add(airing);
            history = history.with(airing);
        }
        SpotHistory read = SpotHistory.decode(history.encode());

        assertThat(read.encode()).isEqualTo(history.encode());
        for (Airing airing : aired) {
            Airing last = aired.stream()
                    .filter(other -> other.itemId() == airing.itemId())
                    .reduce(airing, (_, later) -> later);
            long inHour = aired.stream()
                    .filter(other -> other.itemId() == airing.itemId()
                            && other.periods().hourStartTicks()
                                    == last.periods().hourStartTicks())
                    .count();
            Tally tally = read.spot(airing.itemId());
            assertThat(tally).isNotNull();
            assertThat(tally.lastTicks()).isEqualTo(last.atTicks());
            assertThat(tally.inHour()).isEqualTo((int) inHour);
            assertThat(read.companyLastAired(" " + airing.company().toUpperCase(java.util.Locale.ROOT)))
                    .isPresent();
        }
        assertThat(read.forgettingBefore(Long.MAX_VALUE).encode()).isEqualTo(SpotHistory.EMPTY.encode());
    }

    @Property(tries = 1_000)
    void history_ofAnyText_isReadWithoutFail(@ForAll String text, @ForAll long seed) {
        Random random = new Random(seed);
        String real = Spots.history(Spots.anything(10, random), EVENING, random).encode();
        int cut = random.nextInt(real.length());

        SpotHistory.decode(text);
        SpotHistory.decode("v1 spots=" + text);
        assertThat(SpotHistory.decode(real.substring(0, cut) + text + real.substring(cut)))
                .isNotNull();
    }

    @Property(tries = 200)
    void places_ofAvails_areTheBreaksTheyAirIn(@ForAll long seed) {
        BreakTemplate template = template(
                Separation.STANDARD,
                Avail.of(Role.SPOTS),
                Avail.of(Role.IDENT).in(EnumSet.of(Place.AFTER)),
                Avail.of(Role.BUMPER_IN).about("In"));
        List<Spot> spots = new ArrayList<>(Spots.anything(20, new Random(seed)));
        spots.add(Spot.of(500, 1, Kind.IDENT, "Ident", 5 * SECOND).build());
        spots.add(Spot.of(501, 1, Kind.BUMPER, "Out", 5 * SECOND).about("out").build());
        spots.add(Spot.of(502, 1, Kind.BUMPER, "In", 5 * SECOND).about("in").build());

        FilledBreak filled =
                filler.fill(Spots.request(EVENING, 120 * SECOND, template), pool(spots), SpotHistory.EMPTY);

        assertThat(Spots.clips(filled, Role.IDENT)).isEmpty();
        assertThat(Spots.clips(filled, Role.BUMPER_IN)).extracting(Spot::itemId).containsExactly(502L);
    }
}
