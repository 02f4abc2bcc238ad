package tv.genlock.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.Ticks;

/** All the API tells about one item. The item's own fields are those of {@link ItemView}, beside the rest. */
@Schema(name = "ItemDetail")
public record ItemPage(
        @JsonUnwrapped ItemView item,
        String sortTitle,
        String tagline,
        List<String> studios,
        List<String> countries,
        List<PersonView> people,

        @Schema(description = "At imdb, tmdb, tvdb and others")
        Map<String, String> ids,

        List<String> warnings,
        String notes,
        @Nullable Double loudnessLufs,
        @Nullable String backdropUrl,
        @Nullable String logoUrl,
        List<FieldOrigin> fields,
        List<ListingView> listings,
        List<FileView> files,
        List<ChapterView> chapters,
        List<MarkerView> markers,
        List<BreakpointView> breakpoints,
        List<NextAirings.NextAiring> airings) {
    /** Somebody who took part: {@code kind} is actor, director, writer … */
    @Schema(name = "ItemPerson")
    public record PersonView(String name, String role, String kind) {}

    /** The item as one source lists it. */
    @Schema(name = "ItemListing")
    public record ListingView(
            long sourceItemId,
            long sourceId,
            String sourceName,
            long libraryId,
            String libraryName,
            String key,
            boolean preferred) {}

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
            List<StreamView> streams,
            long sourceId,

            @Schema(description = "Versions are alternatives")
            int version,

            @Schema(description = "The parts of a version air one after the other")
            int part,

            @Schema(enumeration = {"local", "remote", "missing"})
            String location,

            @Schema(description = "Whether it belongs to the version that airs")
            boolean preferred) {}

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

    /** What a stretch of the item is, in seconds of item time. */
    @Schema(name = "ItemMarker")
    public record MarkerView(
            @Schema(enumeration = {"intro", "outro", "recap", "preview", "commercial", "chapter"})
            String kind,

            double startSeconds,
            double endSeconds,
            String title,
            @Schema(enumeration = {"source", "file"}) String origin) {}

    /** Where the item may be interrupted. */
    @Schema(name = "Breakpoint")
    public record BreakpointView(
            @Schema(description = "Null where it only follows from what the sources say") @Nullable
            Long id,

            double atSeconds,

            @Schema(enumeration = {"chapter", "edl", "nfo", "server", "detected", "user"})
            String source,

            @Schema(description = "0 to 1") double confidence,

            @Schema(enumeration = {"proposed", "confirmed", "rejected"})
            String state,

            String note) {}

    /** What is known beside the item itself. */
    record Parts(
            List<FieldOrigin> fields,
            List<ItemListing> listings,
            List<ItemFile> files,
            List<Breakpoint> decided,
            List<NextAirings.NextAiring> airings) {}

    static ItemPage of(ListedItem item, Parts parts) {
        ItemFacts facts = item.facts();
        List<ChapterView> ofFile = chaptersOfFile(item);
        return new ItemPage(
                ItemView.of(item),
                facts.sortTitle(),
                facts.tagline(),
                facts.studios(),
                facts.countries(),
                facts.people().stream()
                        .map(person -> new PersonView(person.name(), person.role(), person.kind()))
                        .toList(),
                facts.ids(),
                facts.warnings(),
                facts.notes(),
                facts.loudness(),
                ItemView.art(item, ArtKind.BACKDROP),
                ItemView.art(item, ArtKind.LOGO),
                parts.fields(),
                listings(parts.listings()),
                parts.files().stream().map(ItemPage::file).toList(),
                ofFile.isEmpty() ? chaptersOfFacts(facts) : ofFile,
                markers(facts, ofFile),
                Breakpoints.of(facts, item.chapterStarts(), parts.decided()).stream()
                        .map(ItemPage::breakpoint)
                        .toList(),
                parts.airings());
    }

    private static List<ListingView> listings(List<ItemListing> listings) {
        return listings.stream()
                .map(one -> new ListingView(
                        one.id(),
                        one.sourceId(),
                        one.sourceName(),
                        one.libraryId(),
                        one.libraryName(),
                        one.key(),
                        one.equals(listings.getFirst())))
                .toList();
    }

    private static List<ChapterView> chaptersOfFile(ListedItem item) {
        return item.probe().map(MediaProbe::chapters).orElse(List.of()).stream()
                .map(chapter -> chapter(chapter.startTicks(), chapter.endTicks(), chapter.title()))
                .toList();
    }

    private static List<ChapterView> chaptersOfFacts(ItemFacts facts) {
        return facts.markers().stream()
                .filter(marker -> marker.kind() == ItemFacts.MarkerKind.CHAPTER)
                .map(marker -> chapter(marker.startTicks(), marker.endTicks(), marker.title()))
                .toList();
    }

    private static ChapterView chapter(long startTicks, long endTicks, String title) {
        return new ChapterView(Ticks.toSeconds(startTicks), Ticks.toSeconds(endTicks), title);
    }

    /** Those of the sources; chapters the file has of its own where the sources tell of none. */
    private static List<MarkerView> markers(ItemFacts facts, List<ChapterView> ofFile) {
        List<MarkerView> told = facts.markers().stream()
                .map(marker -> new MarkerView(
                        ItemView.word(marker.kind()),
                        Ticks.toSeconds(marker.startTicks()),
                        Ticks.toSeconds(marker.endTicks()),
                        marker.title(),
                        "source"))
                .toList();
        return !told.isEmpty()
                ? told
                : ofFile.stream()
                        .map(chapter -> new MarkerView(
                                "chapter", chapter.startSeconds(), chapter.endSeconds(), chapter.title(), "file"))
                        .toList();
    }

    private static BreakpointView breakpoint(Breakpoint point) {
        return new BreakpointView(
                point.decided() ? point.atTicks() : null,
                Ticks.toSeconds(point.atTicks()),
                point.source().word(),
                point.confidence(),
                ItemView.word(point.state()),
                point.note());
    }

    private static FileView file(ItemFile one) {
        MediaFile file = one.file();
        return new FileView(
                file.id(),
                file.path(),
                file.sizeBytes(),
                file.container(),
                Ticks.toSeconds(file.durationTicks()),
                ItemView.word(file.state()),
                file.reason(),
                one.probe().map(MediaProbe::streams).orElse(List.of()).stream()
                        .map(ItemPage::stream)
                        .toList(),
                one.sourceId(),
                one.version(),
                one.part(),
                ItemView.word(one.location()),
                one.preferred());
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
