/** The source table. Entered by {@code tv.genlock.source} only. */
@NullMarked
package tv.genlock.source.store;

import org.jspecify.annotations.NullMarked;
