/**
 * A Jellyfin server as a source, versions 10.8 to 12. {@link tv.genlock.source.jellyfin.JellyfinClient} speaks its language,
 * {@link tv.genlock.source.jellyfin.JellyfinServer} is what the sync sees. Facts about the server come from its published API
 * description and its source code (github.com/jellyfin/jellyfin).
 */
@NullMarked
package tv.genlock.source.jellyfin;

import org.jspecify.annotations.NullMarked;
