/**
 * The query language: text to a tree, or to the one mistake in it with its place. Pure: no index, no clock, no database. The
 * language's page for people is {@code docs/search.md}.
 */
@NullMarked
package tv.genlock.search.query;

import org.jspecify.annotations.NullMarked;
