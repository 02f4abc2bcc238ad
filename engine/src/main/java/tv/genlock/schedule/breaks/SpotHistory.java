package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When each spot, company and category last aired on a channel, and how often a spot did in the current hour, daypart and day.
 *
 * <p>Immutable; any thread. Adding what was just placed copies a few small arrays and shares the rest. Companies and categories
 * are known by 64 bits of their names: were two ever the same, they would share a distance in time and nothing else.
 */
public final class SpotHistory {
    public static final SpotHistory EMPTY = new SpotHistory(TallyTrie.EMPTY, TallyTrie.EMPTY, TallyTrie.EMPTY);

    private final TallyTrie spots;
    private final TallyTrie companies;
    private final TallyTrie categories;

    SpotHistory(TallyTrie spots, TallyTrie companies, TallyTrie categories) {
        this.spots = spots;
        this.companies = companies;
        this.categories = categories;
    }

    /** Air time at which an item last aired in a break. */
    public OptionalLong lastAired(long itemId) {
        return last(spots.get(itemId));
    }

    public OptionalLong companyLastAired(String company) {
        return last(companies.get(nameKey(Spot.plain(company))));
    }

    public OptionalLong categoryLastAired(String category) {
        return last(categories.get(nameKey(Spot.plain(category))));
    }

    /** With all that airs in a break. */
    public SpotHistory after(FilledBreak filled) {
        SpotHistory history = this;
        for (Airing airing : filled.airings()) {
            history = history.with(airing);
        }
        return history;
    }

    /** With one more airing; they may come in any order, counts are kept for the latest hour, daypart and day. */
    public SpotHistory with(Airing airing) {
        return new SpotHistory(
                with(spots, airing.itemId(), airing),
                airing.company().isEmpty() ? companies : with(companies, nameKey(airing.company()), airing),
                airing.category().isEmpty() ? categories : with(categories, nameKey(airing.category()), airing));
    }

    /** Without what has not aired since {@code airTicks}: such a spot is as overdue as one that never did. */
    public SpotHistory forgettingBefore(long airTicks) {
        return new SpotHistory(since(airTicks, spots), since(airTicks, companies), since(airTicks, categories));
    }

    /** The whole history as one line of text, equal for equal histories. */
    public String encode() {
        return SpotHistoryText.encode(spots, companies, categories);
    }

    /** What {@link #encode} made; what is not readable in it is forgotten. */
    public static SpotHistory decode(String text) {
        return SpotHistoryText.decode(text);
    }

    @Nullable
    Tally spot(long itemId) {
        return spots.get(itemId);
    }

    @Nullable
    Tally company(long nameKey) {
        return companies.get(nameKey);
    }

    @Nullable
    Tally category(long nameKey) {
        return categories.get(nameKey);
    }

    /** 64 bits of a name: FNV-1a over its characters (Fowler, Noll, Vo). */
    static long nameKey(String plainName) {
        long hash = 0xCBF29CE484222325L;
        for (int n = 0; n < plainName.length(); n++) {
            hash = (hash ^ plainName.charAt(n)) * 0x100000001B3L;
        }
        return hash;
    }

    private static OptionalLong last(@Nullable Tally tally) {
        return tally == null ? OptionalLong.empty() : OptionalLong.of(tally.lastTicks());
    }

    private static TallyTrie with(TallyTrie trie, long key, Airing airing) {
        Tally tally = trie.get(key);
        return trie.with(
                key,
                tally == null
                        ? Tally.first(airing.atTicks(), airing.periods())
                        : tally.plus(airing.atTicks(), airing.periods()));
    }

    private static TallyTrie since(long airTicks, TallyTrie trie) {
        List<Kept> kept = kept(trie);
        kept.removeIf(one -> one.tally().lastTicks() < airTicks);
        return of(kept);
    }

    static TallyTrie of(List<Kept> kept) {
        TallyTrie trie = TallyTrie.EMPTY;
        for (Kept one : kept) {
            trie = trie.with(one.key(), one.tally());
        }
        return trie;
    }

    /** All of a trie, by key. */
    static List<Kept> kept(TallyTrie trie) {
        List<Kept> kept = new ArrayList<>();
        trie.forEach((key, tally) -> kept.add(new Kept(key, tally)));
        kept.sort(Comparator.comparingLong(Kept::key));
        return kept;
    }

    record Kept(long key, Tally tally) {}
}
