package tv.genlock.search.query;

import java.util.Optional;

/**
 * Why a text is no query, and where.
 *
 * @param message a sentence for people
 * @param span the characters to mark; length 0 where something is missing
 * @param suggestion what may be meant in place of the marked characters
 */
public record QueryMistake(String message, Span span, Optional<String> suggestion) {}
