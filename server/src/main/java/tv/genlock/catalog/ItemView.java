package tv.genlock.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.Treatment;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;

/** An item as the API shows it in lists. */
@Schema(name = "Item")
public record ItemView(
        long id,
        @Schema(implementation = ScheduleItem.Kind.class) String kind,
        String title,
        @Nullable Long seriesId,
        @Nullable String seriesTitle,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable Integer year,
        List<String> genres,
        String description,
        double durationSeconds,
        long libraryId,
        long sourceId,
        @Schema(implementation = ItemState.class) String state,
        String reason,
        @Nullable String imageUrl,
        Instant addedAt,
        @Nullable VideoView video,
        List<AudioView> audio,

        @Schema(
                description = "What a channel of the standard format will probably do with it",
                implementation = Treatment.class)
        @Nullable
        String treatment,

        String originalTitle,
        @Nullable Integer lastEpisode,

        @Schema(description = "A date: year, month and day") @Nullable
        String premiered,

        @Nullable RatingView rating,
        List<String> dayparts,
        List<String> holidays,
        @Schema(description = "Whose commercial it is") String company,
        String category,
        String demographic,
        List<String> tags,

        @Schema(description = "Breakpoints that may be used")
        int breakCount,

        @Schema(description = "Whether people changed something")
        boolean edited,

        @Schema(description = "All sources that list it, the preferred first")
        List<Long> sources,

        @Nullable Instant lastAiredAt,
        int airCount,
        @Nullable String posterUrl,

        @Schema(description = "Where it begins to air") @Nullable
        Double inSeconds,

        @Schema(description = "Where it ends") @Nullable Double outSeconds) {
    /** The picture. {@code frameRate} is frames per second, 0 when unknown. */
    @Schema(name = "ItemVideo")
    public record VideoView(
            String codec, int width, int height, double frameRate, String dynamicRange, boolean interlaced) {}

    /** For whom it is fit; {@code minAge} is null when nobody knows, and {@code system} empty when nobody said whose code it is. */
    @Schema(name = "ItemRating")
    public record RatingView(
            String system, String code, @Nullable Integer minAge, List<String> descriptors, String raw) {
        static RatingView of(ContentRating rating) {
            return new RatingView(
                    rating.system(), rating.code(), nullable(rating.minAge()), rating.descriptors(), rating.raw());
        }
    }

    /** One sound track. */
    @Schema(name = "ItemAudio")
    public record AudioView(String codec, int channels, String language) {}

    static ItemView of(ListedItem item) {
        ItemFacts facts = item.facts();
        List<MediaProbe.Stream> streams = item.probe().map(MediaProbe::streams).orElse(List.of());
        @Nullable
        VideoView video = streams.stream()
                .filter(stream -> stream.kind() == MediaProbe.Kind.VIDEO)
                .findFirst()
                .map(ItemView::video)
                .orElse(null);
        return new ItemView(
                item.id(),
                word(item.kind()),
                item.title(),
                item.seriesId().isPresent() ? item.seriesId().getAsLong() : null,
                item.seriesTitle().orElse(null),
                nullable(item.season()),
                nullable(item.episode()),
                nullable(item.year()),
                item.genres(),
                item.description(),
                Ticks.toSeconds(item.durationTicks()),
                item.libraryId(),
                item.sourceId(),
                word(item.state()),
                item.reason(),
                video == null ? null : "/api/catalog/items/" + item.id() + "/image",
                item.addedAt(),
                video,
                streams.stream()
                        .filter(stream -> stream.kind() == MediaProbe.Kind.AUDIO)
                        .map(stream -> new AudioView(stream.codec(), stream.channels(), stream.language()))
                        .toList(),
                item.probe().map(LikelyTreatment::of).map(ItemView::word).orElse(null),
                facts.originalTitle(),
                facts.place() == null ? null : facts.place().lastEpisode(),
                facts.premiered(),
                item.rating().map(RatingView::of).orElse(null),
                facts.dayparts(),
                facts.holidays(),
                facts.company(),
                facts.category(),
                facts.demographic(),
                facts.tags(),
                item.breakCount(),
                item.edited(),
                item.sources(),
                item.aired().last().orElse(null),
                item.aired().times(),
                poster(item),
                seconds(facts.inTicks()),
                seconds(facts.outTicks()));
    }

    /** A series' own for its episodes: theirs are mostly frames. */
    private static @Nullable String poster(ListedItem item) {
        if (item.hasSeriesPoster() && item.seriesId().isPresent()) {
            return "/api/catalog/series/" + item.seriesId().getAsLong() + "/art/primary";
        }
        return art(item, ArtKind.PRIMARY);
    }

    static @Nullable String art(ListedItem item, ArtKind kind) {
        return item.has(kind.word()) ? "/api/catalog/items/" + item.id() + "/art/" + kind.word() : null;
    }

    static @Nullable Double seconds(@Nullable Long ticks) {
        return ticks == null ? null : Ticks.toSeconds(ticks);
    }

    private static VideoView video(MediaProbe.Stream stream) {
        return new VideoView(
                stream.codec(),
                stream.width(),
                stream.height(),
                frameRate(stream),
                stream.dynamicRange(),
                stream.interlaced());
    }

    static double frameRate(MediaProbe.Stream stream) {
        return stream.frameRateDenominator() == 0
                ? 0
                : Math.round(1_000.0 * stream.frameRateNumerator() / stream.frameRateDenominator()) / 1_000.0;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer nullable(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
