package tv.genlock.media.libav;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message between the server and its worker: four bytes of length, one byte of kind, the payload.
 *
 * <p>A request is one {@link #REQUEST}. Its answer is any number of {@link #PROGRESS} and {@link #ITEM} frames and then
 * exactly one of {@link #DONE}, {@link #UNUSABLE} and {@link #UNREADABLE}; the last two carry the reason in UTF-8.
 */
record WorkerFrame(byte kind, byte[] payload) {
    /** First frame of a new worker: its libraries are loaded. */
    static final byte READY = 1;

    static final byte REQUEST = 2;
    static final byte PROGRESS = 3;
    static final byte ITEM = 4;
    static final byte DONE = 5;
    static final byte UNUSABLE = 6;
    static final byte UNREADABLE = 7;

    /** No sample of a file that can air comes near this; a longer frame means that the two sides lost each other. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    static final byte[] NOTHING = {};

    void writeTo(DataOutputStream out) throws IOException {
        if (payload.length > MAX_BYTES) {
            throw new IOException("a frame of " + payload.length + " bytes is over the limit of " + MAX_BYTES);
        }
        out.writeInt(payload.length);
        out.writeByte(kind);
        out.write(payload);
    }

    /** The next frame; {@link EOFException} when the other side is gone. */
    static WorkerFrame readFrom(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame claims " + length + " bytes");
        }
        byte kind = in.readByte();
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("the other side ended inside a frame");
        }
        return new WorkerFrame(kind, payload);
    }
}
