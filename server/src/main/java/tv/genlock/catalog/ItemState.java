package tv.genlock.catalog;

/** Whether an item can air, and if not, what kind of reason there is. */
public enum ItemState {
    AVAILABLE,
    /** Its file is not there now: unmounted, moved away or deleted. It comes back with the file. */
    UNAVAILABLE,
    /** Its file is there and cannot be played; the reason says why. */
    UNUSABLE,
    /** Not looked at yet, or still being written. */
    PENDING
}
