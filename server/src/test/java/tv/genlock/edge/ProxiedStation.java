package tv.genlock.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import tv.genlock.FreshStation;
import tv.genlock.settings.SettingsReader;

/** A station behind a proxy on this machine, with a name of its own and a friendly page elsewhere. */
public class ProxiedStation implements QuarkusTestProfile {
    static final String PUBLIC = "https://tv.example.org";
    static final String FRIEND = "https://pages.example.net";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FreshStation.class), new TestResourceEntry(Settings.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** What the station is told. */
    public static final class Settings implements QuarkusTestResourceLifecycleManager {
        private static final Map<String, String> SETTINGS = Map.of(
                "GENLOCK_TRUSTED_PROXIES",
                "127.0.0.1",
                "GENLOCK_PUBLIC_URL",
                PUBLIC,
                "GENLOCK_ALLOWED_HOSTS",
                "more.example.net",
                "CORS_ORIGINS",
                FRIEND);

        @Override
        public Map<String, String> start() {
            SETTINGS.forEach((key, value) -> System.setProperty(SettingsReader.OPTION_PREFIX + key, value));
            return Map.of();
        }

        @Override
        public void stop() {
            SETTINGS.keySet().forEach(key -> System.clearProperty(SettingsReader.OPTION_PREFIX + key));
        }
    }
}
