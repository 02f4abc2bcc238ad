package tv.genlock.channel;

import tv.genlock.air.HouseFormat;
import tv.genlock.schedule.ItemFilter;

/** What people decide about a channel; everything else about it Genlock keeps. Checked by {@link ChannelRequest}. */
public record ChannelSettings(
        int number,
        String name,
        String grouping,
        boolean enabled,
        ScheduleType scheduleType,
        ItemFilter filter,
        HouseFormat format) {
    /** The settings of an existing channel. */
    public static ChannelSettings of(Channel channel) {
        return new ChannelSettings(
                channel.number(),
                channel.name(),
                channel.grouping(),
                channel.enabled(),
                channel.scheduleType(),
                channel.filter(),
                channel.format());
    }
}
