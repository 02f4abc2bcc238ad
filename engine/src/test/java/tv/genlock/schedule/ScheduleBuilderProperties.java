package tv.genlock.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.Catalogs.DAY;
import static tv.genlock.schedule.Catalogs.MINUTE;
import static tv.genlock.schedule.Catalogs.NOON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tv.genlock.schedule.ScheduleEntry.Origin;

class ScheduleBuilderProperties {
    @Provide
    Arbitrary<List<ScheduleItem>> catalogs() {
        return Catalogs.anyCatalog();
    }

    /** Manual entries of the fortnight: up to four, apart from each other. */
    @Provide
    Arbitrary<List<ScheduleEntry>> manualEntries() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 14 * 24 * 60);
        return minutes.list().ofMaxSize(4).map(starts -> {
            List<ScheduleEntry> entries = new ArrayList<>();
            long free = NOON;
            for (int start : starts.stream().sorted().toList()) {
                long at = Math.max(free, NOON + start * MINUTE);
                entries.add(manualEntry(entries.size() + 1, at, at + 47 * MINUTE));
                free = at + 47 * MINUTE;
            }
            return entries;
        });
    }

    static ScheduleEntry manualEntry(long id, long start, long end) {
        return new ScheduleEntry(
                id, 1, start, end, OptionalLong.of(1), OptionalLong.of(2), Origin.MANUAL, "By hand", "manual", "");
    }

    @Property(tries = 1_000)
    void buildOneWeekThenAnother_equalsTwoWeeksAtOnce(
            @ForAll("catalogs") List<ScheduleItem> items,
            @ForAll("manualEntries") List<ScheduleEntry> manual,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 14 * 24) int cutHours) {
        ChannelPlan plan = Catalogs.auto(seed);
        ItemPool pool = Catalogs.pool(items);
        long cut = NOON + cutHours * 60 * MINUTE;

        ScheduleResult whole = ScheduleBuilder.build(plan, pool, ScheduleState.FRESH, NOON, NOON + 14 * DAY, manual);
        ScheduleResult first = ScheduleBuilder.build(plan, pool, ScheduleState.FRESH, NOON, cut, manual);
        long reached = Math.max(endOf(first, NOON), endOfManual(manual, endOf(first, NOON), cut));
        List<ScheduleEntry> stored = new ArrayList<>(manual);
        stored.addAll(first.entries());
        ScheduleState restored = ScheduleState.decode(first.newState().encode());
        ScheduleResult second = ScheduleBuilder.build(plan, pool, restored, reached, NOON + 14 * DAY, stored);

        List<ScheduleEntry> joined = new ArrayList<>(first.entries());
        joined.addAll(second.entries());
        assertThat(joined.equals(whole.entries())).as("one week and another").isTrue();
        assertThat(second.newState().encode()).isEqualTo(whole.newState().encode());
    }

    @Property(tries = 300)
    void buildInPieces_equalsAllAtOnce(
            @ForAll("catalogs") List<ScheduleItem> items,
            @ForAll("manualEntries") List<ScheduleEntry> manual,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int most) {
        ChannelPlan plan = Catalogs.auto(seed);
        ItemPool pool = Catalogs.pool(items);
        long until = NOON + DAY;
        ScheduleResult whole = ScheduleBuilder.build(plan, pool, ScheduleState.FRESH, NOON, until, manual);

        List<ScheduleEntry> joined = new ArrayList<>();
        ScheduleState state = ScheduleState.FRESH;
        long at = NOON;
        while (at < until) {
            ScheduleResult piece = ScheduleBuilder.build(plan, pool, state, at, until, manual, most);
            assertThat(piece.entries().size()).isLessThanOrEqualTo(most);
            joined.addAll(piece.entries());
            state = ScheduleState.decode(piece.newState().encode());
            at = piece.throughTicks();
        }

        assertThat(joined.equals(whole.entries())).as("pieces of %d", most).isTrue();
        assertThat(at).isEqualTo(whole.throughTicks());
        assertThat(state.encode()).isEqualTo(whole.newState().encode());
    }

    @Property(tries = 1_000)
    void build_anyCatalog_touchesWithoutGapOrOverlapOnWholeMillis(
            @ForAll("catalogs") List<ScheduleItem> items,
            @ForAll("manualEntries") List<ScheduleEntry> manual,
            @ForAll long seed) {
        ItemPool pool = Catalogs.pool(items);
        Map<Long, ScheduleItem> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));

        ScheduleResult result =
                ScheduleBuilder.build(Catalogs.auto(seed), pool, ScheduleState.FRESH, NOON, NOON + 7 * DAY, manual);

        List<ScheduleEntry> all = new ArrayList<>(manual);
        all.addAll(result.entries());
        all.sort(java.util.Comparator.comparingLong(ScheduleEntry::startTicks));
        long at = NOON;
        for (ScheduleEntry entry : all) {
            if (entry.startTicks() >= NOON + 7 * DAY) {
                break;
            }
            boolean exact = entry.origin() != Origin.GENERATED
                    || entry.reason().contains("cut at")
                    || isSlotOf(byId.get(entry.itemId().orElseThrow()), entry);
            if (entry.startTicks() != at || entry.endTicks() % 90 != 0 || !exact) {
                throw new AssertionError(entry + " after " + at);
            }
            at = entry.endTicks();
        }
        assertThat(at).isGreaterThanOrEqualTo(NOON + 7 * DAY);
    }

    @Property(tries = 300)
    void build_itemsInAnotherOrder_givesTheSameBytes(@ForAll("catalogs") List<ScheduleItem> items, @ForAll long seed) {
        List<ScheduleItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(build(shuffled, seed)).isEqualTo(build(items, seed));
    }

    @Property(tries = 300)
    void build_filmsOnly_neverRepeatsWithinHalfThePool(
            @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
        List<ScheduleEntry> entries = build(Catalogs.movies(count), seed).entries();

        Map<Long, Integer> lastAt = new HashMap<>();
        for (int n = 0; n < entries.size(); n++) {
            Integer before = lastAt.put(entries.get(n).itemId().orElseThrow(), n);
            if (before != null) {
                assertThat(n - before).isGreaterThan(count / 2);
            }
        }
    }

    @Property(tries = 300)
    void extend_itemsVanishedAndAppeared_holdsTogether(
            @ForAll("catalogs") List<ScheduleItem> before,
            @ForAll("catalogs") List<ScheduleItem> after,
            @ForAll long seed) {
        ScheduleResult first = build(before, seed);
        long reached = endOf(first, NOON);

        ScheduleResult second = ScheduleBuilder.build(
                Catalogs.auto(seed),
                Catalogs.pool(after),
                first.newState(),
                reached,
                reached + 7 * DAY,
                first.entries());

        Set<Long> known = after.stream().map(ScheduleItem::id).collect(java.util.stream.Collectors.toSet());
        assertThat(second.entries().getFirst().startTicks()).isEqualTo(reached);
        assertThat(second.entries())
                .allMatch(entry -> entry.itemId().isEmpty()
                        || known.contains(entry.itemId().getAsLong()));
        assertThat(endOf(second, reached)).isGreaterThanOrEqualTo(reached + 7 * DAY);
    }

    @Property(tries = 300)
    void state_anyText_decodesWithoutFailing(@ForAll String text, @ForAll long seed) {
        ScheduleState state = ScheduleState.decode("v1 " + text);
        ScheduleState mangled = ScheduleState.decode(build(Catalogs.mixed(20, seed), seed)
                .newState()
                .encode()
                .replace('3', text.isEmpty() ? ',' : text.charAt(0)));

        assertThat(ScheduleState.decode(state.encode())).isEqualTo(state);
        ScheduleBuilder.build(
                Catalogs.auto(seed), Catalogs.pool(Catalogs.mixed(20, seed)), mangled, NOON, NOON + DAY, List.of());
    }

    private static ScheduleResult build(List<ScheduleItem> items, long seed) {
        return ScheduleBuilder.build(
                Catalogs.auto(seed), Catalogs.pool(items), ScheduleState.FRESH, NOON, NOON + 7 * DAY, List.of());
    }

    private static long endOf(ScheduleResult result, long otherwise) {
        return result.entries().isEmpty()
                ? otherwise
                : result.entries().getLast().endTicks();
    }

    private static boolean isSlotOf(ScheduleItem item, ScheduleEntry entry) {
        long over = entry.endTicks() - entry.startTicks() - item.durationTicks();
        return over >= 0 && over < 90;
    }

    /** How far manual entries carry on from {@code at}, as the caller that stores them would know. */
    private static long endOfManual(List<ScheduleEntry> manual, long at, long until) {
        for (ScheduleEntry entry : manual) {
            if (entry.startTicks() <= at && at < until && entry.endTicks() > at) {
                at = entry.endTicks();
            }
        }
        return at;
    }
}
