/**
 * What is inside a file: its bytes, its tracks, where it can be cut, and its samples. One package per container family
 * below this one. Never knows about channels, schedules or the wall clock. Read by {@code tv.genlock.air}.
 */
@NullMarked
package tv.genlock.media;

import org.jspecify.annotations.NullMarked;
