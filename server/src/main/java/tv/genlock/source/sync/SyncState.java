package tv.genlock.source.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * How far a library's sync has come; stored with each batch, so that one that was killed goes on.
 *
 * @param phase what is being read
 * @param offset rows of that phase that are stored
 * @param coming mark of the sync under way, see {@link ServerLibrary#now}
 * @param mark of the last sync that came to its end; empty before the first
 * @param sweptAtMillis when all keys were compared for the last time
 * @param missing how many items seemed to be gone when that was not believed; 0 when there is no such doubt
 */
record SyncState(Phase phase, long offset, String coming, String mark, long sweptAtMillis, long missing) {
    enum Phase {
        IDLE,
        SERIES,
        ITEMS
    }

    static final SyncState NEW = new SyncState(Phase.IDLE, 0, "", "", 0, 0);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A state that cannot be read counts as none: the library is read from the start. */
    static SyncState read(String text) {
        try {
            SyncState state = MAPPER.readValue(text, SyncState.class);
            boolean whole = state.phase() != null && state.coming() != null && state.mark() != null;
            return whole ? state : NEW;
        } catch (JsonProcessingException _) {
            return NEW;
        }
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can be written", e);
        }
    }

    SyncState at(Phase next, long nextOffset) {
        return new SyncState(next, nextOffset, coming, mark, sweptAtMillis, missing);
    }

    SyncState beginning(String serverTime) {
        return new SyncState(Phase.SERIES, 0, serverTime, mark, sweptAtMillis, missing);
    }

    SyncState done(String serverTime) {
        return new SyncState(Phase.IDLE, 0, "", serverTime, sweptAtMillis, missing);
    }

    SyncState swept(long nowMillis) {
        return new SyncState(phase, offset, coming, mark, nowMillis, 0);
    }

    SyncState doubting(long gone) {
        return new SyncState(phase, offset, coming, mark, sweptAtMillis, gone);
    }
}
