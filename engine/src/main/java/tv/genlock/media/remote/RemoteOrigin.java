package tv.genlock.media.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The HTTP door to one origin an administrator entered: a media server and nothing beside it. Connections are kept and used
 * again; every answer is bounded in bytes and in silence; a busy or unreachable server is asked again a few times.
 *
 * <p>Redirects are followed by hand, at most five, and only to the same host: to the same port, or from http to https. When
 * only the scheme changed, the door remembers it. Secrets are sent as headers, to this host alone, and are in no message. No
 * proxy is used and no cookie kept. A server that is out of reach is left alone for a while if the limits say so, and everybody is told at once. Answers are asked for uncompressed; a compressed one is refused, so that none can swell.
 *
 * <p>Thread-safe; callers block, virtual threads are welcome. Whoever made it closes it. Every method throws
 * {@link RemoteException} for what the server or the network did, and {@link InterruptedIOException} (with the flag set) when
 * the waiting thread is interrupted.
 */
public final class RemoteOrigin implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    private final Map<String, String> secretHeaders;
    private final RemoteLimits limits;
    private final Pause pause;
    private final Outage outage;
    private final HttpClient client;
    private volatile OriginAddress address;

    /**
     * @param base such as {@code http://nas:8096/jellyfin}; a path is put before every request's
     * @param secretHeaders sent with every request; their values are never shown
     * @throws IllegalArgumentException for an address or header that cannot be used, in words for a person
     */
    public RemoteOrigin(URI base, Map<String, String> secretHeaders, RemoteLimits limits) {
        this(base, secretHeaders, limits, Pause.sleeping());
    }

    /** @param pause waits between attempts */
    public RemoteOrigin(URI base, Map<String, String> secretHeaders, RemoteLimits limits, Pause pause) {
        this(base, secretHeaders, limits, pause, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    RemoteOrigin(URI base, Map<String, String> secretHeaders, RemoteLimits limits, Pause pause, LongSupplier nanos) {
        this.address = new OriginAddress(base);
        this.secretHeaders = Map.copyOf(secretHeaders);
        this.secretHeaders.forEach(RemoteOrigin::checkHeader);
        this.limits = limits;
        this.pause = pause;
        this.outage = new Outage(limits.rest(), nanos);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    private static void checkHeader(String name, String value) {
        // The client would refuse it too, but with the value in its message.
        if (!name.matches("[A-Za-z0-9-]+") || !value.matches("[\\x20-\\x7e]*")) {
            throw new IllegalArgumentException("a key or password holds a character that cannot be sent");
        }
    }

    /** Scheme, host, port and base path as they are now; no secret in it. */
    public URI base() {
        return address.base();
    }

    /**
     * @param pathAndQuery begins with a slash, already percent-encoded
     * @param headers sent beside the secret ones
     * @param maxBytes a longer answer is {@link RemoteException.Kind#TOO_LARGE}
     */
    public RemoteAnswer get(String pathAndQuery, Map<String, String> headers, long maxBytes) throws IOException {
        return collected("GET", pathAndQuery, headers, BodyPublishers.noBody(), maxBytes);
    }

    public RemoteAnswer head(String pathAndQuery, Map<String, String> headers) throws IOException {
        return collected("HEAD", pathAndQuery, headers, BodyPublishers.noBody(), Long.MAX_VALUE);
    }

    /** Sent again only when the server said it did nothing with it, or never got it. */
    public RemoteAnswer post(String pathAndQuery, Map<String, String> headers, byte[] body, long maxBytes)
            throws IOException {
        BodyPublisher sent = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return collected("POST", pathAndQuery, headers, sent, maxBytes);
    }

    public RemoteAnswer delete(String pathAndQuery, Map<String, String> headers, long maxBytes) throws IOException {
        return collected("DELETE", pathAndQuery, headers, BodyPublishers.noBody(), maxBytes);
    }

    /** GET whose bytes go to {@code sink} as they arrive. Tried again only while the sink has seen nothing of an answer. */
    public void stream(String pathAndQuery, Map<String, String> headers, BodySink sink) throws IOException {
        exchange(new Request("GET", pathAndQuery, headers, BodyPublishers.noBody(), false), () -> sink);
    }

    private RemoteAnswer collected(
            String method, String pathAndQuery, Map<String, String> headers, BodyPublisher body, long maxBytes)
            throws IOException {
        var request = new Request(method, pathAndQuery, headers, body, true);
        return exchange(request, () -> new CollectedBody(maxBytes)).answer();
    }

    /** @param startsOver an answer that broke off may be asked for again from its beginning */
    private record Request(
            String method, String pathAndQuery, Map<String, String> headers, BodyPublisher body, boolean startsOver) {}

    private <S extends BodySink> S exchange(Request request, Supplier<S> sinks) throws IOException {
        outage.check();
        try {
            S sink = attempts(request, sinks);
            outage.answered();
            return sink;
        } catch (RemoteException e) {
            outage.failed(e);
            throw e;
        }
    }

    private <S extends BodySink> S attempts(Request request, Supplier<S> sinks) throws IOException {
        for (int attempt = 1; ; attempt++) {
            S sink = sinks.get();
            Optional<Mishap> mishap = follow(request, sink);
            if (mishap.isEmpty()) {
                return sink;
            }
            waitBeforeNext(request, mishap.get(), attempt);
        }
    }

    private void waitBeforeNext(Request request, Mishap mishap, int attempt) throws IOException {
        boolean mayRepeat =
                mishap.again() && (mishap.unsent() || !request.method().equals("POST"));
        Duration wait = mishap.askedPause().orElseGet(() -> limits.pauseBefore(attempt + 1));
        if (!mayRepeat || attempt >= limits.attempts() || wait.compareTo(limits.longestPause()) > 0) {
            throw mishap.failure();
        }
        try {
            pause.last(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Sends, and sends again where a redirect says so. */
    private Optional<Mishap> follow(Request request, BodySink sink) throws IOException {
        OriginAddress origin = address;
        URI target = origin.resolve(request.pathAndQuery());
        String method = request.method();
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            String what = method + " " + origin + " " + pathOf(request.pathAndQuery());
            Attempt attempt = new Attempt(sink);
            Optional<Mishap> mishap = send(origin, httpRequest(method, target, request), attempt, what);
            Optional<String> location = attempt.redirect();
            if (location.isEmpty()) {
                boolean overForGood = Attempt.isSuccess(attempt.status()) && !request.startsOver();
                return overForGood ? mishap.map(Mishap::forGood) : mishap;
            }
            Optional<URI> next = origin.follow(target, location.get());
            if (next.isEmpty()) {
                throw away(what + ": it sends on to another place; enter that address if it is the right one");
            }
            if (attempt.status() == 303) {
                method = "GET";
            }
            origin = origin.after(target, next.get());
            address = origin;
            target = next.get();
        }
        throw away(request.method() + " " + origin + ": it sends round and round");
    }

    private static RemoteException away(String words) {
        return new RemoteException(RemoteException.Kind.REDIRECTED_AWAY, 0, words);
    }

    private static String pathOf(String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        return query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    }

    private HttpRequest httpRequest(String method, URI target, Request request) {
        boolean withBody = method.equals(request.method());
        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .method(method, withBody ? request.body() : BodyPublishers.noBody())
                .setHeader("User-Agent", "Genlock");
        request.headers().forEach(builder::setHeader);
        secretHeaders.forEach(builder::setHeader);
        return builder.build();
    }

    /** One request, one answer; empty when it is a success that the sink has taken. */
    private Optional<Mishap> send(OriginAddress origin, HttpRequest request, Attempt attempt, String what)
            throws IOException {
        try {
            origin.check();
            if (!await(client.sendAsync(request, attempt), attempt)) {
                return Optional.of(Mishap.silence(what));
            }
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            // An error's status says more than what became of its text.
            if (attempt.status() == 0 || Attempt.isSuccess(attempt.status())) {
                return Optional.of(Mishap.ofNetwork(what, e));
            }
        }
        if (!Attempt.isSuccess(attempt.status())) {
            return Optional.of(Mishap.ofStatus(what, attempt.status(), attempt.headers()));
        }
        IOException refusal = attempt.refusal();
        if (refusal != null) {
            throw refusal;
        }
        return Optional.empty();
    }

    /** Waits as long as something moves, and not for ever; false when it gave up. */
    private boolean await(CompletableFuture<?> answer, Attempt attempt) throws IOException {
        for (int waits = 0; waits < limits.waits(); waits++) {
            long before = attempt.moves();
            try {
                answer.get(limits.silence().toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException _) {
                if (attempt.moves() == before) {
                    break;
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                throw interrupted(e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
        answer.cancel(true);
        return false;
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var stopped = new InterruptedIOException("stopped while waiting for an answer");
        stopped.initCause(cause);
        return stopped;
    }

    /** Ends what is under way; its callers get an {@link IOException}. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    /** The address, which holds no secret. */
    @Override
    public String toString() {
        return address.toString();
    }
}
