package tv.genlock.channel;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;

/** A channel as the API shows it. */
@Schema(name = "Channel")
public record ChannelView(
        long id,
        int number,
        String name,
        String grouping,
        boolean enabled,
        @Schema(implementation = ScheduleType.class) String scheduleType,
        List<Long> libraryIds,
        List<String> genres,

        @Schema(type = SchemaType.ARRAY, implementation = ScheduleItem.Kind.class)
        List<String> kinds,

        List<Long> collectionIds,
        Format format,
        @Schema(format = "date-time") @Nullable String scheduleGeneratedThrough,
        Health health,
        int viewers,
        @Nullable AiringView now,
        @Nullable AiringView next,
        int matchingItems,
        Urls urls,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String updatedAt) {
    private static final double LOW_HOURS = 24;

    /** The house format. */
    @Schema(name = "ChannelFormat")
    public record Format(
            @Schema(implementation = Packaging.class) String packaging,
            @Schema(enumeration = {"h264", "hevc"}) String video,
            int targetSeconds,
            int maxHeight) {
        static Format of(HouseFormat format) {
            return new Format(
                    format.packaging().name().toLowerCase(Locale.ROOT),
                    format.video().name().toLowerCase(Locale.ROOT),
                    format.targetSeconds(),
                    format.maxHeight());
        }
    }

    /** How the channel is, in one word out of ok, warning, slate, and in a sentence. */
    @Schema(name = "ChannelHealth")
    public record Health(
            @Schema(enumeration = {"ok", "warning", "slate"})
            String state,

            double hoursAhead,
            String message) {}

    /** Where to watch it. */
    @Schema(name = "ChannelUrls")
    public record Urls(String hls, String ts, String m3u, String xmltv, String logo) {
        static Urls of(Channel channel, String base) {
            return new Urls(
                    base + "/channel/" + channel.number() + ".m3u8",
                    base + "/api/livetv/stream/" + channel.id(),
                    base + "/api/livetv/m3u/" + channel.id(),
                    base + "/api/livetv/xmltv/" + channel.id(),
                    base + "/api/channels/" + channel.id() + "/logo.svg");
        }
    }

    /**
     * What is known about a channel besides its row.
     *
     * @param airings what runs and what comes next, at most two
     * @param explanation what fits the filters, in words
     */
    record Facts(
            long nowTicks, List<Airing> airings, int matchingItems, String explanation, int viewers, String base) {}

    static ChannelView of(Channel channel, Facts facts) {
        long lock = LockHorizon.at(facts.nowTicks());
        Airing running = null;
        Airing next = null;
        for (Airing airing : facts.airings()) {
            if (airing.entry().startTicks() <= facts.nowTicks()) {
                running = airing;
            } else {
                next = airing;
            }
        }
        return new ChannelView(
                channel.id(),
                channel.number(),
                channel.name(),
                channel.grouping(),
                channel.enabled(),
                channel.scheduleType().wireName(),
                channel.filter().libraries().stream().sorted().toList(),
                channel.filter().genres().stream().sorted().toList(),
                channel.filter().kinds().stream()
                        .sorted()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                channel.filter().collections().stream().sorted().toList(),
                Format.of(channel.format()),
                channel.generatedThroughTicks() == 0 ? null : IsoTime.of(channel.generatedThroughTicks()),
                health(channel, running, facts),
                facts.viewers(),
                running == null ? null : AiringView.of(running, lock),
                next == null ? null : AiringView.of(next, lock),
                facts.matchingItems(),
                Urls.of(channel, facts.base()),
                IsoTime.of(channel.createdAt()),
                IsoTime.of(channel.updatedAt()));
    }

    private static Health health(Channel channel, @Nullable Airing running, Facts facts) {
        double ahead = Math.max(0, Ticks.toSeconds(channel.generatedThroughTicks() - facts.nowTicks()) / 3600);
        double hours = Math.round(ahead * 10) / 10.0;
        if (!channel.enabled()) {
            return new Health("warning", hours, "The channel is switched off.");
        }
        if (running == null) {
            return new Health("slate", hours, "Nothing is scheduled now: viewers see a slate.");
        }
        if (running.entry().origin() == ScheduleEntry.Origin.SLATE) {
            return new Health("slate", hours, running.entry().reason());
        }
        if (channel.scheduleType() == ScheduleType.GENRE_AUTO && facts.matchingItems() == 0) {
            return new Health("warning", hours, facts.explanation());
        }
        if (ahead < LOW_HOURS) {
            return new Health("warning", hours, "The schedule ends in less than a day.");
        }
        return new Health("ok", hours, "");
    }
}
