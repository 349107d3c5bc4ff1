package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Whether a server runs what somebody else typed: commands and options that {@link RunByServer} allows. */
final class RemoteCommandPolicy {
    private static final Set<String> EVERYWHERE = Set.of("--db", "--debug", "--help", "--version", "--quiet");

    private static final String NO_FILES =
            " names a file, and the server that holds the store reads none for a command;"
                    + " start the server with it, or stop it first";
    private static final String ITS_OWN =
            " is not for a store that a server holds: the server's own settings hold; stop it first";

    private RemoteCommandPolicy() {}

    /** Whether a server may be asked: it says itself which of the options it doesn't take. */
    static boolean isCommand(ParseResult parsed) {
        return allowance(last(parsed)) != null;
    }

    /** Whether the command cleans many documents without storing any. */
    static boolean triesAll(ParseResult parsed) {
        RunByServer allowed = allowance(last(parsed));
        return allowed != null && allowed.triesAll();
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    private static @Nullable RunByServer allowance(ParseResult command) {
        return command.commandSpec().userObject().getClass().getAnnotation(RunByServer.class);
    }

    /** Why a command isn't run; null if it is, or if it says itself what is missing. */
    static @Nullable String refusal(ParseResult parsed) {
        StringBuilder name = new StringBuilder();
        for (ParseResult at = parsed; at.hasSubcommand(); ) {
            at = at.subcommand();
            name.append(name.isEmpty() ? "" : " ").append(at.commandSpec().name());
            RunByServer allowed = allowance(at);
            if (allowed == null) {
                return "a server holds the store and doesn't run " + name + "; stop it first";
            }
            for (OptionSpec option : at.matchedOptions()) {
                String said = option.longestName();
                if (!List.of(allowed.value()).contains(said) && !EVERYWHERE.contains(said)) {
                    return said + (namesFile(option) ? NO_FILES : ITS_OWN);
                }
            }
            if (!"-".equals(at.matchedOptionValue("--out", "-"))) {
                return "a server holds the store: export to standard output, with --format FORMAT --out -";
            }
        }
        return null;
    }

    private static boolean namesFile(OptionSpec option) {
        return Arrays.asList(option.auxiliaryTypes()).contains(Path.class);
    }
}
