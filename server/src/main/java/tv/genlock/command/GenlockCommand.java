package tv.genlock.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code genlock}: names the commands. */
@Command(
        name = "genlock",
        description = "A self-hosted television network in one program.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {ServeCommand.class, DemoCommand.class, DoctorCommand.class, VersionCommand.class})
public final class GenlockCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: serve, demo, doctor or version.");
    }
}
