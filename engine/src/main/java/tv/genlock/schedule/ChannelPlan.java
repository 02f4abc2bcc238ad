package tv.genlock.schedule;

import java.time.ZoneId;

/**
 * What the builder must know of a channel. Everything random about its schedule follows from {@code seed}.
 *
 * @param name shown as the title of slates
 * @param zone only for times in reasons ("cut at 20:00"); it never moves an entry
 */
public record ChannelPlan(long channelId, String name, long seed, Type type, ZoneId zone) {

    /** How the channel gets its programmes. */
    public enum Type {
        /** Series in order and films shuffled, from whatever matches the channel's filters. */
        GENRE_AUTO,
        /** Only what people placed; slates between. */
        MANUAL
    }
}
