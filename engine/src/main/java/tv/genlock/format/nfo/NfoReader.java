package tv.genlock.format.nfo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an NFO file of any quality. Never throws for what a file holds; takes memory and time in proportion to at most {@link #MAX_BYTES}.
 *
 * <p>Kodi, Jellyfin and ErsatzTV each accept something else and there is no schema: a third of the files met in the wild is not one
 * well-formed document. So the text is decoded by its bytes, cleaned, cut at the root elements and each piece parsed up to its first error.
 */
public final class NfoReader {
    /** What lies beyond is not read. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private NfoReader() {}

    /**
     * Reads to the end or to {@link #MAX_BYTES}; the stream stays open.
     *
     * @throws IOException when the stream cannot be read
     */
    public static NfoResult read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        return read(bytes);
    }

    /** The same for bytes at hand. */
    public static NfoResult read(byte[] bytes) {
        List<String> warnings = new ArrayList<>();
        if (bytes.length > MAX_BYTES) {
            warnings.add("The file is larger than 4 MB; only its beginning is used.");
        }
        String text = NfoText.decoded(bytes, Math.min(bytes.length, MAX_BYTES));
        NfoText.Cut cut = NfoText.cut(text);
        List<NfoBlock> blocks = new ArrayList<>();
        for (NfoText.Piece piece : cut.pieces()) {
            NfoKind kind = NfoKind.ofRoot(piece.root()).orElse(NfoKind.UNKNOWN);
            NfoBlock block = new NfoBlock(kind, NfoTree.read(piece, warnings));
            if (blocks.isEmpty()
                    || (kind == NfoKind.EPISODE && blocks.getFirst().kind() == kind)) {
                blocks.add(block);
            } else {
                warnings.add("Something else follows the first title at line " + piece.line() + "; it is not used.");
            }
        }
        if (cut.unclosed() && warnings.isEmpty()) {
            warnings.add("The file ends too soon; what is there is used.");
        }
        NfoResult result = NfoResult.of(blocks, NfoIds.inText(cut.tail()), warnings);
        if (result.isUseful()) {
            return result;
        }
        warnings.add(blocks.isEmpty() ? "There is no metadata in the file." : "The file describes nothing.");
        return new NfoResult(result.kind(), result.blocks(), result.ids(), warnings);
    }
}
