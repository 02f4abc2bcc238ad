package tv.genlock.media.libav;

import java.io.IOException;

/**
 * Takes the items of one answer as they arrive and makes the value of them.
 *
 * @param <T> what the answer amounts to
 */
interface AnswerSink<T> {
    void item(byte[] payload) throws IOException;

    /** After the last item. */
    T finished() throws IOException;
}
