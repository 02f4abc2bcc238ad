package tv.genlock.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code genlock demo}: like serve, with a network of generated clips when nothing is configured. */
@Command(
        name = "demo",
        description = "Runs the station with a demo network: three channels of clips that are made on the first run.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        Map<String, String> chosen = options.chosen();
        chosen.put("GENLOCK_DEMO", "true");
        return Launch.run(chosen);
    }
}
