/**
 * Looks for faults in what viewers receive: transport streams and playlists. Shares no code with what makes them, so that a
 * mistake there is seen here. Used by tests and by the doctor command; pure.
 */
@NullMarked
package tv.genlock.air.audit;

import org.jspecify.annotations.NullMarked;
