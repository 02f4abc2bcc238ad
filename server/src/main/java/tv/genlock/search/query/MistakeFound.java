package tv.genlock.search.query;

import java.util.Optional;

/** Carries a mistake out of the parser's depths; never leaves this package. */
final class MistakeFound extends RuntimeException {
    private final transient QueryMistake mistake;

    MistakeFound(String message, Span span) {
        this(message, span, Optional.empty());
    }

    MistakeFound(String message, Span span, Optional<String> suggestion) {
        super(message, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        this.mistake = new QueryMistake(message, span, suggestion);
    }

    QueryMistake mistake() {
        return mistake;
    }
}
