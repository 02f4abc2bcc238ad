package tv.genlock.tuner;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes to one client at the pace at which it reads: a write returns when the bytes have left for the socket, so no more than
 * one piece per client ever waits in memory. Blocks its thread; not an event loop's.
 */
final class ByteSender {
    /** A client that takes longer than this for one piece has gone away without saying so. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int CUT_SECONDS = 5;

    private final HttpServerResponse response;

    ByteSender(HttpServerResponse response) {
        this.response = response;
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

    /** Netty gives memory it does not own back to nobody: the holder of the segment does. */
    private static Buffer wrapped(ByteBuffer bytes) {
        return BufferImpl.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    private void await(Future<Void> written) throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<Void> leaving = written.toCompletionStage().toCompletableFuture();
        try {
            leaving.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the client is gone", e.getCause());
        } catch (TimeoutException e) {
            cut(leaving);
            throw e;
        } catch (InterruptedException e) {
            cut(leaving);
            throw e;
        }
    }

    /** Ends the connection and waits until it has let go of the bytes: their memory may hold another segment right after. */
    private void cut(CompletableFuture<Void> leaving) {
        response.reset();
        leaving.handle((_, _) -> true)
                .completeOnTimeout(false, CUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
