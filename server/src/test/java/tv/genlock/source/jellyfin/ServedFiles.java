package tv.genlock.source.jellyfin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a {@link StubJellyfin} real files to hand out by ranges, to those who show its key in a header. A test may have it answer with an
 * error, or break every connection. Thread-safe.
 */
public final class ServedFiles implements StubJellyfin.Fault {
    private static final Pattern VIDEO = Pattern.compile("/Videos/([0-9a-f]{32})/stream");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    /** Files by item id. */
    public final Map<String, Path> files = new ConcurrentHashMap<>();
    /** What is answered in place of bytes; 0 for bytes. */
    public volatile int status;
    /** Whether connections end without an answer. */
    public volatile boolean dead;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Paths and queries for which bytes were asked. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public boolean answers(HttpExchange exchange) throws IOException {
        Matcher video = VIDEO.matcher(exchange.getRequestURI().getPath());
        if (!video.matches()) {
            return false;
        }
        asked.add(exchange.getRequestURI().toString());
        Path file = files.get(video.group(1));
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (dead) {
            throw new IOException("the server is dead");
        } else if (status != 0 || shown == null || !shown.contains(StubJellyfin.TOKEN)) {
            StubJellyfin.send(exchange, status != 0 ? status : 401, "text/html", "<html>Error</html>");
        } else if (file == null) {
            StubJellyfin.send(exchange, 404, "text/html", "");
        } else {
            send(exchange, file);
        }
        return true;
    }

    private static void send(HttpExchange exchange, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Matcher range =
                    RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
            long to = range.matches() ? Math.min(channel.size(), Long.parseLong(range.group(2)) + 1) : channel.size();
            exchange.getResponseHeaders().set("ETag", "\"" + file.getFileName() + "-" + channel.size() + "\"");
            if (range.matches()) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + channel.size());
            }
            exchange.sendResponseHeaders(range.matches() ? 206 : 200, to - from);
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            OutputStream body = exchange.getResponseBody();
            for (long at = from; at < to; at += piece.position()) {
                piece.clear().limit((int) Math.min(piece.capacity(), to - at));
                channel.read(piece, at);
                body.write(piece.array(), 0, piece.position());
            }
        }
    }
}
