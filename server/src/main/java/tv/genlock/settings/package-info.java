/**
 * What the operator decided: one record read once from environment, {@code .env} and {@code genlock.properties}. Knows
 * nothing of any feature; everybody may read it.
 */
@NullMarked
package tv.genlock.settings;

import org.jspecify.annotations.NullMarked;
