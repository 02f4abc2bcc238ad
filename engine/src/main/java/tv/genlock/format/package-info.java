/**
 * Readers and writers of the outside world's text formats: M3U, XMLTV, file names. Tolerant in, strict out. Pure.
 */
@NullMarked
package tv.genlock.format;

import org.jspecify.annotations.NullMarked;
