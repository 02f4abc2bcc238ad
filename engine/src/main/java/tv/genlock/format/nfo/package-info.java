/**
 * Reads NFO files of the Kodi family: one XML document, several, none, or something that only looks like it. Whatever a file holds, the
 * answer is a value with warnings, made in bounded time and memory. Pure; nothing is fetched.
 */
@NullMarked
package tv.genlock.format.nfo;

import org.jspecify.annotations.NullMarked;
