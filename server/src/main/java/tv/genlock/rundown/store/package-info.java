/** The rows of the break level. */
@NullMarked
package tv.genlock.rundown.store;

import org.jspecify.annotations.NullMarked;
