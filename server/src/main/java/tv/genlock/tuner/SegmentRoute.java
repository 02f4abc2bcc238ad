package tv.genlock.tuner;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.Channel;
import tv.genlock.playout.HeldSegment;
import tv.genlock.playout.Playout;
import tv.genlock.playout.SegmentForm;
import tv.genlock.playout.SegmentKey;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * {@code /hls/channel/{id}/{eventId}/{rev}/{index}.ts|.m4s} and {@code …/init.mp4}: immutable bytes.
 *
 * <h2>Memory</h2>
 *
 * A segment that is sent without copying is held until the client has read it. So only {@link #PLACES} are made and sent that
 * way at once, and others wait in line, for milliseconds: a segment costs no more. Slow readers would keep the line standing.
 * Whoever takes long while others wait, and whoever has waited long, gets copies of small pieces instead: the segment is let go
 * between two of them and taken again, made anew if need be. The bytes are the same, and what waits for a slow reader is one
 * piece.
 */
final class SegmentRoute {
    static final String PATH =
            "/hls/channel/(?<id>\\d{1,18})/(?<event>\\d{1,18})/(?<revision>[0-9a-f]{1,32})/(?<name>\\d{1,9}\\.ts|\\d{1,9}\\.m4s|init\\.mp4)";

    /** Segments sent without copying at once: 40 MB of 5 Mb/s in segments of 10 s. */
    static final int PLACES = 6;

    private static final Duration IN_LINE = Duration.ofMillis(1_500);
    private static final long LEISURE_NANOS = Duration.ofMillis(250).toNanos();

    private static final int HELD_PIECE = 1 << 19;
    static final int COPIED_PIECE = 1 << 18;

    /** A player waits about this long for a segment before it gives up or skips. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final OnAirChannels channels;
    private final Playout playout;
    private final Viewers viewers;
    private final LongSupplier nanos;
    private final Semaphore places = new Semaphore(PLACES, /* fair= */ true);

    /** @param nanos a counter that never steps, in nanoseconds */
    SegmentRoute(OnAirChannels channels, Playout playout, Viewers viewers, LongSupplier nanos) {
        this.nanos = nanos;
        this.channels = channels;
        this.playout = playout;
        this.viewers = viewers;
    }

    void answer(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        Channel channel = channels.withId(OutputRoutes.number(context, "id"));
        SegmentKey key = key(context, channel);
        viewers.seen(channel.id(), context.request());
        if (key.form() == SegmentForm.INIT) {
            sendInit(context, playout.init(channel, key));
            return;
        }
        send(context, key.form(), playout.copies(channel, key), () -> playout.segment(channel, key));
    }

    /**
     * Sends a segment, whosever it is.
     *
     * @param copies whether it is made by copying
     * @param segment asks for it; asked again for every piece that goes to a slow reader
     */
    void send(
            RoutingContext context, SegmentForm form, boolean copies, Supplier<CompletableFuture<HeldSegment>> segment)
            throws IOException, InterruptedException, TimeoutException {
        boolean place = copies && places.tryAcquire(IN_LINE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            answer(context, form, segment, place);
        } finally {
            if (place) {
                places.release();
            }
        }
    }

    private void answer(
            RoutingContext context, SegmentForm form, Supplier<CompletableFuture<HeldSegment>> asked, boolean place)
            throws IOException, InterruptedException, TimeoutException {
        try (HeldSegment segment = await(asked.get())) {
            HttpServerResponse response = context.response();
            response.putHeader("Content-Type", form.mediaType());
            response.putHeader("Cache-Control", segment.lasting() ? FOR_EVER : "no-store");
            response.putHeader("Accept-Ranges", "bytes");
            ByteRange range = range(context.request(), segment.size());
            if (range == null) {
                response.setStatusCode(416).putHeader("Content-Range", "bytes */" + segment.size());
                new ByteSender(context.request()).end();
                return;
            }
            if (range.partial()) {
                response.setStatusCode(206)
                        .putHeader(
                                "Content-Range",
                                "bytes %d-%d/%d".formatted(range.from(), range.to() - 1, segment.size()));
            }
            response.putHeader("Content-Length", Integer.toString(range.to() - range.from()));
            ByteSender sender = new ByteSender(context.request());
            if (OutputRoutes.isHead(context)) {
                sender.end();
            } else {
                int sent = place ? sendHeld(segment, range, sender) : range.from();
                sendCopies(asked, segment, new ByteRange(sent, range.to(), true), sender);
            }
        }
    }

    private static void sendInit(RoutingContext context, Playout.Init init)
            throws IOException, InterruptedException, TimeoutException {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Type", SegmentForm.INIT.mediaType());
        response.putHeader("Cache-Control", init.lasting() ? FOR_EVER : "no-store");
        OutputRoutes.send(context, init.bytes());
    }

    private static SegmentKey key(RoutingContext context, Channel channel) {
        String name = context.pathParam("name");
        int dot = name.indexOf('.');
        SegmentForm form = switch (name.substring(dot + 1)) {
            case "ts" -> SegmentForm.TS;
            case "m4s" -> SegmentForm.FMP4;
            default -> SegmentForm.INIT;
        };
        int index = form == SegmentForm.INIT ? 0 : Integer.parseInt(name.substring(0, dot));
        return new SegmentKey(
                channel.id(), OutputRoutes.number(context, "event"), context.pathParam("revision"), index, form);
    }

    /** Sends pieces as long as the client reads fast or nobody waits; gives where it stopped. */
    private int sendHeld(HeldSegment segment, ByteRange range, ByteSender sender)
            throws IOException, InterruptedException, TimeoutException {
        long begun = nanos.getAsLong();
        ByteBuffer bytes = segment.bytes().slice(range.from(), range.to() - range.from());
        return range.from()
                + sender.endInPieces(
                        bytes,
                        HELD_PIECE,
                        () -> !places.hasQueuedThreads() || nanos.getAsLong() - begun <= LEISURE_NANOS);
    }

    private static void sendCopies(
            Supplier<CompletableFuture<HeldSegment>> asked, HeldSegment first, ByteRange range, ByteSender sender)
            throws IOException, InterruptedException, TimeoutException {
        byte[] piece = new byte[Math.min(COPIED_PIECE, range.to() - range.from())];
        boolean lasting = first.lasting();
        int size = first.size();
        for (int at = range.from(); at < range.to(); at += piece.length) {
            int length = Math.min(piece.length, range.to() - at);
            try (HeldSegment segment = at == range.from() ? first : await(asked.get())) {
                if (segment.lasting() != lasting || segment.size() != size) {
                    throw new IOException("the segment changed while it was being sent");
                }
                segment.bytes().get(at, piece, 0, length);
            }
            ByteBuffer bytes = ByteBuffer.wrap(piece, 0, length).slice();
            if (at + length == range.to()) {
                sender.end(bytes);
            } else {
                sender.write(bytes);
            }
        }
    }

    /** Waits for a segment; lets go of it when it comes too late. */
    static HeldSegment await(CompletableFuture<HeldSegment> coming) throws IOException, InterruptedException {
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            abandon(coming);
            throw e;
        } catch (TimeoutException e) {
            abandon(coming);
            throw new StationException(ProblemCode.BUSY, "The segment could not be made in time.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StationException expected) {
                throw expected;
            }
            throw new IOException("a segment could not be made", e.getCause());
        }
    }

    private static void abandon(CompletableFuture<HeldSegment> coming) {
        if (!coming.cancel(false)) {
            var _ = coming.thenAccept(HeldSegment::close);
        }
    }

    /** [{@code from}, {@code to}) of the bytes. */
    private record ByteRange(int from, int to, boolean partial) {}

    /** The one range asked for, all of it when none or several are (RFC 9110 §14.2 allows that); null when it lies outside. */
    private static @Nullable ByteRange range(HttpServerRequest request, int size) {
        ByteRange all = new ByteRange(0, size, false);
        String header = request.getHeader("Range");
        if (header == null || !header.matches("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})")) {
            return all;
        }
        String[] ends = header.substring("bytes=".length()).split("-", -1);
        if (ends[0].isEmpty()) {
            long last = Math.min(size, Long.parseLong(ends[1]));
            return last == 0 ? null : new ByteRange((int) (size - last), size, true);
        }
        long from = Long.parseLong(ends[0]);
        long to = ends[1].isEmpty() ? size : Math.min(size, Long.parseLong(ends[1]) + 1);
        if (!ends[1].isEmpty() && to <= from && Long.parseLong(ends[1]) < from) {
            return all;
        }
        return from >= size ? null : new ByteRange((int) from, (int) to, true);
    }
}
