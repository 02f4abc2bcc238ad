package tv.genlock.format.nfo;

/**
 * One of the cast.
 *
 * @param role empty when nobody said
 */
public record NfoActor(String name, String role) {}
