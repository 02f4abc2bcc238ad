package tv.genlock.bytes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tv.genlock.media.ByteSource;

/**
 * A door on loopback through which another process of ours reads a byte source: the libav worker and ffmpeg see a plain address
 * with a name nobody can guess, and learn nothing of the server, its address or its key. What one reads comes through the
 * source, and so through the cache all share.
 *
 * <p>GET and HEAD with at most one range. A name is good from {@link #lend} until its {@link Loan} is closed; the number of
 * names is bounded. Any thread.
 */
public final class ByteDoor implements AutoCloseable {
    private static final Logger log = Logger.getLogger(ByteDoor.class);
    private static final int MOST_LOANS = 256;
    private static final int NONCE_BYTES = 24;
    private static final int PIECE_BYTES = 256 << 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ByteSource> lent = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** A source somebody else may read for now. Closing ends that, and leaves the source open. */
    public final class Loan implements AutoCloseable {
        private final String name;

        private Loan(String name) {
            this.name = name;
        }

        /** Where to read it, on loopback. */
        public URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + name);
        }

        @Override
        public void close() {
            lent.remove(name);
        }
    }

    /** Opens the door at a port of the system's choice. */
    public ByteDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), /* backlog= */ 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @throws IOException when too many sources are lent already */
    public Loan lend(ByteSource source) throws IOException {
        if (lent.size() >= MOST_LOANS) {
            throw new IOException("too many remote files are being read by other processes");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String name = "/" + HexFormat.of().formatHex(nonce);
        lent.put(name, source);
        return new Loan(name);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            ByteSource source = lent.get(exchange.getRequestURI().getPath());
            String method = exchange.getRequestMethod();
            if (source == null || !(method.equals("GET") || method.equals("HEAD"))) {
                exchange.sendResponseHeaders(source == null ? 404 : 405, -1);
                return;
            }
            answer(exchange, source, method.equals("HEAD"));
        } catch (IOException e) {
            // The reader went away, or the source failed in mid-answer: the connection ends, and the reader sees that.
            log.debugf(e, "A loan was not read to its end");
        }
    }

    private static void answer(HttpExchange exchange, ByteSource source, boolean head) throws IOException {
        long size = source.size();
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Optional<ByteRange> range = asked == null ? Optional.empty() : ByteRange.of(asked, size);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        if (asked != null && range.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + size);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        ByteRange part = range.orElse(new ByteRange(0, size));
        if (range.isPresent()) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + size);
        }
        int status = range.isPresent() ? 206 : 200;
        if (head || part.length() == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(part.length()));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] piece = new byte[(int) Math.min(PIECE_BYTES, part.length())];
        // The first bytes before the status: a source that is gone is a 502 and not a file that breaks off.
        if (!first(exchange, source, part.from(), piece)) {
            return;
        }
        exchange.sendResponseHeaders(status, part.length());
        copy(source, part, piece, exchange.getResponseBody());
    }

    private static boolean first(HttpExchange exchange, ByteSource source, long from, byte[] piece) throws IOException {
        try {
            source.readFully(from, ByteBuffer.wrap(piece));
            return true;
        } catch (IOException e) {
            log.debugf("A lent file cannot be read: %s", e.getMessage());
            exchange.sendResponseHeaders(502, -1);
            return false;
        }
    }

    /** @param piece holds the first bytes of {@code part} */
    private static void copy(ByteSource source, ByteRange part, byte[] piece, OutputStream out) throws IOException {
        int count = piece.length;
        long at = part.from();
        while (true) {
            out.write(piece, 0, count);
            at += count;
            if (at >= part.to()) {
                return;
            }
            count = (int) Math.min(piece.length, part.to() - at);
            source.readFully(at, ByteBuffer.wrap(piece, 0, count));
        }
    }

    @Override
    public void close() {
        lent.clear();
        server.stop(0);
        threads.shutdownNow();
    }
}
