/**
 * Makes the bytes of segments: MPEG transport stream and fMP4, from samples where they lie in a file. Stateless and
 * deterministic: equal input, equal bytes, on any machine. Reads through the byte sources it is handed; knows no clock.
 */
@NullMarked
package tv.genlock.air.mux;

import org.jspecify.annotations.NullMarked;
