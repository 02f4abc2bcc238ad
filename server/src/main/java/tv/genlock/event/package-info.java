/**
 * What happened, told to whoever listens: a small in-process bus. Knows no feature, so that features need not know each
 * other.
 */
@NullMarked
package tv.genlock.event;

import org.jspecify.annotations.NullMarked;
