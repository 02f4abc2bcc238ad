/** The as-run log's tables. Entered by this room only. */
@NullMarked
package tv.genlock.asrun.store;

import org.jspecify.annotations.NullMarked;
