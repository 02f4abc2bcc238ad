package tv.genlock.search.query;

/** What reading a text gave. */
public sealed interface ParsedQuery {
    record Ok(Query query) implements ParsedQuery {}

    record Wrong(QueryMistake mistake) implements ParsedQuery {}
}
