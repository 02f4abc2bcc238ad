package tv.genlock.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.Treatment;
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
        String treatment) {
    /** The picture. {@code frameRate} is frames per second, 0 when unknown. */
    @Schema(name = "ItemVideo")
    public record VideoView(
            String codec, int width, int height, double frameRate, String dynamicRange, boolean interlaced) {}

    /** One sound track. */
    @Schema(name = "ItemAudio")
    public record AudioView(String codec, int channels, String language) {}

    static ItemView of(ListedItem item) {
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
                item.probe().map(LikelyTreatment::of).map(ItemView::word).orElse(null));
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
