package tv.genlock.spot;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Edits;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.spot.store.SpotStore;
import tv.genlock.spot.store.SpotStore.Kept;

/** The terms on which items air in breaks, as people put them. Any thread. */
@Singleton
public final class Spots {
    private final SpotStore store;
    private final Edits edits;

    private record Change(Kept before, SpotTerms after) {
        boolean isAny() {
            return !before.terms().equals(after);
        }

        /** Whether what is kept for the spot changes, and not only fields of the item. */
        boolean isKept() {
            return !nameless(before.terms()).equals(nameless(after));
        }

        /** Whether fields of the item change. */
        boolean renames() {
            SpotTerms terms = before.terms();
            return !terms.equals(terms.by(after.company(), after.category()));
        }

        private static SpotTerms nameless(SpotTerms terms) {
            return terms.by("", "");
        }
    }

    @Inject
    public Spots(SpotStore store, Edits edits) {
        this.store = store;
        this.edits = edits;
    }

    /** @throws StationException {@code not-found}; {@code conflict} for an item that does not air in breaks */
    SpotTerms of(long itemId) {
        return kept(itemId).terms();
    }

    private Kept kept(long itemId) {
        Kept kept = store.of(List.of(itemId)).stream()
                .findFirst()
                .orElseThrow(() -> StationException.notFound("item " + itemId));
        if (!kept.kind().airsInBreaks()) {
            throw StationException.conflict("Only clips and music videos air in breaks. Change the item's kind first.");
        }
        return kept;
    }

    /** Puts an item's terms in place of those it has; what is not given is as usual, but company and category stay. */
    SpotTerms put(long itemId, SpotTermsRequest wanted) {
        Fields fields = new Fields();
        read(fields, "", SpotTerms.USUAL, wanted);
        fields.done();
        Kept before = kept(itemId);
        SpotTerms after = over(fields, before.terms(), wanted);
        keep(List.of(new Change(before, after)), wanted.company(), wanted.category());
        return of(itemId);
    }

    /** The terms of all items of which anything is said, by id: in the words of the API, without what is as usual. */
    public SortedMap<Long, ObjectNode> said() {
        SortedMap<Long, ObjectNode> said = new TreeMap<>();
        store.said().forEach((id, terms) -> said.put(id, TermsText.tree(terms)));
        return said;
    }

    /**
     * What an item's terms would be with those of {@code wanted} in their place, as {@link #said} tells them; company and category
     * stay unless they are given. What is wrong is noted.
     */
    public ObjectNode imagined(Fields fields, long itemId, JsonNode wanted) {
        Optional<Kept> present = store.of(List.of(itemId)).stream()
                .filter(item -> item.kind().airsInBreaks())
                .findFirst();
        if (present.isEmpty()) {
            fields.note("item", "must be a clip or a music video: nothing else airs in breaks");
        }
        SpotTerms before = present.map(Kept::terms).orElse(SpotTerms.USUAL);
        return TermsText.tree(over(fields, before, TermsText.request(wanted, fields)));
    }

    private static SpotTerms over(Fields fields, SpotTerms before, SpotTermsRequest wanted) {
        SpotTerms read = new TermsReader(fields, "").over(SpotTerms.USUAL, wanted);
        return read.by(
                wanted.company() == null ? before.company() : read.company(),
                wanted.category() == null ? before.category() : read.category());
    }

    /** Puts terms in the words of the API in place of those that many items have. */
    public void put(SortedMap<Long, ? extends JsonNode> wanted) {
        Map<List<String>, List<Change>> byName = new LinkedHashMap<>();
        for (Kept before : store.of(List.copyOf(wanted.keySet()))) {
            Fields fields = new Fields();
            SpotTermsRequest request = TermsText.request(requireNonNull(wanted.get(before.itemId())), fields);
            Change change = new Change(before, over(fields, before.terms(), request));
            fields.done();
            if (change.isAny()) {
                List<String> names = change.renames()
                        ? List.of(change.after().company(), change.after().category())
                        : List.of();
                byName.computeIfAbsent(names, _ -> new ArrayList<>()).add(change);
            }
        }
        byName.forEach((names, changes) ->
                keep(changes, names.isEmpty() ? null : names.getFirst(), names.isEmpty() ? null : names.getLast()));
    }

    /** Changes what is given of the terms of many items. */
    SpotsResource.ChangedSpots change(Fields fields, List<Long> itemIds, SpotTermsRequest wanted) {
        read(fields, "terms.", SpotTerms.USUAL, wanted);
        fields.done();
        List<Change> changes = store.of(itemIds).stream()
                .filter(item -> item.kind().airsInBreaks())
                .map(item -> new Change(item, new TermsReader(new Fields(), "").over(item.terms(), wanted)))
                .toList();
        List<Change> made = changes.stream().filter(Change::isAny).toList();
        OptionalLong edit = keep(made, wanted.company(), wanted.category());
        return new SpotsResource.ChangedSpots(
                made.size(), itemIds.size() - changes.size(), edit.isPresent() ? edit.getAsLong() : null);
    }

    private void read(Fields fields, String within, SpotTerms present, SpotTermsRequest wanted) {
        SpotTerms read = new TermsReader(fields, within).over(present, wanted);
        if (fields.clean()
                && store.countChannels(read.channelIds()) < read.channelIds().size()) {
            fields.note(within + "channel_ids", "must name channels that exist");
        }
    }

    /** @return the edit; empty when nothing changed */
    private OptionalLong keep(List<Change> changes, @Nullable String company, @Nullable String category) {
        SortedMap<Long, String> kept = new TreeMap<>();
        changes.stream()
                .filter(Change::isKept)
                .forEach(change -> kept.put(change.before().itemId(), TermsText.of(change.after())));
        List<Long> renamed = changes.stream()
                .filter(Change::renames)
                .map(change -> change.before().itemId())
                .toList();
        return kept.isEmpty() && renamed.isEmpty()
                ? OptionalLong.empty()
                : edits.advertise(renamed, stripped(company), stripped(category), kept);
    }

    private static @Nullable String stripped(@Nullable String given) {
        return given == null ? null : given.strip();
    }
}
