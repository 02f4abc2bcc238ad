package tv.genlock.edge;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.genlock.settings.AddressRange;

/**
 * Who may enter until accounts exist: private addresses only.
 *
 * <h2>Which addresses are private</h2>
 *
 * Loopback, RFC 1918, link-local, unique local (RFC 4193), and 100.64.0.0/10 (RFC 6598), which Tailscale and other overlay networks use.
 *
 * <h2>Forwarded requests</h2>
 *
 * A request that passed a proxy counts as what it was forwarded for. A trusted proxy is believed: the right-most address that is
 * not itself a trusted proxy is the client. Anybody may send the header, so from everybody else it can only take away: every address it
 * names must be private, as the sender's own must. A request through a public reverse proxy is thus refused even when the proxy stands
 * beside us, and a forged header gains nothing.
 */
final class AccessRule {
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "169.254.0.0/16",
                    "100.64.0.0/10",
                    "::1/128",
                    "fc00::/7",
                    "fe80::/10")
            .map(AddressRange::parse)
            .toList();

    private final List<AddressRange> trustedProxies;

    AccessRule(List<AddressRange> trustedProxies) {
        this.trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * @param peer whom the connection comes from
     * @param forwardedFor the X-Forwarded-For header lines, in order
     * @param otherMarks whether the request carries another header of a proxy (Forwarded, X-Real-IP, CF-Connecting-IP …)
     */
    boolean admits(InetAddress peer, List<String> forwardedFor, boolean otherMarks) {
        if (forwardedFor.isEmpty()) {
            return isPrivate(peer) && !otherMarks;
        }
        Optional<List<InetAddress>> hops = hops(forwardedFor);
        if (hops.isEmpty() || hops.get().isEmpty()) {
            return false;
        }
        return isTrusted(peer)
                ? isPrivate(client(hops.get()))
                : isPrivate(peer) && hops.get().stream().allMatch(AccessRule::isPrivate);
    }

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.stream().anyMatch(range -> range.contains(address));
    }

    private boolean isTrusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(range -> range.contains(address));
    }

    private InetAddress client(List<InetAddress> hops) {
        for (InetAddress hop : hops.reversed()) {
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return hops.getFirst();
    }

    /** Empty when one of them is not an address. */
    private static Optional<List<InetAddress>> hops(List<String> lines) {
        List<InetAddress> hops = new ArrayList<>();
        for (String line : lines) {
            for (String part : line.split(",")) {
                try {
                    hops.add(AddressRange.literal(withoutPort(part.strip())));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(hops);
    }

    /** Some proxies write {@code 1.2.3.4:5678} or {@code [::1]:5678}. */
    private static String withoutPort(String text) {
        if (text.startsWith("[") && text.contains("]")) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
