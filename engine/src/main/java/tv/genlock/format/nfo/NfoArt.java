package tv.genlock.format.nfo;

import java.util.OptionalInt;

/**
 * A picture an NFO names. It is never fetched while a file is read.
 *
 * @param aspect poster, fanart, banner, clearlogo …; {@code poster} where nothing is said, {@code thumb} for an episode's still
 * @param season of a show's season picture
 */
public record NfoArt(String aspect, OptionalInt season, String address) {}
