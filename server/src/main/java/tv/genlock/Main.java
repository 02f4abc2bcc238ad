package tv.genlock;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import tv.genlock.command.GenlockCommand;

/** The program's entry. Reads the command line first; Quarkus starts only for commands that serve. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exitCode = new CommandLine(new GenlockCommand()).execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
