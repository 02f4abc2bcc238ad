package tv.genlock.channel;

/** Who watches what; known by the room that serves the streams. */
public interface Audience {
    /** Viewers of a channel within the last moments. */
    int viewersOf(long channelId);

    /** Viewers of all channels. */
    int viewers();
}
