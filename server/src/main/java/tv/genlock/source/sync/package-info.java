/** Keeping the catalog in step with libraries that live on a media server; what Jellyfin, Plex and others have in common. */
@NullMarked
package tv.genlock.source.sync;

import org.jspecify.annotations.NullMarked;
