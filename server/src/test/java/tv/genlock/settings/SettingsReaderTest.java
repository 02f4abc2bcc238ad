package tv.genlock.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void settings_whenNothingIsSet_areTheDefaults() {
        Settings settings = read(Map.of(), Map.of());

        assertThat(settings.port()).isEqualTo(8000);
        assertThat(settings.data()).isEqualTo(folder.resolve("data"));
        assertThat(settings.logging().file()).isEqualTo(folder.resolve("data/logs/genlock.log"));
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.transcodeLimit()).isPositive();
    }

    @Test
    void settings_areTakenFromCommandLineThenEnvironmentThenFiles() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                folder.resolve("data/genlock.properties"),
                "PORT=1\nHOST=h1\nLOG_LEVEL=debug\nGENLOCK_SCAN_MINUTES=7\n");
        Files.writeString(
                folder.resolve(".env"), "# mine\nexport PORT=2\nHOST='h2'\nLOG_LEVEL=\"warning\"\nSOMEBODY_ELSES=1\n");

        Settings settings = read(Map.of("PORT", "4"), Map.of("PORT", "3", "HOST", "h3", "PATH", "/bin"));

        assertThat(settings.port()).isEqualTo(4);
        assertThat(settings.host()).isEqualTo("h3");
        assertThat(settings.logging().level()).isEqualTo("WARN");
        assertThat(settings.scanMinutes()).isEqualTo(7);
    }

    @Test
    void mistakes_areReportedTogetherWithSuggestions() {
        assertThatThrownBy(() -> read(
                        Map.of("PORT", "99999"),
                        Map.of(
                                "GENLOCK_TRUSTED_PROXY", "10.0.0.1",
                                "GENLOCK_TRUSTED_PROXIES", "10.0.0.0/33",
                                "LOG_LEVEL", "LOUD",
                                "GENLOCK_PUBLIC_URL", "tv.lan",
                                "GENLOCK_INDEX_CACHE", "much")))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        thrown -> assertThat(thrown.mistakes())
                                .hasSize(6)
                                .anyMatch(mistake -> mistake.contains("Did you mean GENLOCK_TRUSTED_PROXIES?"))
                                .anyMatch(mistake -> mistake.startsWith("PORT must be"))
                                .anyMatch(mistake -> mistake.startsWith("LOG_LEVEL must be"))
                                .anyMatch(mistake -> mistake.startsWith("GENLOCK_INDEX_CACHE must be")));
    }

    @Test
    void propertiesFile_withAnyUnknownKey_isRefused() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/genlock.properties"), "PROT=1\nnonsense\n");

        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .hasMessageContaining("Did you mean PORT?")
                .hasMessageContaining("line 2 is not KEY=value");
    }

    @Test
    void sizes_mayBeWrittenWithUnits() {
        assertThat(read(Map.of(), Map.of("GENLOCK_SEGMENT_CACHE", "1g")).segmentCacheBytes())
                .isEqualTo(1L << 30);
    }

    @Test
    void documentation_listsEveryKeyWithItsDefault() throws IOException {
        String text = Files.readString(Path.of("../docs/configuration.md"));

        for (SettingKey key : SettingKey.values()) {
            String initial = key.initial().isEmpty() ? "(empty)" : "`" + key.initial() + "`";
            assertThat(text).contains("| `" + key + "` | " + initial + " | " + key.meaning() + " |");
        }
    }

    private Settings read(Map<String, String> options, Map<String, String> environment) {
        return SettingsReader.read(options, environment, folder);
    }
}
