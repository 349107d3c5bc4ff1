package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which commands and options a server runs for others: those that neither read nor write the server's files. */
final class RemoteCommandPolicy {
    private static final Set<String> EVERYWHERE = Set.of("--db", "--debug", "--help", "--version", "--quiet");
    private static final Set<String> DECIDING = Set.of("--by", "--why");
    private static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
            Map.entry("runs", Set.of("--json", "--most")),
            Map.entry("stop", Set.of()),
            Map.entry("jobs", Set.of()),
            Map.entry("explain", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("verify", Set.of("--hash", "--repair")),
            Map.entry("release", Set.of("--drop")),
            Map.entry("retry", Set.of("--reason", "--stage")),
            Map.entry(
                    "export",
                    Set.of("--out", "--format", "--with-source", "--run", "--since", "--only", "--site", "--held")),
            Map.entry("decide", Set.of()),
            Map.entry("decide keep", DECIDING),
            Map.entry("decide reject", DECIDING),
            Map.entry("decide accept", DECIDING),
            Map.entry("decide remove", DECIDING),
            Map.entry("decide pin", DECIDING),
            Map.entry("decide undo", Set.of("--by", "--why", "--rule")),
            Map.entry("decide list", Set.of("--json", "--most")),
            Map.entry("plan", Set.of("--site", "--limit", "--json")),
            Map.entry("plan apply", Set.of()),
            Map.entry("plan drop", Set.of()),
            Map.entry("plan list", Set.of()),
            Map.entry("golden", Set.of()),
            Map.entry("golden add", DECIDING),
            Map.entry("golden remove", Set.of()),
            Map.entry("golden list", Set.of()),
            Map.entry("golden check", Set.of("--json")));
    /** Commands that clean without storing, on all processors and for as long as it takes. */
    private static final Set<String> TRYING = Set.of("plan", "golden check");

    private static final String NO_FILES =
            " names a file, and the server that holds the store reads none for a command;"
                    + " start the server with it, or stop it first";
    private static final String ITS_OWN =
            " is not for a store that a server holds: the server's own settings hold; stop it first";

    private RemoteCommandPolicy() {}

    /** Whether a server may be asked: it says itself which of the options it doesn't take. */
    static boolean isCommand(ParseResult parsed) {
        return parsed.hasSubcommand() && COMMANDS.containsKey(name(parsed));
    }

    /** Whether the command cleans many documents without storing any. */
    static boolean triesAll(ParseResult parsed) {
        return TRYING.contains(name(parsed));
    }

    private static String name(ParseResult parsed) {
        StringBuilder name = new StringBuilder();
        for (ParseResult at = parsed; at.hasSubcommand(); ) {
            at = at.subcommand();
            name.append(name.isEmpty() ? "" : " ").append(at.commandSpec().name());
        }
        return name.toString();
    }

    /** Why a command isn't run; null if it is, or if it says itself what is missing. */
    static @Nullable String refusal(ParseResult parsed) {
        StringBuilder name = new StringBuilder();
        for (ParseResult at = parsed; at.hasSubcommand(); ) {
            at = at.subcommand();
            name.append(name.isEmpty() ? "" : " ").append(at.commandSpec().name());
            Set<String> allowed = COMMANDS.get(name.toString());
            if (allowed == null) {
                return "a server holds the store and doesn't run " + name + "; stop it first";
            }
            for (OptionSpec option : at.matchedOptions()) {
                String said = option.longestName();
                if (!allowed.contains(said) && !EVERYWHERE.contains(said)) {
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
