package tv.genlock.event;

/** Something that changed. Carries ids only: who wants more asks the feature. */
public sealed interface StationEvent {
    /** What a client should look at again, in the words of {@code GET /api/events}. */
    String type();

    /** The changed thing's id; 0 where the whole of a kind changed. */
    long id();

    record JobChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "job";
        }
    }

    record SourceChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "source";
        }
    }

    /** Items came, went or changed; {@code id} is the source. */
    record CatalogChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "catalog";
        }
    }

    /**
     * A scan of a source came to its end, with whatever result.
     *
     * @param airable items of that source that can air now
     */
    record ScanFinished(long id, int airable) implements StationEvent {
        @Override
        public String type() {
            return "source";
        }
    }

    record ChannelChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "channel";
        }
    }

    /** A collection came, went, or holds something else; {@code id} is the collection. */
    record CollectionChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "collection";
        }
    }

    /** A channel's schedule grew or changed; {@code id} is the channel. */
    record ScheduleChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "schedule";
        }
    }

    /** Breaks of a channel that were planned already are others now, its schedule is not; {@code id} is the channel. */
    record BreaksChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "schedule";
        }
    }

    /** Somebody tuned in or out; {@code id} is the channel. */
    record ViewersChanged(long id) implements StationEvent {
        @Override
        public String type() {
            return "viewers";
        }
    }

    /** People edited items, or took an edit back; {@code id} is the edit. */
    record ItemsEdited(long id) implements StationEvent {
        @Override
        public String type() {
            return "edit";
        }
    }
}
