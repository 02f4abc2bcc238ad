package tv.genlock.settings;

import java.net.InetAddress;

/** A network in CIDR notation, IPv4 or IPv6. An IPv4 range also matches IPv4-mapped IPv6 addresses: Java folds those. */
public final class AddressRange {
    private final byte[] network;
    private final int prefixBits;

    private AddressRange(byte[] network, int prefixBits) {
        this.network = network;
        this.prefixBits = prefixBits;
    }

    /** {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; {@link IllegalArgumentException} for anything else. */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
        int most = address.getAddress().length * 8;
        int bits = slash < 0 ? most : prefix(text.substring(slash + 1), text);
        if (bits > most) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new AddressRange(address.getAddress(), bits);
    }

    /** An address written as digits; never asks a name server. */
    public static InetAddress literal(String text) {
        return InetAddress.ofLiteral(text);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int prefix(String text, String whole) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("not a network: " + whole);
        }
        return Integer.parseInt(text);
    }
}
