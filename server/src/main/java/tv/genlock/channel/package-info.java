/**
 * Channels and what is planned on them. {@link tv.genlock.channel.Airings} is read by everybody; nobody else writes schedule
 * entries. {@link tv.genlock.channel.ScheduleDecisions} decides what airs, {@link tv.genlock.channel.SchedulePieces} stores it,
 * {@link tv.genlock.channel.Programming} says when; {@link tv.genlock.channel.ManualEntries} is what people put over it. What
 * begins before the {@link tv.genlock.channel.LockHorizon} stays.
 */
@NullMarked
package tv.genlock.channel;

import org.jspecify.annotations.NullMarked;
