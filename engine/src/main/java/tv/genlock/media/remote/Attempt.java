package tv.genlock.media.remote;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One request on the wire and what became of it. Written by the client's threads, read by the one that waits. */
final class Attempt implements BodyHandler<Boolean> {
    /** What is read of an error's body so that the connection can be used again; a longer one costs the connection. */
    private static final int ERROR_BYTES = 16 << 10;

    private final BodySink sink;
    private final AtomicLong moves = new AtomicLong();
    private volatile HttpResponse.@Nullable ResponseInfo head;
    private volatile @Nullable IOException refusal;

    Attempt(BodySink sink) {
        this.sink = sink;
    }

    @Override
    public BodySubscriber<Boolean> apply(HttpResponse.ResponseInfo answered) {
        head = answered;
        moved();
        if (!isSuccess(answered.statusCode())) {
            return new BodyIntake(this, new Drain());
        }
        try {
            String encoding = answered.headers().firstValue("Content-Encoding").orElse("identity");
            if (!encoding.equalsIgnoreCase("identity")) {
                throw new RemoteException(
                        RemoteException.Kind.UNREADABLE,
                        answered.statusCode(),
                        "it answers compressed though nobody asked for that");
            }
            sink.begins(answered.statusCode(), answered.headers());
        } catch (IOException e) {
            refuse(e);
        }
        return new BodyIntake(this, sink);
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2 || status == 304;
    }

    /** The status that came, 0 while none has. */
    int status() {
        HttpResponse.ResponseInfo answered = head;
        return answered == null ? 0 : answered.statusCode();
    }

    /** Where the server sends on to, when it does. */
    Optional<String> redirect() {
        return switch (status()) {
            case 301, 302, 303, 307, 308 -> headers().firstValue("Location");
            default -> Optional.empty();
        };
    }

    HttpHeaders headers() {
        HttpResponse.ResponseInfo answered = head;
        return answered == null ? HttpHeaders.of(Map.of(), (_, _) -> true) : answered.headers();
    }

    void refuse(IOException why) {
        refusal = why;
    }

    boolean refused() {
        return refusal != null;
    }

    /** Why our own side did not want the answer; null when it did. */
    @Nullable
    IOException refusal() {
        return refusal;
    }

    void moved() {
        moves.incrementAndGet();
    }

    /** Grows whenever something arrives. */
    long moves() {
        return moves.get();
    }

    /** Swallows an error's text. */
    private static final class Drain implements BodySink {
        private int taken;

        @Override
        public void begins(int status, HttpHeaders headers) {}

        @Override
        public void takes(ByteBuffer bytes) throws IOException {
            taken += bytes.remaining();
            if (taken > ERROR_BYTES) {
                throw new IOException("enough of this error");
            }
        }
    }
}
