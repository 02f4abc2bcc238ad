/**
 * Decides where a programme is interrupted and fills every break to the frame: spots, promos, idents, bumpers and cards, with
 * separation, caps and fairness, each placement with its reason. Pure: no I/O, no clock; same request, pool and history, same
 * break. Knows nothing of how shows are placed; {@link tv.genlock.schedule.breaks.BreakPlacer} and then
 * {@link tv.genlock.schedule.breaks.BreakFiller} are the doors.
 */
@NullMarked
package tv.genlock.schedule.breaks;

import org.jspecify.annotations.NullMarked;
