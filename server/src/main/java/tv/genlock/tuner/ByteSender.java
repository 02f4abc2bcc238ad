package tv.genlock.tuner;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Writes to one client at the pace at which it reads: a write returns when the bytes have left for the socket, so no more than
 * one piece per client ever waits in memory. Blocks its thread; not an event loop's.
 */
final class ByteSender {
    /** A client of whom nothing is heard for longer than this has gone away without saying so. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int CUT_SECONDS = 5;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Duration patience;

    /** A sender of the answer to {@code request}. */
    ByteSender(HttpServerRequest request) {
        this(request, PATIENCE);
    }

    ByteSender(HttpServerRequest request, Duration patience) {
        this.request = request;
        this.response = request.response();
        this.patience = patience;
    }

    /**
     * Sends {@code bytes} without copying them; they may be reused when it returns.
     *
     * @throws TimeoutException when the client does not read
     * @throws IOException when it has gone
     */
    void write(ByteBuffer bytes) throws IOException, InterruptedException, TimeoutException {
        await(response.write(wrapped(bytes)));
    }

    /** Like {@link #write}, and ends the answer. */
    void end(ByteBuffer bytes) throws IOException, InterruptedException, TimeoutException {
        await(response.end(wrapped(bytes)));
    }

    void end() throws IOException, InterruptedException, TimeoutException {
        await(response.end());
    }

    /**
     * Like {@link #end(ByteBuffer)}, in pieces, as long as {@code goesOn} says so before each: it is asked on the event loop,
     * which sends the next piece itself when one has left, so that this thread sleeps until the last.
     *
     * @return how many bytes have left; the answer has ended when these are all
     */
    int endInPieces(ByteBuffer bytes, int pieceBytes, BooleanSupplier goesOn)
            throws IOException, InterruptedException, TimeoutException {
        Pieces pieces = new Pieces(bytes.slice(), pieceBytes, goesOn);
        pieces.next();
        return await(pieces.stopped, () -> pieces.at);
    }

    private final class Pieces {
        private final ByteBuffer bytes;
        private final int pieceBytes;
        private final BooleanSupplier goesOn;
        final CompletableFuture<Integer> stopped = new CompletableFuture<>();
        volatile int at;

        Pieces(ByteBuffer bytes, int pieceBytes, BooleanSupplier goesOn) {
            this.bytes = bytes;
            this.pieceBytes = pieceBytes;
            this.goesOn = goesOn;
        }

        void next() {
            int from = at;
            if (from == bytes.limit() || !goesOn.getAsBoolean()) {
                stopped.complete(from);
                return;
            }
            int to = Math.min(from + pieceBytes, bytes.limit());
            ByteBuffer piece = bytes.slice(from, to - from);
            Future<Void> leaving = to == bytes.limit() ? response.end(wrapped(piece)) : response.write(wrapped(piece));
            leaving.onComplete(
                    _ -> {
                        at = to;
                        next();
                    },
                    stopped::completeExceptionally);
        }
    }

    /** Netty gives memory it does not own back to nobody: the holder of the segment does. */
    private static Buffer wrapped(ByteBuffer bytes) {
        return BufferImpl.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    private void await(Future<Void> written) throws IOException, InterruptedException, TimeoutException {
        await(written.toCompletionStage().toCompletableFuture(), () -> 0);
    }

    /** Waits for as long as {@code progress} is seen to be made. */
    private <T> T await(CompletableFuture<T> leaving, IntSupplier progress)
            throws IOException, InterruptedException, TimeoutException {
        int before = progress.getAsInt();
        while (true) {
            try {
                return leaving.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new IOException("the client is gone", e.getCause());
            } catch (TimeoutException e) {
                int now = progress.getAsInt();
                if (now == before) {
                    cut(leaving);
                    throw e;
                }
                before = now;
            } catch (InterruptedException e) {
                cut(leaving);
                throw e;
            }
        }
    }

    /**
     * Ends the connection, of HTTP/2 the stream, and waits until it has let go of the bytes: their memory may hold another
     * segment right after. Vert.x closes an HTTP/1 connection behind what waits to be written, which here waits for ever; only
     * the channel below drops it.
     */
    private void cut(CompletableFuture<?> leaving) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            var _ = connection.channelHandlerContext().close();
        } else {
            response.reset();
        }
        leaving.handle((_, _) -> true)
                .completeOnTimeout(false, CUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
