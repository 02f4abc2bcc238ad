/** The collections' rows. */
@NullMarked
package tv.genlock.collection.store;

import org.jspecify.annotations.NullMarked;
