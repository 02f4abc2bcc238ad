/**
 * What could air: libraries, series, items and files, searched by people and read by the scheduler. Filled by
 * sources.
 */
@NullMarked
package tv.genlock.catalog;

import org.jspecify.annotations.NullMarked;
