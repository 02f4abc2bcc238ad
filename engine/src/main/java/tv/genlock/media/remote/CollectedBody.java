package tv.genlock.media.remote;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Gathers a whole answer in memory, up to a limit. */
final class CollectedBody implements BodySink {
    private final long maxBytes;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private int status;
    private @Nullable HttpHeaders headers;

    CollectedBody(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void begins(int answered, HttpHeaders received) throws RemoteException {
        status = answered;
        headers = received;
        if (received.firstValueAsLong("Content-Length").orElse(0) > maxBytes) {
            throw tooLarge();
        }
    }

    @Override
    public void takes(ByteBuffer bytes) throws RemoteException {
        if (gathered.size() + (long) bytes.remaining() > maxBytes) {
            throw tooLarge();
        }
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        gathered.writeBytes(piece);
    }

    private RemoteException tooLarge() {
        return new RemoteException(
                RemoteException.Kind.TOO_LARGE, status, "it answers more than the " + maxBytes + " bytes expected");
    }

    RemoteAnswer answer() {
        HttpHeaders received = headers;
        if (received == null) {
            throw new IllegalStateException("no answer came");
        }
        return new RemoteAnswer(status, received, gathered.toByteArray());
    }
}
