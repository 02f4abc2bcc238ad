package tv.genlock.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.SeriesStore;
import tv.genlock.edge.Paging;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** {@code /api/catalog/series}. */
@Path("/api/catalog/series")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SeriesResource {
    private static final int LONGEST_QUERY = 200;

    private final SeriesStore series;
    private final ItemStore items;

    @Inject
    SeriesResource(SeriesStore series, ItemStore items) {
        this.series = series;
        this.items = items;
    }

    /** A series as the API shows it in lists. */
    @Schema(name = "Series")
    public record SeriesView(
            long id,
            String title,
            @Nullable Integer year,
            @Nullable String posterUrl,
            int seasonCount,
            int episodeCount,
            List<String> genres,
            ItemView.@Nullable RatingView rating) {
        static SeriesView of(ListedSeries one) {
            return new SeriesView(
                    one.id(),
                    one.title(),
                    one.year().isPresent() ? one.year().getAsInt() : null,
                    art(one, ArtKind.PRIMARY),
                    one.seasons(),
                    one.episodes(),
                    one.facts().genres(),
                    ContentRating.parse(one.facts().rating())
                            .map(ItemView.RatingView::of)
                            .orElse(null));
        }

        static @Nullable String art(ListedSeries one, ArtKind kind) {
            return one.facts().images().containsKey(kind.word())
                    ? "/api/catalog/series/" + one.id() + "/art/" + kind.word()
                    : null;
        }
    }

    /** A page of series. */
    @Schema(name = "SeriesPage")
    public record SeriesPage(int total, int offset, List<SeriesView> items) {}

    /** A season with its episodes in order; 0 is for specials. The title is empty where it has none but its number. */
    @Schema(name = "Season")
    public record SeasonView(
            int season,
            String title,
            String description,
            @Nullable String posterUrl,
            List<ItemView> episodes) {
        static SeasonView of(ListedSeries series, int number, List<ItemView> episodes) {
            SeasonFacts facts = series.facts().season(number);
            return new SeasonView(
                    number,
                    facts.title(),
                    facts.description(),
                    facts.images().containsKey(ArtKind.PRIMARY.word())
                            ? "/api/catalog/series/" + series.id() + "/seasons/" + number + "/art/"
                                    + ArtKind.PRIMARY.word()
                            : null,
                    episodes);
        }
    }

    /** A series with its seasons. The series' own fields are those of the list, beside the rest. */
    @Schema(name = "SeriesDetail")
    public record SeriesDetail(
            @JsonUnwrapped SeriesView series,
            String description,
            @Nullable String backdropUrl,
            @Nullable String logoUrl,
            List<SeasonView> seasons) {}

    @GET
    @Operation(operationId = "listSeries", summary = "Series by title, paged")
    public SeriesPage list(
            @Parameter(description = "Words the title contains", schema = @Schema(maxLength = LONGEST_QUERY))
                    @QueryParam("query")
                    @DefaultValue("")
                    String query,
            @Parameter(description = "Series with items of this library", schema = @Schema(minimum = "1"))
                    @QueryParam("library")
                    @Nullable
                    Long library,
            @BeanParam Paging paging) {
        Fields fields = new Fields();
        fields.text("query", query, 0, LONGEST_QUERY);
        fields.id("library", library);
        paging.check(fields);
        fields.done();
        OptionalLong in = library == null ? OptionalLong.empty() : OptionalLong.of(library);
        return new SeriesPage(
                series.count(query, in),
                paging.offset,
                series.list(query, in, paging.offset, paging.limit).stream()
                        .map(SeriesView::of)
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSeries", summary = "One series with its seasons and episodes")
    public SeriesDetail one(@PathParam("id") long id) {
        ListedSeries one = series.series(id).orElseThrow(() -> StationException.notFound("series " + id));
        Map<Integer, List<ItemView>> seasons = new TreeMap<>();
        for (ListedItem item : items.episodes(id)) {
            seasons.computeIfAbsent(item.season().orElse(0), _ -> new ArrayList<>())
                    .add(ItemView.of(item));
        }
        return new SeriesDetail(
                SeriesView.of(one),
                one.facts().description(),
                SeriesView.art(one, ArtKind.BACKDROP),
                SeriesView.art(one, ArtKind.LOGO),
                seasons.entrySet().stream()
                        .map(season -> SeasonView.of(one, season.getKey(), season.getValue()))
                        .toList());
    }
}
