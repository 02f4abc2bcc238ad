package tv.genlock.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.media.VideoCodec;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleItem;

/**
 * What a client asks of a channel. A field that is absent keeps its present value, or takes its default on a new channel.
 */
@Schema(name = "ChannelRequest")
public record ChannelRequest(
        @Schema(description = "Needed for a new channel", minLength = 1, maxLength = LONGEST_NAME) @Nullable
        String name,

        @Schema(description = "The next free one unless given", minimum = "1", maximum = "" + HIGHEST_NUMBER) @Nullable
        Integer number,

        @Schema(description = "What TV apps group it under", maxLength = LONGEST_GROUPING) @Nullable
        String grouping,

        @Schema(description = "Whether it is on the air") @Nullable
        Boolean enabled,

        @Schema(implementation = ScheduleType.class) @Nullable
        String scheduleType,

        @Schema(description = "Libraries it takes from; none for all", maxItems = MOST_FILTERS) @Nullable
        List<@Nullable Long> libraryIds,

        @Schema(
                description = "Genres it takes, without case, each of at most 100 characters; none for all",
                maxItems = MOST_FILTERS)
        @Nullable
        List<@Nullable String> genres,

        @Schema(
                description = "Kinds it takes; none for all",
                type = SchemaType.ARRAY,
                implementation = ScheduleItem.Kind.class,
                maxItems = MOST_FILTERS)
        @Nullable
        List<@Nullable String> kinds,

        @Schema(
                description = "Collections it takes from; with no libraries, genres and kinds these are all it takes",
                maxItems = MOST_FILTERS)
        @Nullable
        List<@Nullable Long> collectionIds,

        @Schema(description = "Another format begins another log: players tune in again") @Nullable
        Format format) {
    public static final int HIGHEST_NUMBER = 99_999;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_GROUPING = 100;
    private static final int LONGEST_GENRE = 100;
    private static final int MOST_FILTERS = 200;
    private static final int SHORTEST_SEGMENT = 2;
    private static final int LONGEST_SEGMENT = 12;
    private static final int LOWEST_HEIGHT = 144;
    private static final int HIGHEST_HEIGHT = 4_320;

    static final ChannelRequest NOTHING =
            new ChannelRequest(null, null, null, null, null, null, null, null, null, null);

    /** The same, planned in another way. */
    ChannelRequest planned(ScheduleType type) {
        return new ChannelRequest(
                name, number, grouping, enabled, type.wireName(), libraryIds, genres, kinds, collectionIds, format);
    }

    /** A channel of everything. */
    public static ChannelRequest named(String name, int number) {
        return new ChannelRequest(name, number, null, null, null, null, null, null, null, null);
    }

    /** A channel of one library, with the next free number. */
    public static ChannelRequest of(String name, long libraryId) {
        return new ChannelRequest(name, null, null, null, null, List.of(libraryId), null, null, null, null);
    }

    /** The wanted part of a {@link HouseFormat}. */
    @Schema(name = "ChannelFormatRequest")
    public record Format(
            @Schema(implementation = Packaging.class) @Nullable
            String packaging,

            @Schema(
                    description = "hevc needs fmp4",
                    enumeration = {"h264", "hevc"})
            @Nullable
            String video,

            @Schema(
                    description = "Segment length aimed at",
                    minimum = "" + SHORTEST_SEGMENT,
                    maximum = "" + LONGEST_SEGMENT)
            @Nullable
            Integer targetSeconds,

            @Schema(
                    description = "Higher pictures are scaled down",
                    minimum = "" + LOWEST_HEIGHT,
                    maximum = "" + HIGHEST_HEIGHT)
            @Nullable
            Integer maxHeight) {}

    /**
     * The settings this request makes of {@code present}.
     *
     * @throws tv.genlock.problem.StationException {@code validation} with every mistake
     */
    public ChannelSettings over(ChannelSettings present) {
        Fields fields = new Fields();
        ChannelSettings settings = new ChannelSettings(
                or(fields.whole("number", number, 1, HIGHEST_NUMBER), present.number()),
                or(fields.text("name", name, 1, LONGEST_NAME), present.name()),
                or(fields.text("grouping", grouping, 0, LONGEST_GROUPING), present.grouping()),
                or(enabled, present.enabled()),
                type(fields, present.scheduleType()),
                filter(fields, present.filter()),
                format(fields, present.format()));
        if (settings.name().isEmpty()) {
            fields.note("name", "must be given");
        }
        fields.done();
        return settings;
    }

    private ScheduleType type(Fields fields, ScheduleType present) {
        return or(fields.constant("schedule_type", scheduleType, ScheduleType.class), present);
    }

    private ItemFilter filter(Fields fields, ItemFilter present) {
        List<Long> libraries = fields.list("library_ids", libraryIds, MOST_FILTERS, id -> id);
        List<String> wantedGenres = fields.list(
                "genres", genres, MOST_FILTERS, genre -> or(fields.text("genres", genre, 1, LONGEST_GENRE), ""));
        List<ScheduleItem.Kind> wantedKinds = fields.list(
                "kinds",
                kinds,
                MOST_FILTERS,
                kind -> or(fields.constant("kinds", kind, ScheduleItem.Kind.class), ScheduleItem.Kind.MOVIE));
        List<Long> collections = fields.list("collection_ids", collectionIds, MOST_FILTERS, id -> id);
        return new ItemFilter(
                libraries == null ? present.libraries() : Set.copyOf(new HashSet<>(libraries)),
                wantedGenres == null ? present.genres() : lower(wantedGenres),
                wantedKinds == null ? present.kinds() : Set.copyOf(new HashSet<>(wantedKinds)),
                collections == null ? present.collections() : Set.copyOf(new HashSet<>(collections)),
                present.never());
    }

    private static Set<String> lower(List<String> genres) {
        Set<String> lower = new HashSet<>();
        genres.forEach(genre -> lower.add(genre.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private HouseFormat format(Fields fields, HouseFormat present) {
        if (format == null) {
            return present;
        }
        VideoCodec video = or(fields.constant("format.video", format.video(), VideoCodec.class), present.video());
        Packaging packaging =
                or(fields.constant("format.packaging", format.packaging(), Packaging.class), present.packaging());
        Integer seconds =
                fields.whole("format.target_seconds", format.targetSeconds(), SHORTEST_SEGMENT, LONGEST_SEGMENT);
        Integer height = fields.whole("format.max_height", format.maxHeight(), LOWEST_HEIGHT, HIGHEST_HEIGHT);
        if (video != VideoCodec.H264 && video != VideoCodec.HEVC) {
            fields.note("format.video", "must be h264 or hevc");
            return present;
        }
        if (video == VideoCodec.HEVC && packaging == Packaging.TS) {
            fields.note("format.packaging", "must be fmp4 for hevc: HLS players do not take it in TS");
            return present;
        }
        if (seconds != null && (seconds < SHORTEST_SEGMENT || seconds > LONGEST_SEGMENT)) {
            return present;
        }
        return new HouseFormat(
                video,
                packaging,
                or(seconds, present.targetSeconds()),
                present.dtsDelayTicks(),
                or(height, present.maxHeight()));
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }
}
