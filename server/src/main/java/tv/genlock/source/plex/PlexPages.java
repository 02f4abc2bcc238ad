package tv.genlock.source.plex;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * One list, read part after part. A server may hand out more rows than asked for, fewer, or the whole list every time; what it did
 * is seen from what it handed out. One thread.
 */
final class PlexPages {
    /** No library is longer; a list that goes on is one that goes round. */
    private static final long MOST_ROWS = 1_000_000;

    private final PlexClient client;
    private final String path;
    private final int size;
    private String first = "";

    /** @param size rows to ask for at a time */
    PlexPages(PlexClient client, String path, int size) {
        this.client = client;
        this.path = path;
        this.size = size;
    }

    /**
     * A part of the list.
     *
     * @param handedOut 0 at the end
     * @param total negative when the server does not say
     */
    record Part(List<PlexRow> rows, int handedOut, long total) {}

    /** @throws PlexException when the server cannot be made to hand out the rest */
    Part at(long offset) throws IOException {
        if (offset > MOST_ROWS) {
            throw broken("the Plex server's list does not end");
        }
        PlexClient.Answer answer = client.list(path, offset, size);
        String begins = answer.rows().isEmpty() ? "" : answer.rows().getFirst().key();
        if (offset == 0) {
            first = begins;
        } else if (answer.handedOut() > 0 && startsOver(answer, offset, begins)) {
            return rest(answer, offset);
        }
        return new Part(answer.rows(), answer.handedOut(), answer.total().orElse(-1));
    }

    private boolean startsOver(PlexClient.Answer answer, long offset, String begins) {
        OptionalLong start = answer.start();
        if (start.isPresent() && start.getAsLong() != offset) {
            return start.getAsLong() == 0;
        }
        return !first.isEmpty() && begins.equals(first);
    }

    /** From an answer that begins at the beginning, though the rows after {@code offset} were asked for. */
    private Part rest(PlexClient.Answer answer, long offset) throws PlexException {
        int handedOut = answer.handedOut();
        long total = answer.total().orElse(-1);
        boolean whole = total >= 0 ? handedOut >= total : handedOut != size;
        if (!whole) {
            throw broken("the Plex server hands out the beginning of its list again and again");
        }
        int rest = (int) Math.max(0, handedOut - offset);
        int known = Math.min(rest, answer.rows().size());
        return new Part(
                answer.rows()
                        .subList(answer.rows().size() - known, answer.rows().size()),
                rest,
                total);
    }

    private static PlexException broken(String verdict) {
        return new PlexException(PlexException.Reason.BROKEN, verdict, null);
    }
}
