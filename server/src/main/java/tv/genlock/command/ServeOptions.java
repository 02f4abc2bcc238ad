package tv.genlock.command;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tv.genlock.settings.SettingKey;

/** The choices {@code serve}, {@code demo} and {@code doctor} share. Each overrides the setting it stands for. */
final class ServeOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "TCP port (setting PORT, default 8000).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (setting HOST, default 0.0.0.0).")
    private @Nullable String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for database, logs and cache (setting GENLOCK_DATA, default ./data).")
    private @Nullable String data;

    @Option(
            names = "--media",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders with videos; on an empty install each becomes a source (setting GENLOCK_MEDIA).")
    private List<String> media = new ArrayList<>();

    /** The choices made, by name of the setting. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        put(chosen, SettingKey.PORT, port);
        put(chosen, SettingKey.HOST, host);
        put(chosen, SettingKey.GENLOCK_DATA, data);
        put(chosen, SettingKey.GENLOCK_MEDIA, media.isEmpty() ? null : String.join(File.pathSeparator, media));
        return chosen;
    }

    private static void put(Map<String, String> chosen, SettingKey key, @Nullable Object value) {
        if (value != null) {
            chosen.put(key.name(), value.toString());
        }
    }
}
