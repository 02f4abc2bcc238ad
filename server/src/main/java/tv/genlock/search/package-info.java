/**
 * Finds items: a Lucene index over the catalog in the data folder, with full text, facets, ranges and suggestions. It holds
 * nothing that the database does not: when it is broken or of another version it is thrown away and made anew.
 */
@NullMarked
package tv.genlock.search;

import org.jspecify.annotations.NullMarked;
