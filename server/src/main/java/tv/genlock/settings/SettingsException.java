package tv.genlock.settings;

import java.util.List;

/** The settings have mistakes, all of them named. The program does not start. */
public final class SettingsException extends RuntimeException {
    private final transient List<String> mistakes;

    SettingsException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
