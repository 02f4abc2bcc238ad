/**
 * Turns a channel's plan and a catalog snapshot into schedule entries. Pure: no I/O, no clock; same plan, catalog and seed, same week.
 */
@NullMarked
package tv.genlock.schedule;

import org.jspecify.annotations.NullMarked;
