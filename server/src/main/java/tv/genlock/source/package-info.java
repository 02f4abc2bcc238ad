/**
 * Where media comes from. This package holds what all kinds share: the list of sources, their state, when they are scanned. One
 * package per kind below it. Writes into the catalog through its intake only.
 */
@NullMarked
package tv.genlock.source;

import org.jspecify.annotations.NullMarked;
