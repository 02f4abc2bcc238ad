package tv.genlock.settings;

import java.io.File;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Settings}. A key is looked for in the command line, the environment, {@code .env} in the working folder and
 * {@code genlock.properties} in the data folder, in this order; an empty value counts as not set. Mistakes are collected
 * and reported together.
 */
public final class SettingsReader {
    /** Command-line choices reach a running Quarkus as system properties of this prefix. */
    public static final String OPTION_PREFIX = "genlock.option.";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)");
    private static final Set<String> LEVELS = Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
    private final List<String> mistakes = new ArrayList<>();
    private final Path workingFolder;

    private SettingsReader(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    /** The settings of this process: its environment, working folder and {@link #OPTION_PREFIX} properties. */
    public static Settings ofProcess() {
        Map<String, String> options = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(OPTION_PREFIX)) {
                options.put(name.substring(OPTION_PREFIX.length()), System.getProperty(name));
            }
        }
        return read(options, System.getenv(), Path.of("").toAbsolutePath());
    }

    /**
     * @param options command-line choices by key name
     * @throws SettingsException with every mistake found
     */
    public static Settings read(Map<String, String> options, Map<String, String> environment, Path workingFolder) {
        SettingsReader reader = new SettingsReader(workingFolder);
        reader.take("the command line", options, Strictness.OWN_KEYS);
        reader.take("the environment", environment, Strictness.OWN_KEYS);
        reader.take(".env", SettingsFile.read(workingFolder.resolve(".env"), reader.mistakes), Strictness.OWN_KEYS);
        Path file = reader.path(SettingKey.GENLOCK_DATA).resolve("genlock.properties");
        reader.take(file.toString(), SettingsFile.read(file, reader.mistakes), Strictness.EVERY_KEY);
        Settings settings = reader.settings();
        if (!reader.mistakes.isEmpty()) {
            throw new SettingsException(reader.mistakes);
        }
        return settings;
    }

    private enum Strictness {
        /** Other programs' keys live here too; only GENLOCK_ ones are ours to judge. */
        OWN_KEYS,
        EVERY_KEY
    }

    private void take(String place, Map<String, String> found, Strictness strictness) {
        found.forEach((name, value) -> {
            Optional<SettingKey> key = SettingKey.named(name);
            if (key.isPresent()) {
                if (!value.isBlank()) {
                    values.putIfAbsent(key.get(), value.strip());
                }
            } else if (name.startsWith("GENLOCK_") || strictness == Strictness.EVERY_KEY) {
                mistakes.add(name + " in " + place + " is not a known key. Did you mean " + NearestKey.to(name) + "?");
            }
        });
    }

    private Settings settings() {
        Path data = path(SettingKey.GENLOCK_DATA);
        return new Settings(
                text(SettingKey.HOST),
                whole(SettingKey.PORT, 0, 65_535),
                logging(data),
                flag(SettingKey.SCHEDULER_ENABLED),
                each(SettingKey.CORS_ORIGINS, ",", this::origin),
                data,
                each(SettingKey.GENLOCK_MEDIA, File.pathSeparator, this::folder),
                flag(SettingKey.GENLOCK_DEMO),
                each(SettingKey.GENLOCK_MEDIA_ROOTS, File.pathSeparator, this::folder),
                optional(SettingKey.GENLOCK_PUBLIC_URL, SettingsReader::publicUrl),
                each(SettingKey.GENLOCK_ALLOWED_HOSTS, ",", SettingsReader::hostName),
                each(SettingKey.GENLOCK_TRUSTED_PROXIES, ",", AddressRange::parse),
                transcodeLimit(),
                optional(SettingKey.GENLOCK_FFMPEG, this::folder),
                whole(SettingKey.GENLOCK_SCAN_MINUTES, 1, 10_080),
                whole(SettingKey.GENLOCK_REMOVAL_GRACE_DAYS, 0, 3_650),
                whole(SettingKey.GENLOCK_AS_RUN_DAYS, 0, 3_650),
                bytes(SettingKey.GENLOCK_INDEX_CACHE, 1 << 20),
                bytes(SettingKey.GENLOCK_SEGMENT_CACHE, 8 << 20));
    }

    private Settings.Logging logging(Path data) {
        String level = text(SettingKey.LOG_LEVEL).toUpperCase(Locale.ROOT);
        level = level.equals("WARNING") ? "WARN" : level.equals("CRITICAL") ? "ERROR" : level;
        if (!LEVELS.contains(level)) {
            mistake(SettingKey.LOG_LEVEL, "must be ERROR, WARN, INFO, DEBUG or TRACE");
        }
        Path file = optional(SettingKey.LOG_FILE_PATH, this::folder)
                .orElse(data.resolve("logs").resolve("genlock.log"));
        return new Settings.Logging(
                level,
                flag(SettingKey.LOG_TO_FILE),
                file,
                bytes(SettingKey.LOG_FILE_MAX_BYTES, 4_096),
                whole(SettingKey.LOG_FILE_BACKUP_COUNT, 0, 100),
                whole(SettingKey.LOG_RETENTION_DAYS, 0, 3_650));
    }

    private int transcodeLimit() {
        int limit = whole(SettingKey.GENLOCK_TRANSCODE_LIMIT, 0, 64);
        return limit > 0 ? limit : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private String text(SettingKey key) {
        return values.getOrDefault(key, key.initial());
    }

    private <T> Optional<T> optional(SettingKey key, Function<String, @Nullable T> read) {
        String text = text(key);
        return text.isEmpty() ? Optional.empty() : Optional.ofNullable(attempt(key, text, read));
    }

    private <T> List<T> each(SettingKey key, String separator, Function<String, @Nullable T> read) {
        List<T> list = new ArrayList<>();
        for (String part : text(key).split(Pattern.quote(separator), -1)) {
            T value = part.isBlank() ? null : attempt(key, part.strip(), read);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private <T> @Nullable T attempt(SettingKey key, String text, Function<String, @Nullable T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            mistake(key, "cannot be read: " + e.getMessage());
            return null;
        }
    }

    private Path path(SettingKey key) {
        Path read = attempt(key, text(key), this::folder);
        return read == null ? workingFolder : read;
    }

    /** {@link InvalidPathException} is an {@link IllegalArgumentException}. */
    private Path folder(String text) {
        String home = System.getProperty("user.home", "");
        String expanded = text.startsWith("~/") ? home + text.substring(1) : text;
        return workingFolder.resolve(expanded).normalize();
    }

    private int whole(SettingKey key, int min, int max) {
        String text = text(key);
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        mistake(key, "must be a whole number from " + min + " to " + max);
        return min;
    }

    private long bytes(SettingKey key, long min) {
        var size = SIZE.matcher(text(key).toUpperCase(Locale.ROOT));
        if (size.matches()) {
            int shift = switch (size.group(2)) {
                case "K" -> 10;
                case "M" -> 20;
                case "G" -> 30;
                default -> 0;
            };
            long value = Long.parseLong(size.group(1)) << shift;
            if (value >= min && value < 1L << 50) {
                return value;
            }
        }
        mistake(key, "must be a number of bytes, at least " + min + ", K, M or G allowed");
        return min;
    }

    private boolean flag(SettingKey key) {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> {
                mistake(key, "must be true or false");
                yield false;
            }
        };
    }

    private String origin(String text) {
        if (text.equals("*")) {
            return text;
        }
        URI uri = publicUrl(text);
        return uri.toString();
    }

    private static URI publicUrl(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("must look like http://tv.lan:8000");
        }
        return uri;
    }

    private static String hostName(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,253}")) {
            throw new IllegalArgumentException("not a host name: " + text);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private void mistake(SettingKey key, String rule) {
        mistakes.add(key + " " + rule + ", not \"" + text(key) + "\".");
    }
}
