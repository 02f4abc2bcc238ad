package tv.genlock.channel;

import java.util.List;
import java.util.Set;
import tv.genlock.collection.CollectionItems;

/** A station without collections. */
final class NoCollections implements CollectionItems {
    @Override
    public Set<Long> in(Set<Long> collectionIds) {
        return Set.of();
    }

    @Override
    public List<Long> inOrder(long collectionId) {
        return List.of();
    }

    @Override
    public Set<Long> missing(Set<Long> collectionIds) {
        return collectionIds;
    }
}
