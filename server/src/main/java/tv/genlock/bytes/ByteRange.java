package tv.genlock.bytes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of bytes, {@code to} exclusive. */
record ByteRange(long from, long to) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The one range a header asks for (RFC 9110 §14.1.2); empty when it cannot be given. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = ONE_RANGE.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            long count = last.isEmpty() ? 0 : Math.min(size, Long.parseLong(last));
            return count == 0 ? Optional.empty() : Optional.of(new ByteRange(size - count, size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return from < to ? Optional.of(new ByteRange(from, to)) : Optional.empty();
    }

    long length() {
        return to - from;
    }
}
