package tv.genlock.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a file's bytes without reading all of them: SHA-256 over length, first and last 64 KiB, shortened to 16 hex
 * digits. A file that is replaced or still being written gets another one; a renamed or touched one keeps it.
 */
public final class Fingerprint {
    private static final int EDGE_BYTES = 64 * 1024;

    private Fingerprint() {}

    /** Reads at most 128 KiB. */
    public static String of(ByteSource source) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Long.toString(source.size()).getBytes(StandardCharsets.US_ASCII));
        int head = (int) Math.min(EDGE_BYTES, source.size());
        digest.update(bytes(source, 0, head));
        int tail = (int) Math.min(EDGE_BYTES, source.size() - head);
        digest.update(bytes(source, source.size() - tail, tail));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] bytes(ByteSource source, long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        source.readFully(position, ByteBuffer.wrap(bytes));
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
