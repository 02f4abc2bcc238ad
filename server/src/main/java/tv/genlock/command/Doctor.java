package tv.genlock.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import tv.genlock.settings.SettingsException;
import tv.genlock.settings.SettingsReader;

/** Looks at everything the station needs, one line each. */
final class Doctor {
    private final Map<String, String> chosen;
    private final Map<String, String> environment;

    Doctor(Map<String, String> chosen, Map<String, String> environment) {
        this.chosen = chosen;
        this.environment = environment;
    }

    /** Prints the findings; 0 when the station can run. */
    int examine(PrintStream out) {
        try {
            SettingsReader.read(chosen, environment, Path.of("").toAbsolutePath());
            out.println("ok    settings");
            return 0;
        } catch (SettingsException e) {
            e.mistakes().forEach(mistake -> out.println("FAIL  settings    " + mistake));
            return 1;
        }
    }
}
