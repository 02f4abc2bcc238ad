/** Age ratings as the world writes them, read into one form that can be compared. Tolerant in, never throws for content. Pure. */
@NullMarked
package tv.genlock.format.rating;

import org.jspecify.annotations.NullMarked;
