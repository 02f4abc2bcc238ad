package tv.genlock.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;

/** All the API tells about one item. The item's own fields are those of {@link ItemView}, beside the rest. */
@Schema(name = "ItemDetail")
public record ItemPage(
        @JsonUnwrapped ItemView item,
        List<FileView> files,
        List<ChapterView> chapters,
        List<NextAirings.NextAiring> airings) {
    /** One file of an item. */
    @Schema(name = "ItemFile")
    public record FileView(
            long id,
            String path,
            long sizeBytes,
            String container,
            double durationSeconds,
            @Schema(implementation = ItemState.class) String state,
            String reason,
            List<StreamView> streams) {}

    /** One stream in a file; what does not apply to its kind is 0, false or empty. */
    @Schema(name = "FileStream")
    public record StreamView(
            int index,

            @Schema(enumeration = {"video", "audio", "subtitle", "image", "data"})
            String kind,

            String codec,
            String profile,
            int width,
            int height,
            double frameRate,
            int channels,
            int sampleRate,
            String language,
            String title,
            boolean isDefault,
            boolean forced) {}

    /** A chapter, in seconds of item time. */
    @Schema(name = "Chapter")
    public record ChapterView(double startSeconds, double endSeconds, String title) {}

    static ItemPage of(
            ListedItem item, Map<MediaFile, Optional<MediaProbe>> files, List<NextAirings.NextAiring> airings) {
        return new ItemPage(
                ItemView.of(item),
                files.entrySet().stream()
                        .map(entry -> file(entry.getKey(), entry.getValue()))
                        .toList(),
                item.probe().map(MediaProbe::chapters).orElse(List.of()).stream()
                        .map(chapter -> new ChapterView(
                                Ticks.toSeconds(chapter.startTicks()),
                                Ticks.toSeconds(chapter.endTicks()),
                                chapter.title()))
                        .toList(),
                airings);
    }

    private static FileView file(MediaFile file, Optional<MediaProbe> probe) {
        return new FileView(
                file.id(),
                file.path(),
                file.sizeBytes(),
                file.container(),
                Ticks.toSeconds(file.durationTicks()),
                ItemView.word(file.state()),
                file.reason(),
                probe.map(MediaProbe::streams).orElse(List.of()).stream()
                        .map(ItemPage::stream)
                        .toList());
    }

    private static StreamView stream(MediaProbe.Stream stream) {
        return new StreamView(
                stream.index(),
                ItemView.word(stream.kind()),
                stream.codec(),
                stream.profile(),
                stream.width(),
                stream.height(),
                ItemView.frameRate(stream),
                stream.channels(),
                stream.sampleRate(),
                stream.language(),
                stream.title(),
                stream.isDefault(),
                stream.forced());
    }
}
