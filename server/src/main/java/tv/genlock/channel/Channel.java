package tv.genlock.channel;

import java.time.Instant;
import tv.genlock.air.HouseFormat;
import tv.genlock.schedule.ItemFilter;

/**
 * One continuous output.
 *
 * @param number what people type into a remote; unique, 1 to {@link ChannelRequest#HIGHEST_NUMBER}
 * @param name one line of text; may hold any printable character
 * @param grouping the group it stands in on lists; may be empty
 * @param enabled whether it is in the lineup and on the air
 * @param format fixed for the life of the channel's URLs: changing it starts a new playout log
 * @param seed of the schedule's shuffles; never shown, never changed
 * @param generatedThroughTicks air time up to which entries exist; 0 when none do
 * @param nextSegment EXT-X-MEDIA-SEQUENCE number after the highest one ever given out
 * @param nextDiscontinuity discontinuity number after the highest one ever given out
 */
public record Channel(
        long id,
        int number,
        String name,
        String grouping,
        boolean enabled,
        ScheduleType scheduleType,
        ItemFilter filter,
        HouseFormat format,
        long seed,
        long generatedThroughTicks,
        long nextSegment,
        long nextDiscontinuity,
        Instant createdAt,
        Instant updatedAt) {
    /** The id every other program knows it by; the same in M3U and XMLTV, whatever it is called or numbered. */
    public String publicId() {
        return publicId(id);
    }

    /** {@link #publicId()} of the channel with this id. Not a plain number: Jellyfin would take that for a channel number. */
    public static String publicId(long channelId) {
        return "genlock-" + channelId;
    }
}
