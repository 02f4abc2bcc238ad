/** Reads what sources, libraries and collections are called, for queries that name them. */
@NullMarked
package tv.genlock.search.store;

import org.jspecify.annotations.NullMarked;
