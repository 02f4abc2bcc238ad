package tv.genlock.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.genlock.schedule.Catalogs.DAY;
import static tv.genlock.schedule.Catalogs.MINUTE;
import static tv.genlock.schedule.Catalogs.NOON;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry.Origin;

/** What holds after any sequence of edits by hand and their undoing. */
class OverridesProperties {
    private static final long LOCK = NOON + 90 * MINUTE + 7 * 90;
    private static final int STEPS = 12;

    private List<ScheduleEntry> stored = List.of();
    private long nextId = 1;

    /** What a change left, and what was there before it. */
    private record Done(List<ScheduleEntry> left, List<ScheduleEntry> before, List<ScheduleEntry> schedule) {}

    @Property(tries = 2_000)
    void anyEdits_leaveNoGapAndNoOverlap_andUndoneInReverseLeaveWhatWas(
            @ForAll @IntRange(min = 0, max = 40) int size, @ForAll boolean automatic, @ForAll long seed) {
        Random random = new Random(seed);
        ChannelPlan plan = automatic ? Catalogs.auto(seed) : Catalogs.manual();
        ItemPool pool = Catalogs.pool(Catalogs.mixed(size, seed));
        ScheduleResult built = ScheduleBuilder.build(plan, pool, ScheduleState.FRESH, NOON, NOON + DAY / 2, List.of());
        stored = numbered(built.entries());
        long through = built.throughTicks();
        List<ScheduleEntry> published = lockedOf(stored);
        Deque<Done> done = new ArrayDeque<>();
        for (int step = 0; step < STEPS; step++) {
            List<ScheduleEntry> before = stored;
            Overrides overrides = new Overrides(plan, pool, stored, LOCK, through);
            if (edit(overrides, random) instanceof Changed changed) {
                apply(changed);
                done.push(inverse(before, changed));
                assertHolds(through, published, before);
            } else {
                assertThat(stored).isEqualTo(before);
            }
        }
        while (!done.isEmpty()) {
            Done last = done.pop();
            OverrideResult undone =
                    new Overrides(plan, pool, stored, LOCK, through).restore(last.left(), last.before());
            apply((Changed) undone);
            assertThat(withoutIds(lately(stored))).isEqualTo(withoutIds(lately(last.schedule())));
            assertTouching(through);
        }
    }

    private OverrideResult edit(Overrides overrides, Random random) {
        ScheduleEntry entry = stored.get(random.nextInt(stored.size()));
        ScheduleItem item = Catalogs.movie(9_000 + random.nextInt(3), (1 + random.nextInt(200)) * MINUTE + 1);
        long start = NOON + random.nextInt(13 * 60) * MINUTE + random.nextInt(600) * 90L;
        long in = random.nextInt(4) == 0 ? MINUTE / 2 : 0;
        long most = Wish.slot(item, in);
        Wish wish = new Wish(item, start, start + 90 * (1 + (long) (random.nextDouble() * (most / 90.0 - 1))), in);
        return switch (random.nextInt(6)) {
            case 0 -> overrides.remove(entry.id());
            case 1 -> overrides.lock(entry.id());
            case 2 -> overrides.unlock(entry.id());
            case 3 -> overrides.place(wish);
            case 4 -> overrides.change(entry.id(), new Wish(item, entry.startTicks(), entry.startTicks() + most, in));
            default -> overrides.change(entry.id(), wish);
        };
    }

    private static Done inverse(List<ScheduleEntry> before, Changed changed) {
        List<ScheduleEntry> left = new ArrayList<>(changed.added());
        left.addAll(changed.rewritten());
        List<ScheduleEntry> was = new ArrayList<>(changed.removed());
        Set<Long> rewritten = new HashSet<>();
        changed.rewritten().forEach(entry -> rewritten.add(entry.id()));
        before.stream().filter(entry -> rewritten.contains(entry.id())).forEach(was::add);
        return new Done(left, was, before);
    }

    private void assertHolds(long through, List<ScheduleEntry> published, List<ScheduleEntry> before) {
        assertTouching(through);
        List<ScheduleEntry> now = lockedOf(stored);
        assertThat(now)
                .extracting(ScheduleEntry::id)
                .isEqualTo(published.stream().map(ScheduleEntry::id).toList());
        long gone = before.stream()
                .filter(entry -> entry.origin() == Origin.MANUAL && !stored.contains(entry))
                .count();
        assertThat(gone).isLessThanOrEqualTo(1);
    }

    /** No overlap anywhere, no gap in what is generated. */
    private void assertTouching(long through) {
        long at = NOON;
        for (ScheduleEntry entry : stored) {
            if (at < through) {
                assertThat(entry.startTicks()).isEqualTo(at);
            }
            assertThat(entry.startTicks()).isGreaterThanOrEqualTo(at);
            at = entry.endTicks();
        }
        assertThat(at).isGreaterThanOrEqualTo(through);
    }

    private static List<ScheduleEntry> lockedOf(List<ScheduleEntry> entries) {
        return entries.stream().filter(entry -> entry.startTicks() < LOCK).toList();
    }

    /** What begins behind what runs across the lock: that one may have been cut, and stays so. */
    private static List<ScheduleEntry> lately(List<ScheduleEntry> entries) {
        long end = lockedOf(entries).isEmpty() ? LOCK : NOON + DAY / 4;
        return entries.stream().filter(entry -> entry.startTicks() >= end).toList();
    }

    private static List<ScheduleEntry> withoutIds(List<ScheduleEntry> entries) {
        return entries.stream().map(entry -> entry.withId(0)).toList();
    }

    private List<ScheduleEntry> numbered(List<ScheduleEntry> entries) {
        return entries.stream().map(entry -> entry.withId(nextId++)).toList();
    }

    private void apply(Changed changed) {
        List<ScheduleEntry> after = new ArrayList<>(stored);
        after.removeAll(changed.removed());
        for (ScheduleEntry entry : changed.rewritten()) {
            assertThat(after.removeIf(old -> old.id() == entry.id())).isTrue();
            after.add(entry);
        }
        after.addAll(numbered(changed.added()));
        after.sort(Comparator.comparingLong(ScheduleEntry::startTicks));
        stored = after;
    }
}
