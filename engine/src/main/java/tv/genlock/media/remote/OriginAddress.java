package tv.genlock.media.remote;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an origin is: scheme, host, port and the path before everything (a reverse proxy's sub path), and which redirects stay
 * with it. Immutable.
 */
record OriginAddress(URI base) {
    /** @throws IllegalArgumentException when it is no plain http or https address; the message is for a person */
    OriginAddress {
        String scheme = Objects.requireNonNullElse(base.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("the address must begin with http:// or https://");
        }
        if (base.getHost() == null) {
            throw new IllegalArgumentException("the address has no host name that can be understood");
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address must not hold a user name or password");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("the address must end before any ? or #");
        }
        String path = Objects.requireNonNullElse(base.getRawPath(), "").replaceAll("/+$", "");
        base = URI.create(scheme + "://" + base.getRawAuthority() + path);
    }

    /** The address of a request; {@code pathAndQuery} begins with a slash and stays below the base. */
    URI resolve(String pathAndQuery) {
        if (!pathAndQuery.startsWith("/") || pathAndQuery.indexOf('#') >= 0) {
            throw new IllegalArgumentException("a request path begins with / and holds no #");
        }
        try {
            URI target = new URI(base + pathAndQuery);
            if (!sameServer(target) || !target.normalize().getRawPath().startsWith(basePath())) {
                throw new IllegalArgumentException("a request path must stay with its origin");
            }
            return target;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a request path: " + e.getReason()); // its message repeats the query
        }
    }

    private String basePath() {
        return Objects.requireNonNullElse(base.getRawPath(), "");
    }

    private boolean sameServer(URI target) {
        return target.getHost() != null
                && target.getHost().equalsIgnoreCase(base.getHost())
                && base.getScheme().equalsIgnoreCase(target.getScheme())
                && port(target) == port(base);
    }

    /** Where a redirect leads, when it stays: the same server, or the same host by https instead of http. */
    Optional<URI> follow(URI from, String location) {
        try {
            URI target = from.resolve(new URI(location));
            boolean stays = target.getRawUserInfo() == null && (sameServer(target) || isUpgrade(target));
            return stays ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isUpgrade(URI target) {
        return base.getScheme().equals("http")
                && "https".equalsIgnoreCase(target.getScheme())
                && base.getHost().equalsIgnoreCase(target.getHost());
    }

    /** The address after a redirect that changed nothing but http to https; this one after any other. */
    OriginAddress after(URI from, URI target) {
        boolean sameRequest = Objects.equals(from.getRawPath(), target.getRawPath());
        return isUpgrade(target) && sameRequest
                ? new OriginAddress(URI.create("https://" + target.getRawAuthority() + basePath()))
                : this;
    }

    /**
     * Refuses addresses no media server lives at: link-local ones (where clouds keep their credentials), multicast, and none at
     * all. Loopback and private networks are what homes use.
     */
    void check() throws UnknownHostException, RemoteException {
        for (InetAddress address : InetAddress.getAllByName(base.getHost())) {
            if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
                throw new RemoteException(
                        RemoteException.Kind.UNREACHABLE, 0, base.getHost() + " is an address no server may have");
            }
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Free of secrets by construction. */
    @Override
    public String toString() {
        return base.toString();
    }
}
