/**
 * A Plex Media Server as a source: its sections of films and shows, read page by page, and what its answers mean for the catalog.
 * Facts about the server's interface are from its published API description and from recorded answers.
 */
@NullMarked
package tv.genlock.source.plex;

import org.jspecify.annotations.NullMarked;
