package tv.genlock.settings;

import java.util.Arrays;
import java.util.Optional;

/** Every key that can be set, with its default and meaning. docs/configuration.md lists the same ones; a test compares. */
public enum SettingKey {
    HOST("0.0.0.0", "Address to listen on."),
    PORT("8000", "TCP port of the web app, the API and the streams; 0 picks a free one."),
    LOG_LEVEL("INFO", "ERROR, WARN, INFO, DEBUG or TRACE."),
    LOG_TO_FILE("true", "Whether the log also goes to a file."),
    LOG_FILE_PATH("", "The log file; empty: logs/genlock.log in the data folder."),
    LOG_FILE_MAX_BYTES("10485760", "Size at which the log file is put aside and a new one begun; accepts K, M, G."),
    LOG_FILE_BACKUP_COUNT("5", "Log files put aside that are kept, 0 to 100."),
    LOG_RETENTION_DAYS("30", "Log files put aside are deleted after this many days; 0 keeps them."),
    SCHEDULER_ENABLED("true", "Whether schedules are extended nightly and sources scanned periodically."),
    CORS_ORIGINS("", "Origins of web pages that may use the API, comma-separated; * for all."),
    GENLOCK_DATA("data", "Folder for everything the station keeps: database, logs, cache."),
    GENLOCK_MEDIA("", "Folders added as sources on an empty install, separated like PATH."),
    GENLOCK_MEDIA_ROOTS("", "Folders sources may lie in, separated like PATH; empty: anywhere but system folders."),
    GENLOCK_PUBLIC_URL("", "How clients reach the station (http://tv.lan:8000); empty: taken from each request."),
    GENLOCK_ALLOWED_HOSTS(
            "",
            "More host names to answer to, comma-separated; addresses, single words, .local, .lan, .home and .internal names always work."),
    GENLOCK_TRUSTED_PROXIES(
            "", "Addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed, comma-separated."),
    GENLOCK_TRANSCODE_LIMIT(
            "0",
            "Transcodes of picture that may run at once, 0 to 64; 0: half the processors, at least one. Of sound alone eight times as many."),
    GENLOCK_FFMPEG("", "The ffmpeg to use; empty: the one on PATH, else the one that came along."),
    GENLOCK_DEMO("false", "Whether an empty install makes the demo network by itself."),
    GENLOCK_SCAN_MINUTES("15", "Minutes between scans of a source, until they are set for it, 1 to 10080."),
    GENLOCK_REMOVAL_GRACE_DAYS(
            "30", "Days for which what a source lists no more is kept, with what people changed about it, 0 to 3650."),
    GENLOCK_AS_RUN_DAYS("90", "Days for which the as-run log is kept, 1 to 3650; 0: for ever."),
    GENLOCK_INDEX_CACHE("48M", "Memory for media indexes; accepts K, M, G."),
    GENLOCK_SEGMENT_CACHE("48M", "Memory for segments; accepts K, M, G.");

    private final String initial;
    private final String meaning;

    SettingKey(String initial, String meaning) {
        this.initial = initial;
        this.meaning = meaning;
    }

    /** The value as text when nobody sets one. */
    public String initial() {
        return initial;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<SettingKey> named(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
