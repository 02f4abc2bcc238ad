package tv.genlock.media.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * One attempt that failed: how to say it, and whether trying again may help.
 *
 * @param again may be tried again, whatever was asked
 * @param unsent the request never reached the server, so that trying again cannot do a thing twice
 * @param askedPause what the server wants us to wait; empty when it does not say
 */
record Mishap(RemoteException failure, boolean again, boolean unsent, Optional<Duration> askedPause) {
    private Mishap(RemoteException failure, boolean again, boolean unsent) {
        this(failure, again, unsent, Optional.empty());
    }

    /** @param what method and path of the request, and where it went, without its query */
    static Mishap ofStatus(String what, int status, HttpHeaders headers) {
        return switch (status) {
            case 401 ->
                plain(RemoteException.Kind.UNAUTHORIZED, status, what + ": the key or login is not accepted (401)");
            case 403 -> plain(RemoteException.Kind.FORBIDDEN, status, what + ": it is not allowed (403)");
            case 404, 410 ->
                plain(RemoteException.Kind.NOT_FOUND, status, what + ": there is no such thing (" + status + ")");
            case 429, 503 -> new Mishap(refused(what, status, "it is too busy"), true, true, pause(headers));
            case 502, 504 -> new Mishap(refused(what, status, "the server behind it does not answer"), true, false);
            default -> plain(RemoteException.Kind.REFUSED, status, what + ": it answered " + status);
        };
    }

    private static RemoteException refused(String what, int status, String why) {
        return new RemoteException(RemoteException.Kind.REFUSED, status, what + ": " + why + " (" + status + ")");
    }

    private static Mishap plain(RemoteException.Kind kind, int status, String words) {
        return new Mishap(new RemoteException(kind, status, words), false, false);
    }

    /** RFC 9110 §10.2.3: seconds, or a date, which is read against the server's own so that no clock of ours matters. */
    private static Optional<Duration> pause(HttpHeaders headers) {
        Optional<String> asked = headers.firstValue("Retry-After").map(String::strip);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (asked.get().matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(asked.get())));
            }
            Optional<String> now = headers.firstValue("Date");
            if (now.isEmpty()) {
                return Optional.empty();
            }
            Duration until = Duration.between(date(now.get()), date(asked.get()));
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException _) {
            return Optional.empty(); // a pause that cannot be read is none
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    static Mishap ofNetwork(String what, IOException cause) {
        return switch (cause) {
            case RemoteException known -> new Mishap(known, false, false);
            case UnknownHostException _ -> lost(what + ": there is no host of that name", cause, false, true);
            case SSLException _ ->
                lost(what + ": no encrypted connection; its certificate may not be trusted here", cause, false, true);
            case HttpConnectTimeoutException _ -> lost(what + ": no connection in time", cause, true, true);
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException ->
                lost(what + ": there is no host of that name", cause, false, true);
            case ConnectException _ -> lost(what + ": nothing answers there", cause, true, true);
            default -> lost(what + ": the connection broke off", cause, true, false);
        };
    }

    private static Mishap lost(String words, IOException cause, boolean again, boolean unsent) {
        return new Mishap(new RemoteException(RemoteException.Kind.UNREACHABLE, words, cause), again, unsent);
    }

    static Mishap silence(String what) {
        String words = what + ": no answer in time";
        return new Mishap(new RemoteException(RemoteException.Kind.TIMED_OUT, 0, words), false, false);
    }

    /** The same, and not to be tried again. */
    Mishap forGood() {
        return new Mishap(failure, false, unsent, askedPause);
    }
}
