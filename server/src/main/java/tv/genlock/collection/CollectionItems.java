package tv.genlock.collection;

import java.util.List;
import java.util.Set;

/** Tells what is in collections now. */
public interface CollectionItems {
    /** Ids of all items that are in any of these collections; one that does not exist holds nothing. */
    Set<Long> in(Set<Long> collectionIds);

    /** Ids of the items of one collection, in its order; none when it does not exist. */
    List<Long> inOrder(long collectionId);

    /** Which of these collections do not exist. */
    Set<Long> missing(Set<Long> collectionIds);
}
