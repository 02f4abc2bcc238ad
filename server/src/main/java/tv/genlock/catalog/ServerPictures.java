package tv.genlock.catalog;

import java.io.IOException;
import java.util.Optional;

/** Pictures that media servers keep of what they list. Any thread; may wait for the server. */
public interface ServerPictures {
    /**
     * A picture as its server gives it, whatever it may be.
     *
     * @param key what the source calls the item or series
     * @param reference as in {@link ItemFacts#images}
     * @param width the most pixels wanted; the server may give more
     * @param mostBytes a larger one is refused
     * @return empty when the server has none
     * @throws IOException when the server cannot be asked, in words for a person and without secrets
     */
    Optional<byte[]> of(long sourceId, String key, String reference, int width, int mostBytes) throws IOException;
}
