package tv.genlock.air.mux;

import java.nio.ByteBuffer;

/**
 * One picture as a muxer writes it: some bytes of our own in front, then the sample's.
 *
 * @param head parameter sets and delimiter in the form wanted; shared between units, not to be changed
 * @param body buffer that holds the rest
 * @param ptsTicks air time
 * @param dtsTicks air time, at most {@code ptsTicks}, rising strictly from unit to unit
 */
record AccessUnit(
        byte[] head, ByteBuffer body, int bodyAt, int bodyLength, long ptsTicks, long dtsTicks, boolean keyframe) {
    int length() {
        return head.length + bodyLength;
    }
}
