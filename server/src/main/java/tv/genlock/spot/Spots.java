package tv.genlock.spot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Edits;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.spot.store.SpotStore;
import tv.genlock.spot.store.SpotStore.Kept;

/** The terms on which items air in breaks, as people put them. Any thread. */
@Singleton
final class Spots {
    private final SpotStore store;
    private final Edits edits;
    private final StationEvents events;
    private final InstantSource clock;

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
    Spots(SpotStore store, Edits edits, StationEvents events, InstantSource clock) {
        this.store = store;
        this.edits = edits;
        this.events = events;
        this.clock = clock;
    }

    /** @throws StationException {@code not-found}; {@code conflict} for an item that does not air in breaks */
    SpotTerms of(long itemId) {
        return kept(itemId).terms();
    }

    private Kept kept(long itemId) {
        Kept kept = store.of(List.of(itemId)).stream()
                .findFirst()
                .orElseThrow(() -> StationException.notFound("item " + itemId));
        if (!SpotTerms.suit(kept.kind())) {
            throw StationException.conflict("Only clips and music videos air in breaks. Change the item's kind first.");
        }
        return kept;
    }

    /** Puts an item's terms in place of those it has; what is not given is as usual, but company and category stay. */
    SpotTerms put(long itemId, SpotTermsRequest wanted) {
        Fields fields = new Fields();
        SpotTerms read = read(fields, "", SpotTerms.USUAL, wanted);
        fields.done();
        Kept before = kept(itemId);
        SpotTerms after = read.by(
                wanted.company() == null ? before.terms().company() : read.company(),
                wanted.category() == null ? before.terms().category() : read.category());
        keep(List.of(new Change(before, after)), wanted);
        return of(itemId);
    }

    /** Changes what is given of the terms of many items. */
    SpotsResource.ChangedSpots change(Fields fields, List<Long> itemIds, SpotTermsRequest wanted) {
        read(fields, "terms.", SpotTerms.USUAL, wanted);
        fields.done();
        List<Change> changes = store.of(itemIds).stream()
                .filter(item -> SpotTerms.suit(item.kind()))
                .map(item -> new Change(item, new TermsReader(new Fields(), "").over(item.terms(), wanted)))
                .toList();
        List<Change> made = changes.stream().filter(Change::isAny).toList();
        keep(made, wanted);
        return new SpotsResource.ChangedSpots(made.size(), itemIds.size() - changes.size());
    }

    private SpotTerms read(Fields fields, String within, SpotTerms present, SpotTermsRequest wanted) {
        SpotTerms read = new TermsReader(fields, within).over(present, wanted);
        if (fields.clean()
                && store.countChannels(read.channelIds()) < read.channelIds().size()) {
            fields.note(within + "channel_ids", "must name channels that exist");
        }
        return read;
    }

    private void keep(List<Change> changes, SpotTermsRequest wanted) {
        List<Kept> kept = changes.stream()
                .filter(Change::isKept)
                .map(change ->
                        new Kept(change.before().itemId(), change.before().kind(), change.after()))
                .toList();
        store.keep(kept, clock.millis());
        List<Long> renamed = changes.stream()
                .filter(Change::renames)
                .map(change -> change.before().itemId())
                .toList();
        if (!renamed.isEmpty()) {
            edits.advertise(renamed, stripped(wanted.company()), stripped(wanted.category()));
        } else if (!kept.isEmpty()) {
            events.publish(new StationEvent.CatalogChanged(0));
        }
    }

    private static @Nullable String stripped(@Nullable String given) {
        return given == null ? null : given.strip();
    }
}
