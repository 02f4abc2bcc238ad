package tv.genlock.guide;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airing;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.format.GuideChannel;
import tv.genlock.format.GuideProgramme;
import tv.genlock.format.XmltvWriter;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;

/**
 * Writes the guide of some channels, a channel at a time, so that a week of hundreds takes little memory. Any thread; blocks on
 * the database and on whoever reads.
 */
@Singleton
public final class Guide {
    /** How far ahead a guide reaches unless asked otherwise, in days. */
    public static final int DAYS = 7;

    public static final int MOST_DAYS = 14;

    private static final long HOUR = 3600 * Ticks.PER_SECOND;
    /** Plex shows "Unknown Airing" for what began before its guide does. */
    private static final long BACK = 4 * HOUR;

    private static final long DAY = 24 * HOUR;
    /** Rows of a channel that are in memory at once. */
    private static final int PAGE = 2_000;

    private static final String GENERATOR = "Genlock";

    private final Airings airings;
    private final AirClock clock;
    private final Instant begun;
    /** Counts everything that may change a guide. */
    private final AtomicLong changes = new AtomicLong();

    @Inject
    Guide(Airings airings, AirClock clock, StationEvents events) {
        this.airings = airings;
        this.clock = clock;
        this.begun = clock.instant();
        events.subscribe(event -> {
            switch (event) {
                case StationEvent.CatalogChanged _, StationEvent.ChannelChanged _, StationEvent.ScheduleChanged _ ->
                    changes.incrementAndGet();
                case StationEvent.JobChanged _,
                        StationEvent.SourceChanged _,
                        StationEvent.ScanFinished _,
                        StationEvent.ItemsEdited _,
                        StationEvent.CollectionChanged _,
                        StationEvent.BreaksChanged _,
                        StationEvent.ViewersChanged _ -> {}
            }
        });
    }

    /** Equal as long as {@link #write} would write the same. */
    public String version() {
        long hour = Math.floorDiv(clock.ticks(), HOUR);
        return "%x-%x-%x".formatted(begun.toEpochMilli(), changes.get(), hour);
    }

    /**
     * Writes the guide and closes {@code out}.
     *
     * @param base where clients find the station, for the pictures
     */
    public void write(OutputStream out, List<Channel> channels, int days, String base) throws IOException {
        long hour = Math.floorDiv(clock.ticks(), HOUR) * HOUR;
        try (XmltvWriter writer = new XmltvWriter(out, GENERATOR)) {
            for (Channel channel : channels) {
                writer.channel(new GuideChannel(
                        channel.publicId(),
                        channel.name(),
                        Integer.toString(channel.number()),
                        Optional.of(base + "/api/channels/" + channel.id() + "/logo.png")));
            }
            for (Channel channel : channels) {
                writeRows(writer, channel, hour - BACK, hour + days * DAY, base);
            }
        }
    }

    private void writeRows(XmltvWriter writer, Channel channel, long from, long to, String base) throws IOException {
        boolean any = false;
        long at = from;
        // Some at a time: a channel of short clips has a hundred thousand rows a week.
        for (List<Airing> page = List.of(); at < to; at = page.size() < PAGE ? to : endOf(page)) {
            page = airings.between(channel.id(), at, to, PAGE);
            for (Airing airing : page) {
                writer.programme(row(channel.publicId(), airing, base));
                any = true;
            }
        }
        if (!any) {
            // Plex refuses a guide in which a channel has nothing.
            writer.programme(row(channel.publicId(), from, to, channel.name()));
        }
    }

    private static long endOf(List<Airing> page) {
        return page.getLast().entry().endTicks();
    }

    private static GuideProgramme row(String channelId, long from, long to, String title) {
        return new GuideProgramme(
                channelId,
                Ticks.toInstant(from),
                Ticks.toInstant(to),
                GuideProgramme.Kind.OTHER,
                title,
                "",
                "",
                OptionalInt.empty(),
                List.of(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                GuideProgramme.Airing.PREVIOUSLY_SHOWN,
                Optional.empty());
    }

    private static GuideProgramme row(String channelId, Airing airing, String base) {
        Optional<ScheduleItem.Episode> episode = airing.episode();
        return new GuideProgramme(
                channelId,
                Ticks.toInstant(airing.entry().startTicks()),
                Ticks.toInstant(airing.entry().endTicks()),
                kind(airing),
                airing.title(),
                airing.subtitle(),
                airing.slate() ? airing.entry().reason() : airing.description(),
                airing.year(),
                airing.genres(),
                episode.map(of -> OptionalLong.of(of.seriesId())).orElse(OptionalLong.empty()),
                episode.map(of -> OptionalInt.of(of.season())).orElse(OptionalInt.empty()),
                episode.map(of -> OptionalInt.of(of.episode())).orElse(OptionalInt.empty()),
                GuideProgramme.Airing.PREVIOUSLY_SHOWN,
                airing.item().map(item -> base + "/api/catalog/items/" + item.id() + "/image"));
    }

    private static GuideProgramme.Kind kind(Airing airing) {
        return switch (airing.item().map(CatalogItem::kind).orElse(ScheduleItem.Kind.CLIP)) {
            case MOVIE -> GuideProgramme.Kind.MOVIE;
            case EPISODE -> GuideProgramme.Kind.SERIES;
            case MUSIC_VIDEO, CLIP, COMMERCIAL, BUMPER, PROMO, IDENT, PSA, TRAILER, FILLER -> GuideProgramme.Kind.OTHER;
        };
    }
}
