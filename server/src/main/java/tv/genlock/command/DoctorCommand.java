package tv.genlock.command;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code genlock doctor}: checks what the station needs and says what to do where it is missing. */
@Command(
        name = "doctor",
        description = "Checks whether the station can run here.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        return new Doctor(options.chosen(), System.getenv(), InstantSource.system()).examine(System.out);
    }
}
