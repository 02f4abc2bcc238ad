package tv.genlock.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * How long a body may be. {@link Gate} refuses what says that it is longer; a body that does not state its length is counted here
 * while it is read. The framework's own limit is far above this one, because it answers without a word and takes it for a bug.
 */
final class BodyLimit {
    static final long MAX_BYTES = 1 << 20;
    /** Read on for so long and thrown away: who is hung up on while he sends may never see the answer. */
    private static final long MOST_DISCARDED = 3 * MAX_BYTES;

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        if (request.hasEntity() && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    static String words() {
        return "A request may have at most " + MAX_BYTES + " bytes.";
    }

    /** A body that ends in a problem where it is too long. One thread. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            count += Math.max(0, read);
            if (count > MAX_BYTES) {
                discard(new byte[8_192]);
                throw new StationException(ProblemCode.TOO_LARGE, words());
            }
            return read;
        }

        private void discard(byte[] into) throws IOException {
            int read = 0;
            while (read >= 0 && count < MOST_DISCARDED) {
                read = in.read(into);
                count += Math.max(0, read);
            }
        }

        /** Closing reads to the end, and of what is too long there may be none. */
        @Override
        public void close() throws IOException {
            if (count <= MAX_BYTES) {
                super.close();
            }
        }
    }
}
