/**
 * Media that another server holds: one HTTP door per admin-entered origin ({@link tv.genlock.media.remote.RemoteOrigin}),
 * and what is built on it. Secrets travel in request headers and appear nowhere else: in no message, text or URL. Knows
 * nothing of Jellyfin, Plex or any other server's language.
 */
@NullMarked
package tv.genlock.media.remote;

import org.jspecify.annotations.NullMarked;
