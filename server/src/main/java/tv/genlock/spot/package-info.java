/**
 * Spots: on what terms items air in breaks. Whose they are and what they are about are fields of the items themselves; when, where
 * and how often they may run is kept here. {@link tv.genlock.spot.SpotShelf} makes of both what the engine fills breaks from.
 */
@NullMarked
package tv.genlock.spot;

import org.jspecify.annotations.NullMarked;
