package tv.genlock.media.remote;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;

/** Takes an answer's bytes as they arrive, on one thread after another of the origin's, never on two at once. */
public interface BodySink {
    /** A success has come; no byte of it yet. Throwing here refuses the body and closes the connection. */
    void begins(int status, HttpHeaders headers) throws IOException;

    /** The next bytes, to be taken wholly before returning. Throwing here stops the answer. */
    void takes(ByteBuffer bytes) throws IOException;
}
