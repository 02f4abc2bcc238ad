package tv.genlock.media.libav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.MediaFormatException;

/** Gathers the packets of one answer, up to what a segment can sensibly hold. */
final class PacketSink implements AnswerSink<List<PacketItem>> {
    private static final long MOST_BYTES = 192L * 1024 * 1024;

    private final List<PacketItem> items = new ArrayList<>();
    private long bytes;

    @Override
    public void item(byte[] payload) throws IOException {
        bytes += payload.length;
        if (bytes > MOST_BYTES) {
            throw new MediaFormatException("more than %d MB from one cut to the next".formatted(MOST_BYTES >> 20));
        }
        items.add(PacketItem.of(payload));
    }

    @Override
    public List<PacketItem> finished() {
        return items;
    }
}
