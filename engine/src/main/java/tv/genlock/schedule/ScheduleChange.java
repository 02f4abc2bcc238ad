package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry.Origin;

/**
 * A schedule in which some entries make way for others, while it is worked out what becomes of the rest and where holes are. Used
 * once, by one thread.
 */
final class ScheduleChange {
    /** An entry that runs into what arrives is cut there when at least this share of it stays. */
    private static final double KEPT_SHARE = 2.0 / 3;

    private final TreeMap<Long, ScheduleEntry> before = new TreeMap<>();
    private final TreeMap<Long, ScheduleEntry> after = new TreeMap<>();
    private final List<Span> touched = new ArrayList<>();
    private final List<ScheduleEntry> displaced = new ArrayList<>();
    private final Set<Long> arrivals = new HashSet<>();
    private final Set<Long> used = new HashSet<>();
    private final long lockedUntil;
    private final long generatedThrough;
    private final Cut cut;

    /** Shortens an entry and words why. */
    interface Cut {
        ScheduleEntry at(ScheduleEntry entry, long endTicks);
    }

    private record Span(long start, long end) {}

    /**
     * Time that nothing covers.
     *
     * @param beforeArrival whether what was put there by this change ends it
     * @param neighbours items beside it, and those that come, go or fill another: none of them should fill it
     * @param nextTitle of what follows, if something does
     */
    record Hole(long start, long end, boolean beforeArrival, Set<Long> neighbours, Optional<String> nextTitle) {}

    ScheduleChange(List<ScheduleEntry> entries, long lockedUntil, long generatedThrough, Cut cut) {
        this.lockedUntil = lockedUntil;
        this.generatedThrough = generatedThrough;
        this.cut = cut;
        for (ScheduleEntry entry : entries) {
            before.put(entry.startTicks(), entry);
        }
        after.putAll(before);
    }

    /** Lets {@code in} take the place of {@code out} and of whatever is planned where it goes; gives the refusal, if it is one. */
    Optional<OverrideResult> exchange(List<ScheduleEntry> out, List<ScheduleEntry> in) {
        List<ScheduleEntry> arriving = new ArrayList<>(in);
        for (ScheduleEntry entry : out) {
            Optional<ScheduleEntry> again = in.stream()
                    .filter(other -> other.startTicks() == entry.startTicks())
                    .findFirst();
            if (entry.startTicks() >= lockedUntil) {
                leave(entry);
            } else if (again.isEmpty() || again.get().origin() == Origin.MANUAL || entry.origin() == Origin.MANUAL) {
                return Optional.of(new OverrideResult.Locked(lockedUntil));
            } else {
                // It is on the air already and was cut: it ends there now, and something else takes the rest of its
                // time.
                arriving.remove(again.get());
                touched.add(new Span(
                        entry.startTicks(),
                        Math.max(entry.endTicks(), again.get().endTicks())));
            }
        }
        for (ScheduleEntry entry : arriving) {
            if (entry.startTicks() < lockedUntil) {
                return Optional.of(new OverrideResult.Locked(lockedUntil));
            }
            Optional<OverrideResult> refusal = arrive(entry);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private void leave(ScheduleEntry entry) {
        after.remove(entry.startTicks());
        touched.add(new Span(entry.startTicks(), entry.endTicks()));
        entry.itemId().ifPresent(used::add);
    }

    private Optional<OverrideResult> arrive(ScheduleEntry entry) {
        List<ScheduleEntry> covered = covered(entry);
        for (ScheduleEntry other : covered) {
            if (other.origin() == Origin.MANUAL) {
                return Optional.of(new OverrideResult.Conflict(other));
            }
        }
        for (ScheduleEntry other : covered) {
            touched.add(new Span(other.startTicks(), other.endTicks()));
            after.remove(other.startTicks());
            if (other.startTicks() < entry.startTicks() && staysCut(other, entry.startTicks())) {
                after.put(other.startTicks(), cut.at(other, entry.startTicks()));
            } else {
                displaced.add(other);
            }
        }
        after.put(entry.startTicks(), entry);
        arrivals.add(entry.startTicks());
        entry.itemId().ifPresent(used::add);
        return Optional.empty();
    }

    private List<ScheduleEntry> covered(ScheduleEntry entry) {
        List<ScheduleEntry> covered = new ArrayList<>();
        Map.@Nullable Entry<Long, ScheduleEntry> running = after.lowerEntry(entry.startTicks());
        if (running != null && running.getValue().endTicks() > entry.startTicks()) {
            covered.add(running.getValue());
        }
        covered.addAll(after.subMap(entry.startTicks(), entry.endTicks()).values());
        return covered;
    }

    private boolean staysCut(ScheduleEntry entry, long end) {
        return entry.startTicks() < lockedUntil
                || entry.origin().isCard()
                || end - entry.startTicks() >= (entry.endTicks() - entry.startTicks()) * KEPT_SHARE;
    }

    /** What lost its place to what arrives, in order. */
    List<ScheduleEntry> displaced() {
        return displaced;
    }

    /** Has each hole filled, and tells what is another now. */
    Changed done(Function<Hole, List<ScheduleEntry>> filler) {
        for (Span span : holes()) {
            filler.apply(hole(span)).forEach(entry -> {
                after.put(entry.startTicks(), entry);
                entry.itemId().ifPresent(used::add);
            });
        }
        return difference();
    }

    private List<Span> merged() {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                touched.stream().sorted(Comparator.comparingLong(Span::start)).toList()) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private List<Span> holes() {
        List<Span> holes = new ArrayList<>();
        for (Span span : merged()) {
            long at = span.start();
            for (ScheduleEntry entry : after.subMap(span.start(), span.end()).values()) {
                addHole(holes, at, entry.startTicks());
                at = Math.max(at, entry.endTicks());
            }
            addHole(holes, at, span.end());
        }
        return holes;
    }

    private void addHole(List<Span> holes, long start, long end) {
        if (start < end && start < generatedThrough) {
            holes.add(new Span(start, end));
        }
    }

    private Hole hole(Span span) {
        Set<Long> neighbours = new HashSet<>(used);
        Map.@Nullable Entry<Long, ScheduleEntry> previous = after.lowerEntry(span.start());
        if (previous != null && previous.getValue().endTicks() == span.start()) {
            previous.getValue().itemId().ifPresent(neighbours::add);
        }
        @Nullable ScheduleEntry next = after.get(span.end());
        if (next != null) {
            next.itemId().ifPresent(neighbours::add);
        }
        Optional<String> title = Optional.ofNullable(next).map(ScheduleEntry::title);
        return new Hole(span.start(), span.end(), arrivals.contains(span.end()), neighbours, title);
    }

    private Changed difference() {
        List<ScheduleEntry> removed = new ArrayList<>();
        List<ScheduleEntry> rewritten = new ArrayList<>();
        List<ScheduleEntry> added = new ArrayList<>();
        before.forEach((start, old) -> {
            @Nullable ScheduleEntry now = after.get(start);
            if (now == null || !isSame(old, now)) {
                removed.add(old);
            }
        });
        after.forEach((start, entry) -> {
            @Nullable ScheduleEntry old = before.get(start);
            if (old == null || !isSame(old, entry)) {
                added.add(entry.withId(0));
            } else if (!old.equals(entry.withId(old.id()))) {
                rewritten.add(entry.withId(old.id()));
            }
        });
        return new Changed(removed, rewritten, added);
    }

    private static boolean isSame(ScheduleEntry old, ScheduleEntry now) {
        return old.itemId().equals(now.itemId())
                && old.placing().block().equals(now.placing().block());
    }
}
