package tv.genlock.command;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tv.genlock.settings.Settings;
import tv.genlock.settings.SettingsException;
import tv.genlock.settings.SettingsReader;

/** Starts Quarkus with the operator's settings. The settings are checked first, so that a mistake costs no start. */
final class Launch {
    private static final int EXIT_SETTINGS = 2;

    private Launch() {}

    /** Serves until stopped; the answer is the process' exit code. */
    static int run(Map<String, String> chosen) {
        try {
            Settings settings =
                    SettingsReader.read(chosen, System.getenv(), Path.of("").toAbsolutePath());
            chosen.forEach((key, value) -> System.setProperty(SettingsReader.OPTION_PREFIX + key, value));
            QuarkusProperties.of(settings).forEach(System::setProperty);
        } catch (SettingsException e) {
            System.err.println("Genlock does not start, its settings have mistakes:");
            e.mistakes().forEach(mistake -> System.err.println("  " + mistake));
            return EXIT_SETTINGS;
        }
        AtomicInteger exitCode = new AtomicInteger();
        Quarkus.run(null, (code, failure) -> {
            exitCode.set(code);
            if (failure != null) {
                System.err.println("Genlock could not start: " + StartFailure.reasonOf(failure));
            }
        });
        return exitCode.get();
    }
}
