/**
 * Collections: items chosen by hand and kept in order, or whatever a saved query finds at the moment. Channels take them as content.
 * Built on the catalog and its search; knows nothing of schedules.
 */
@NullMarked
package tv.genlock.collection;

import org.jspecify.annotations.NullMarked;
