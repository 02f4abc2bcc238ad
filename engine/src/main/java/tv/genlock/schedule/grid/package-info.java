/**
 * The programme grid: a week of blocks with dated departures, and the builder that turns it into schedule entries. Pure: no I/O, no
 * clock; same grid, catalog, memory and seed, same entries.
 */
@NullMarked
package tv.genlock.schedule.grid;

import org.jspecify.annotations.NullMarked;
