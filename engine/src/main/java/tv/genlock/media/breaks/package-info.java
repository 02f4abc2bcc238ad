/** Where a programme may be interrupted, from what was seen and heard in it: black pictures while it is silent. Pure. */
@NullMarked
package tv.genlock.media.breaks;

import org.jspecify.annotations.NullMarked;
