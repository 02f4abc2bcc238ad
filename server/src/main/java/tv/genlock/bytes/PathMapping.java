package tv.genlock.bytes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How paths as a media server names them become paths on this machine. The longest prefix wins, and only on a separator:
 * {@code /media} does not match {@code /media2}. Prefixes that look like Windows ({@code D:\}, {@code \\nas\}) match in any
 * letter case and with either separator; all others to the letter, because a backslash may be part of a name there.
 *
 * <p>Immutable; touches no disk.
 */
public final class PathMapping {
    private static final Pattern WINDOWS = Pattern.compile("(?s)([A-Za-z]:([\\\\/].*)?|[\\\\/]{2}[^\\\\/].*)");

    private final List<Rule> longestFirst;

    /**
     * @param remotePrefix a folder as the server names it
     * @param localPrefix the same folder as this machine names it, absolute
     */
    public record Rule(String remotePrefix, String localPrefix) {
        public Rule {
            if (remotePrefix.isBlank()) {
                throw new IllegalArgumentException("the server's folder must not be empty");
            }
            if (!isAbsolute(localPrefix)) {
                throw new IllegalArgumentException("the folder here must be an absolute path");
            }
        }

        private static boolean isAbsolute(String path) {
            try {
                return Path.of(path).isAbsolute();
            } catch (InvalidPathException _) {
                return false;
            }
        }

        /** What follows the prefix; empty when {@code remotePath} does not lie below it. */
        private Optional<String> rest(String remotePath) {
            boolean windows = WINDOWS.matcher(remotePrefix).matches();
            String prefix = trimmed(windows ? remotePrefix.replace('\\', '/') : remotePrefix);
            String path = windows ? remotePath.replace('\\', '/') : remotePath;
            boolean below = path.regionMatches(/* ignoreCase= */ windows, 0, prefix, 0, prefix.length())
                    && path.startsWith("/", prefix.length());
            return below ? Optional.of(path.substring(prefix.length() + 1)) : Optional.empty();
        }

        private static String trimmed(String prefix) {
            int end = prefix.length();
            while (end > 0 && prefix.charAt(end - 1) == '/') {
                end--;
            }
            return prefix.substring(0, end);
        }
    }

    /** A rule that applies, and the path it gives. */
    public record Mapped(Rule rule, Path local) {}

    public PathMapping(List<Rule> rules) {
        this.longestFirst = rules.stream()
                .sorted(Comparator.comparingInt(
                                (Rule rule) -> Rule.trimmed(rule.remotePrefix()).length())
                        .reversed())
                .toList();
    }

    /** Where {@code remotePath} is here; empty when no rule applies or it would leave the rule's folder. */
    public Optional<Mapped> map(String remotePath) {
        for (Rule rule : longestFirst) {
            Optional<String> rest = rule.rest(remotePath);
            if (rest.isPresent()) {
                return below(rule, rest.get()).map(local -> new Mapped(rule, local));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> below(Rule rule, String rest) {
        try {
            Path root = Path.of(rule.localPrefix()).normalize();
            Path local = root.resolve("./" + rest).normalize();
            return local.startsWith(root) && !local.equals(root) ? Optional.of(local) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty(); // a name this machine cannot have, so it is not here
        }
    }
}
