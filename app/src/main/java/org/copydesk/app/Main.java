package org.copydesk.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door of the command line: answers {@code --version} and {@code --help} until the commands are there. */
@Command(
        name = "copydesk",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Cleans scraped news articles and keeps a reason for every change.")
public final class Main implements Runnable {

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"copydesk " + (version == null ? "development build" : version)};
        }
    }
}
