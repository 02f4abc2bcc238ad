/** The rows of spots' terms. */
@NullMarked
package tv.genlock.spot.store;

import org.jspecify.annotations.NullMarked;
