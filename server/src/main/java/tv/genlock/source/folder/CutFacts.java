package tv.genlock.source.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.format.sidecar.SidecarMark;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;

/**
 * Where an item can be cut, by the files beside its video: a stretch to be left out at either end moves the point at which it begins or
 * ends to air; one in between is a commercial that somebody recorded, and a place for others. All times are item time. One use.
 */
final class CutFacts {
    /** What begins or ends so near to an end of the video reaches it. */
    private static final long AT_END_TICKS = Ticks.PER_SECOND;

    private static final double BOOKMARK_CONFIDENCE = 0.95;
    private static final int MOST = 1_000;

    private final ItemFacts.Builder facts;
    private final long durationTicks;
    private final Set<Long> points = new HashSet<>();
    private long inTicks;
    private long outTicks;

    /** @param durationTicks 0 when unknown */
    CutFacts(ItemFacts.Builder facts, long durationTicks) {
        this.facts = facts;
        this.durationTicks = durationTicks;
        this.outTicks = durationTicks;
    }

    /** @return whether what is told leaves something to air; nothing of it is used when it does not */
    boolean marks(List<SidecarMark> marks) {
        List<SidecarMark> sorted = marks.stream()
                .filter(mark -> durationTicks == 0 || mark.startTicks() < durationTicks)
                .sorted(Comparator.comparingLong(SidecarMark::startTicks))
                .limit(MOST)
                .toList();
        List<SidecarMark> stretches =
                new ArrayList<>(sorted.stream().filter(CutFacts::isStretch).toList());
        trim(stretches);
        boolean trimmed = inTicks > 0 || outTicks < durationTicks;
        if (durationTicks > 0 && trimmed && outTicks - inTicks <= AT_END_TICKS) {
            return false;
        }
        facts.airs(inTicks > 0 ? inTicks : null, outTicks < durationTicks ? outTicks : null);
        for (SidecarMark mark : sorted) {
            switch (mark.kind()) {
                case CUT, COMMERCIAL -> {
                    if (stretches.contains(mark)) {
                        facts.marker(new ItemFacts.Marker(
                                ItemFacts.MarkerKind.COMMERCIAL, mark.startTicks(), mark.endTicks(), ""));
                        point(mark.startTicks(), "edl", mark.confidence());
                    }
                }
                case SCENE -> point(mark.startTicks(), "edl", mark.confidence());
                case CHAPTER -> chapter(mark.startTicks(), mark.endTicks(), "");
            }
        }
        return true;
    }

    private static boolean isStretch(SidecarMark mark) {
        return switch (mark.kind()) {
            case CUT, COMMERCIAL -> mark.endTicks() > mark.startTicks();
            case SCENE, CHAPTER -> false;
        };
    }

    /** Takes the stretches at both ends away. */
    private void trim(List<SidecarMark> stretches) {
        while (!stretches.isEmpty() && stretches.getFirst().startTicks() <= inTicks + AT_END_TICKS) {
            inTicks = Math.max(inTicks, stretches.removeFirst().endTicks());
        }
        while (durationTicks > 0 && !stretches.isEmpty() && stretches.getLast().endTicks() >= outTicks - AT_END_TICKS) {
            outTicks = Math.min(outTicks, stretches.removeLast().startTicks());
        }
    }

    /** The seconds at which the file's next episodes begin. */
    void bookmarks(List<Double> seconds) {
        seconds.stream()
                .limit(MOST)
                .forEach(second -> point(Math.round(second * Ticks.PER_SECOND), "nfo", BOOKMARK_CONFIDENCE));
    }

    /** The chapters of one of the files; {@code offsetTicks} is where it begins. */
    void chapters(List<MediaProbe.Chapter> chapters, long offsetTicks) {
        chapters.stream()
                .limit(MOST)
                .forEach(chapter ->
                        chapter(chapter.startTicks() + offsetTicks, chapter.endTicks() + offsetTicks, chapter.title()));
    }

    private void chapter(long start, long end, String title) {
        if (start >= 0) {
            facts.marker(new ItemFacts.Marker(ItemFacts.MarkerKind.CHAPTER, start, Math.max(start, end), title));
        }
    }

    private void point(long atTicks, String source, double confidence) {
        boolean inside = atTicks > inTicks + AT_END_TICKS && (durationTicks == 0 || atTicks < outTicks - AT_END_TICKS);
        if (inside && points.size() < MOST && points.add(atTicks)) {
            facts.breakHint(new ItemFacts.BreakHint(atTicks, source, confidence));
        }
    }
}
