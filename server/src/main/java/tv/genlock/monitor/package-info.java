/** The station looked at from outside: what it is, how it does, what changes. Reads every room's public face, changes none. */
@NullMarked
package tv.genlock.monitor;

import org.jspecify.annotations.NullMarked;
