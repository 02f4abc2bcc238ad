package tv.genlock.source.plex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.media.remote.RemoteAnswer;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteOrigin;

/**
 * Asks a Plex server and says in plain words what is wrong with an answer. Every answer is wanted as JSON; a refused token is
 * answered with a web page all the same. Thread-safe.
 */
final class PlexClient {
    private static final long LONGEST_ANSWER = 32L << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final RemoteOrigin origin;
    private final boolean withToken;

    /** @param origin sends {@link PlexDevice#headers} by itself */
    PlexClient(RemoteOrigin origin, boolean withToken) {
        this.origin = origin;
        this.withToken = withToken;
    }

    /**
     * A {@code MediaContainer}.
     *
     * @param handedOut rows in it, understood or not
     * @param start where it begins, as the server says
     * @param total of the whole list, as the server says; it may be wrong
     * @param at the server's clock
     */
    record Answer(
            PlexRow container,
            List<PlexRow> rows,
            int handedOut,
            OptionalLong start,
            OptionalLong total,
            Optional<Instant> at) {}

    Answer get(String path) throws PlexException, IOException {
        return ask(path, Map.of("Accept", "application/json"));
    }

    /** A part of a list. Servers differ in which lists insist on both numbers, so all get them. */
    Answer list(String path, long start, int size) throws PlexException, IOException {
        return ask(
                path,
                Map.of(
                        "Accept",
                        "application/json",
                        "X-Plex-Container-Start",
                        Long.toString(start),
                        "X-Plex-Container-Size",
                        Integer.toString(size)));
    }

    private Answer ask(String path, Map<String, String> headers) throws PlexException, IOException {
        RemoteAnswer answer;
        try {
            answer = origin.get(path, headers, LONGEST_ANSWER);
        } catch (RemoteException e) {
            throw verdict(e);
        }
        return read(answer);
    }

    private PlexException verdict(RemoteException e) {
        return switch (e.kind()) {
            case UNAUTHORIZED ->
                withToken
                        ? new PlexException(
                                PlexException.Reason.BAD_TOKEN, "the Plex server does not accept the token", e)
                        : new PlexException(PlexException.Reason.NO_TOKEN, "the Plex server wants a token", e);
            case FORBIDDEN ->
                new PlexException(
                        PlexException.Reason.FORBIDDEN, "the Plex server does not allow this token to look", e);
            case NOT_FOUND ->
                new PlexException(PlexException.Reason.GONE, "the Plex server does not have what was asked for", e);
            case UNREADABLE, REDIRECTED_AWAY ->
                new PlexException(PlexException.Reason.NOT_PLEX, String.valueOf(e.getMessage()), e);
            case UNREACHABLE, TIMED_OUT ->
                new PlexException(PlexException.Reason.NOT_ANSWERING, String.valueOf(e.getMessage()), e);
            case REFUSED, TOO_LARGE ->
                new PlexException(PlexException.Reason.BROKEN, String.valueOf(e.getMessage()), e);
        };
    }

    /** Bytes that are no UTF-8 become replacement characters: a wrong title must not hide a library. */
    private static Answer read(RemoteAnswer answer) throws PlexException {
        String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            throw new PlexException(
                    PlexException.Reason.NOT_PLEX,
                    text.contains("<MediaContainer")
                            ? "the server answered XML though JSON was asked for; a proxy before it may drop the Accept header"
                            : "a web page answered, not a Plex server",
                    null);
        }
        PlexRow container = new PlexRow(parse(text).path("MediaContainer"));
        if (!container.node().isObject()) {
            throw new PlexException(
                    PlexException.Reason.NOT_PLEX, "something answers at this address, but it is no Plex server", null);
        }
        String rows = container.has("Metadata") ? "Metadata" : "Directory";
        return new Answer(
                container,
                container.rows(rows),
                container.count(rows),
                first(container.number("offset"), answer, "X-Plex-Container-Start"),
                first(container.number("totalSize"), answer, "X-Plex-Container-Total-Size"),
                clock(answer));
    }

    private static JsonNode parse(String text) throws PlexException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            boolean begun = text.startsWith("{");
            throw new PlexException(
                    begun ? PlexException.Reason.BROKEN : PlexException.Reason.NOT_PLEX,
                    begun
                            ? "the Plex server's answer is broken or ends too early"
                            : "something answers at this address, but it is no Plex server",
                    e);
        }
    }

    private static OptionalLong first(OptionalLong inBody, RemoteAnswer answer, String header) {
        if (inBody.isPresent()) {
            return inBody;
        }
        String value = answer.header(header).orElse("").strip();
        return value.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    private static Optional<Instant> clock(RemoteAnswer answer) {
        try {
            return answer.header("Date")
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
                    .map(Instant::from);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
