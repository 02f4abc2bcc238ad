package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.catalog.store.NameStore;

/** Names by which libraries, series and items are the same on another station with the same media. Any thread. */
@Singleton
public final class CatalogNames {
    private final NameStore store;

    @Inject
    public CatalogNames(NameStore store) {
        this.store = store;
    }

    /** Ids of libraries by "source/library". */
    public Map<String, Long> libraries() {
        return store.libraries();
    }

    /** "Title (1999)"; empty when there is no such series. */
    public Optional<String> series(long id) {
        return store.series(id);
    }

    public OptionalLong seriesNamed(String name) {
        return store.seriesNamed(name);
    }

    /** "imdb:tt0133093" or "path:/media/film.mkv"; empty when there is no such item. */
    public Optional<String> item(long id) {
        return store.item(id);
    }

    public OptionalLong itemNamed(String name) {
        return store.itemNamed(name);
    }
}
