package tv.genlock.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code genlock serve}: runs the station until it is told to stop. */
@Command(name = "serve", description = "Runs the station.", mixinStandardHelpOptions = true, sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        return Launch.run(options.chosen());
    }
}
