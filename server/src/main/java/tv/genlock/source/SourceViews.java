package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.Library;
import tv.genlock.job.JobKind;
import tv.genlock.job.Jobs;
import tv.genlock.source.store.SourceStore;

/** Gathers what the API shows of sources. Any thread. */
@Singleton
final class SourceViews {
    private final Sources sources;
    private final SourceStore store;
    private final WebHooks hooks;
    private final Catalog catalog;
    private final CatalogIntake intake;
    private final Jobs jobs;

    @Inject
    SourceViews(Sources sources, SourceStore store, WebHooks hooks, Catalog catalog, CatalogIntake intake, Jobs jobs) {
        this.sources = sources;
        this.store = store;
        this.hooks = hooks;
        this.catalog = catalog;
        this.intake = intake;
        this.jobs = jobs;
    }

    /** @param base where the one who asks finds the station, without a slash behind */
    List<SourceView> of(List<Source> some, String base) {
        List<Long> order = sources.all().stream()
                .sorted(Comparator.comparingLong(Source::rank).thenComparingLong(Source::id))
                .map(Source::id)
                .toList();
        List<Library> libraries = catalog.libraries();
        return some.stream()
                .map(source -> view(source, order.indexOf(source.id()) + 1, libraries, base))
                .toList();
    }

    SourceView of(Source source, String base) {
        return of(List.of(source), base).getFirst();
    }

    private SourceView view(Source source, int place, List<Library> libraries, String base) {
        return new SourceView(
                source.id(),
                source.kind(),
                source.name(),
                source.location(),
                source.state(),
                source.message(),
                place,
                source.syncMinutes(),
                server(source.server()),
                source.isServer() && MediaServers.holdsCredentials(store.secrets(source.id())),
                store.mappings(source.id()).stream()
                        .map(rule -> new SourceView.Mapping(rule.remotePrefix(), rule.localPrefix()))
                        .toList(),
                source.isServer() ? base + hooks.path(source.id()) : null,
                source.lastScanAt(),
                source.createdAt(),
                libraries.stream()
                        .filter(library -> library.sourceId() == source.id())
                        .toList(),
                intake.counts(source.id()),
                jobs.active(JobKind.SCAN, OptionalLong.of(source.id())).orElse(null));
    }

    private static SourceView.@Nullable Server server(Source.@Nullable Server server) {
        return server == null
                ? null
                : new SourceView.Server(
                        server.id(),
                        server.name(),
                        server.version(),
                        server.userId().isEmpty() ? null : server.userId(),
                        server.userName().isEmpty() ? null : server.userName());
    }
}
