package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.store.WholeItemStore;

/**
 * The catalog for who keeps something in step with it. Each change of an item gives it a stamp that is greater than every stamp
 * given before, in the order of the transactions; items that one transaction changed may share one. What changed since a stamp is
 * therefore what has a greater one, and only what is gone has to be looked for. Any thread.
 */
@Singleton
public final class CatalogChanges {
    private final WholeItemStore store;

    @Inject
    public CatalogChanges(WholeItemStore store) {
        this.store = store;
    }

    /** A place in the order of changes: behind the item {@code id} among those of one stamp. */
    public record Mark(long stamp, long id) {
        /** Before all changes. */
        public static final Mark START = new Mark(Long.MIN_VALUE, 0);
    }

    /** Takes an item's id and stamp. */
    @FunctionalInterface
    public interface Stamps {
        void item(long id, long stamp);
    }

    /** How many items there are. */
    public int count() {
        return store.count();
    }

    /** Hands every item's id and stamp to {@code each}, by id. */
    public void stamps(Stamps each) {
        store.stamps(each);
    }

    /** The items that changed behind {@code mark}, in the order of the changes, at most {@code most}. */
    public List<WholeItem> since(Mark mark, int most) {
        return store.since(mark, most);
    }

    /** These items, as far as they exist, by id. */
    public List<WholeItem> items(List<Long> ids) {
        return store.items(ids);
    }
}
