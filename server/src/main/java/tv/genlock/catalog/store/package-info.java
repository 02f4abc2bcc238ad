/** The catalog's tables. Entered by {@code tv.genlock.catalog} only. */
@NullMarked
package tv.genlock.catalog.store;

import org.jspecify.annotations.NullMarked;
