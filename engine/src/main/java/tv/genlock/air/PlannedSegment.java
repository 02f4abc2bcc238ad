package tv.genlock.air;

/**
 * One segment of an event's plan, in item time. Playlist writer and muxers all read this and nothing else, so they cannot
 * disagree.
 *
 * @param index place in the plan, from 0
 * @param fromTicks first picture's time
 * @param toTicks first picture's time of what follows
 * @param fromCut cut in the file's keyframes where it begins; -1 for transcodes and cards, whose cuts are times alone
 * @param toCut cut where it ends; -1 likewise
 */
public record PlannedSegment(int index, long fromTicks, long toTicks, int fromCut, int toCut) {
    public long durationTicks() {
        return toTicks - fromTicks;
    }
}
