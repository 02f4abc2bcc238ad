package tv.genlock.command;

import java.util.Map;
import java.util.TreeMap;
import tv.genlock.settings.Settings;

/** The framework's configuration that follows from ours. */
final class QuarkusProperties {
    private QuarkusProperties() {}

    static Map<String, String> of(Settings settings) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("quarkus.http.host", settings.host());
        properties.put("quarkus.http.port", Integer.toString(settings.port()));
        Settings.Logging logging = settings.logging();
        properties.put("quarkus.log.level", logging.level());
        properties.put("quarkus.log.file.enabled", Boolean.toString(logging.toFile()));
        if (logging.toFile()) {
            properties.put("quarkus.log.file.path", logging.file().toString());
            properties.put("quarkus.log.file.rotation.max-file-size", Long.toString(logging.maxBytes()));
            properties.put("quarkus.log.file.rotation.max-backup-index", Integer.toString(logging.backupCount()));
        }
        return properties;
    }
}
