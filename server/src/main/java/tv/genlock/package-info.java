/** The station as a whole: {@link tv.genlock.Main} reads the command, {@link tv.genlock.Station} starts and stops the rooms. */
@NullMarked
package tv.genlock;

import org.jspecify.annotations.NullMarked;
