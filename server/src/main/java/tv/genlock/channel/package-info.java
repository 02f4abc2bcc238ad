/**
 * Channels and what is planned on them: the channel rows, their programme plan, the schedule with its lock horizon, manual
 * entries, the nightly extension. Everybody may read channels and airings here; nobody else writes schedule entries.
 */
@NullMarked
package tv.genlock.channel;

import org.jspecify.annotations.NullMarked;
