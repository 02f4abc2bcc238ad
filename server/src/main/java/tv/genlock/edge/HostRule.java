package tv.genlock.edge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.genlock.settings.AddressRange;
import tv.genlock.settings.Settings;

/**
 * Which names the station answers to. A page on the internet can point a name of its own at a private address (DNS rebinding); its
 * requests then carry that name. Names that only exist inside a network, and addresses, cannot be taken that way.
 */
final class HostRule {
    private static final List<String> INTERNAL =
            List.of(".local", ".lan", ".home", ".internal", ".localdomain", ".localhost", ".home.arpa", ".intranet");

    private final Set<String> allowed;

    HostRule(Settings settings) {
        this.allowed = Stream.concat(settings.allowedHosts().stream(), settings.publicUrl().map(URI::getHost).stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param host from the request, without port; brackets of an IPv6 address may be there */
    boolean admits(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (allowed.contains(name) || isAddress(name)) {
            return true;
        }
        boolean singleWord = name.indexOf('.') < 0 && !name.isEmpty();
        return singleWord || INTERNAL.stream().anyMatch(name::endsWith);
    }

    private static boolean isAddress(String name) {
        boolean mayBe = name.startsWith("[")
                || name.indexOf(':') >= 0
                || (!name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1)));
        if (!mayBe) {
            return false;
        }
        try {
            AddressRange.literal(name.startsWith("[") ? name.substring(1, name.length() - 1) : name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
