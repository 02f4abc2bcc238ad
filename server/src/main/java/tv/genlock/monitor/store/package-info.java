/** What the station as a whole remembers: its name, and whether anything was ever set up. */
@NullMarked
package tv.genlock.monitor.store;

import org.jspecify.annotations.NullMarked;
