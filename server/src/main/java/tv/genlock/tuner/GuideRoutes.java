package tv.genlock.tuner;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.edge.BaseUrl;
import tv.genlock.guide.Guide;
import tv.genlock.problem.StationException;

/**
 * {@code /api/livetv/xmltv/{all|id}}, and the same with {@code .gz}: the guide for other programs, written while it is read.
 */
final class GuideRoutes {
    static final String PATH = "/api/livetv/xmltv/(?<which>all|\\d{1,18})(?:\\.xml)?(?<gz>\\.gz)?";

    private static final int CHUNK = 64 * 1024;

    private final Channels channels;
    private final OnAirChannels onAir;
    private final Guide guide;
    private final BaseUrl baseUrl;

    GuideRoutes(Channels channels, OnAirChannels onAir, Guide guide, BaseUrl baseUrl) {
        this.channels = channels;
        this.onAir = onAir;
        this.guide = guide;
        this.baseUrl = baseUrl;
    }

    void answer(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        List<Channel> wanted = context.pathParam("which").equals("all")
                ? channels.enabled()
                : List.of(onAir.withId(OutputRoutes.number(context, "which")));
        int days = days(context.queryParams().get("days"));
        String base = baseUrl.of(context.request());
        // Jellyfin unpacks by the address's ending, Kodi by the first bytes; browsers by the header.
        boolean file = context.pathParam("gz") != null;
        boolean encoded = !file && PlaylistRoutes.acceptsGzip(context);
        String tag = "\"%s-%d-%08x%s\"".formatted(guide.version(), days, base.hashCode(), file || encoded ? "-gz" : "");
        HttpServerResponse response = context.response();
        response.putHeader("Content-Type", file ? "application/gzip" : "application/xml; charset=utf-8");
        response.putHeader("Cache-Control", "no-cache");
        response.putHeader("ETag", tag);
        response.putHeader("Vary", "Accept-Encoding");
        ByteSender sender = new ByteSender(context.request());
        if (matches(context.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304);
            sender.end();
            return;
        }
        if (encoded) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (OutputRoutes.isHead(context)) {
            sender.end();
            return;
        }
        response.setChunked(true);
        OutputStream chunks = new Chunks(sender);
        guide.write(file || encoded ? new Packed(chunks) : chunks, wanted, days, base);
    }

    private static int days(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return Guide.DAYS;
        }
        if (!wanted.matches("\\d{1,2}") || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > Guide.MOST_DAYS) {
            throw StationException.invalid("days", "must be 1 to " + Guide.MOST_DAYS);
        }
        return Integer.parseInt(wanted);
    }

    private static boolean matches(@Nullable String header, String tag) {
        return header != null && (header.strip().equals("*") || header.contains(tag));
    }

    /** Fast rather than small: the guide is text, and packs to a tenth at any level. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, CHUNK), CHUNK);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Hands every piece to the client before it takes the next. */
    private static final class Chunks extends OutputStream {
        private final ByteSender sender;

        Chunks(ByteSender sender) {
            this.sender = sender;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                sent(() -> sender.write(ByteBuffer.wrap(bytes, offset, length)));
            }
        }

        @Override
        public void close() throws IOException {
            sent(sender::end);
        }

        private interface Sending {
            void send() throws IOException, InterruptedException, TimeoutException;
        }

        private static void sent(Sending sending) throws IOException {
            try {
                sending.send();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException interrupted = new InterruptedIOException("the guide was not wanted any more");
                interrupted.initCause(e);
                throw interrupted;
            } catch (TimeoutException e) {
                throw new IOException("the client reads no more", e);
            }
        }
    }
}
