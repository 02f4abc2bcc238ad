/** The playout log's table. Entered by the playout room only. */
@NullMarked
package tv.genlock.playout.store;

import org.jspecify.annotations.NullMarked;
