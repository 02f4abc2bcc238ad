/** The channel room's tables: channel, its filters, schedule entries and the builder's memory. Entered by the channel room only. */
@NullMarked
package tv.genlock.channel.store;

import org.jspecify.annotations.NullMarked;
