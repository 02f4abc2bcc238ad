package tv.genlock.search;

import java.util.List;

/** Ids of one page, in order, and how many there are in all, exactly. */
public record SearchHits(int total, List<Long> ids) {
    public SearchHits {
        ids = List.copyOf(ids);
    }
}
