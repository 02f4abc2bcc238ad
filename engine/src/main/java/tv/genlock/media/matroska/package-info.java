/**
 * Reads Matroska and WebM (RFC 9559, RFC 8794) by our own walk over clusters and block headers: where each frame is and when it
 * is due, without touching what the frames hold. Everything comes in through a {@link tv.genlock.media.ByteSource}; no native
 * code, no libav. What it cannot carry (encryption, zlib) is refused with a reason, and libav may be tried instead.
 */
@NullMarked
package tv.genlock.media.matroska;

import org.jspecify.annotations.NullMarked;
