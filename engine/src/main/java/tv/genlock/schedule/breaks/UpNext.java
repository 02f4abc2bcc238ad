package tv.genlock.schedule.breaks;

/** The programme that follows, for cards. */
public record UpNext(String title, long startTicks) {}
