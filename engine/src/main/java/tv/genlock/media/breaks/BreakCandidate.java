package tv.genlock.media.breaks;

/**
 * A moment at which a programme may be interrupted.
 *
 * @param confidence 0 to 1, by how long it is black and silent: a guess that a person is to confirm
 */
public record BreakCandidate(long atTicks, double confidence) {}
