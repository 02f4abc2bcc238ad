package tv.genlock.schedule.grid;

/** Airs the programmes of a block's occurrence. One for each kind of {@link Content}; owner thread only. */
interface Feed {
    /**
     * Airs programmes from {@code from} on, none of which begins at or after the end of the room.
     *
     * @param late how much later the block begins than it should; 0 when it has begun
     * @return where the last of them ends; {@code from} when nothing airs
     */
    long air(long from, Slots.Room room, long late);
}
