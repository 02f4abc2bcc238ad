package tv.genlock.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;

/**
 * All breakpoints of an item: those that follow from its facts and chapters, and over them what was found in the file and what
 * people decided. A decision covers whatever follows from the facts at the same moment, so that it survives every sync. Pure.
 */
public final class Breakpoints {
    /** What is at least as sure as this needs nobody to confirm it. */
    static final double TRUSTED = 0.75;

    private static final double CHAPTER_CONFIDENCE = 0.5;
    private static final double COMMERCIAL_CONFIDENCE = 0.8;
    /** Two moments closer than this are one: seconds with three decimals come back like that. */
    private static final long SAME_TICKS = 10 * Ticks.PER_MILLI;

    private final List<Breakpoint> found = new ArrayList<>();

    private Breakpoints(List<Breakpoint> decided) {
        found.addAll(decided);
    }

    /**
     * @param chapterTicks where the file's chapters start, for want of chapters in the facts
     * @param decided those that are kept
     * @return by time
     */
    public static List<Breakpoint> of(ItemFacts facts, List<Long> chapterTicks, List<Breakpoint> decided) {
        Breakpoints points = new Breakpoints(decided);
        points.addFacts(facts);
        List<Long> chapters = starts(facts, ItemFacts.MarkerKind.CHAPTER);
        for (long at : chapters.isEmpty() ? chapterTicks : chapters) {
            points.add(at, Breakpoint.Source.CHAPTER, CHAPTER_CONFIDENCE);
        }
        points.found.sort(Comparator.comparingLong(Breakpoint::atTicks));
        return List.copyOf(points.found);
    }

    /**
     * What is to be kept when a person has put an item's breakpoints in order: every one that is confirmed, whatever differs from what
     * follows from the facts, and a rejection of each that the person left out.
     *
     * @param before all there were, see {@link #of}
     * @param wanted by the person; source and confidence are taken from what is known of the moment
     */
    static List<Breakpoint> kept(List<Breakpoint> before, List<Breakpoint> wanted) {
        List<Breakpoint> kept = new ArrayList<>();
        for (Breakpoint one : wanted) {
            Breakpoint known = at(before, one.atTicks()).orElse(one);
            boolean follows = !known.decided()
                    && known.state() == one.state()
                    && one.note().isEmpty();
            boolean isFirst = at(kept, one.atTicks()).isEmpty();
            if (isFirst && !(follows && one.state() == Breakpoint.State.PROPOSED)) {
                kept.add(new Breakpoint(
                        known.atTicks(), known.source(), known.confidence(), one.state(), one.note(), true));
            }
        }
        for (Breakpoint one : before) {
            if (one.source() != Breakpoint.Source.USER
                    && at(wanted, one.atTicks()).isEmpty()) {
                kept.add(new Breakpoint(
                        one.atTicks(), one.source(), one.confidence(), Breakpoint.State.REJECTED, one.note(), true));
            }
        }
        return List.copyOf(kept);
    }

    /** How many may be used without anybody's further say. */
    public static int usable(ItemFacts facts, List<Breakpoint> decided) {
        Breakpoints points = new Breakpoints(decided);
        points.addFacts(facts);
        return (int) points.found.stream()
                .filter(point -> point.state() == Breakpoint.State.CONFIRMED)
                .count();
    }

    /** The one of {@code points} that is at this moment. */
    static Optional<Breakpoint> at(List<Breakpoint> points, long ticks) {
        return points.stream()
                .filter(point -> Math.abs(point.atTicks() - ticks) <= SAME_TICKS)
                .findFirst();
    }

    private void addFacts(ItemFacts facts) {
        for (ItemFacts.BreakHint hint : facts.breaks()) {
            add(hint.atTicks(), Breakpoint.Source.of(hint.source()), hint.confidence());
        }
        for (long at : starts(facts, ItemFacts.MarkerKind.COMMERCIAL)) {
            add(at, Breakpoint.Source.SERVER, COMMERCIAL_CONFIDENCE);
        }
    }

    private static List<Long> starts(ItemFacts facts, ItemFacts.MarkerKind kind) {
        return facts.markers().stream()
                .filter(marker -> marker.kind() == kind)
                .map(ItemFacts.Marker::startTicks)
                .toList();
    }

    /** The first moment of an item is no place to interrupt it. */
    private void add(long at, Breakpoint.Source source, double confidence) {
        if (at > SAME_TICKS && at(found, at).isEmpty()) {
            Breakpoint.State state = confidence >= TRUSTED ? Breakpoint.State.CONFIRMED : Breakpoint.State.PROPOSED;
            found.add(new Breakpoint(at, source, confidence, state, "", /* decided= */ false));
        }
    }
}
