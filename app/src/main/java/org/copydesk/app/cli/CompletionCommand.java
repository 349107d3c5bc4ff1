package org.copydesk.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Prints a script by which a shell completes commands and options. In bash and zsh: source"
                + " <(copydesk completion bash). In fish: copydesk completion fish | source. A manual page: copydesk completion"
                + " man > copydesk.1.")
final class CompletionCommand implements Callable<Integer> {
    private static final String NAME = "copydesk";

    /** A shell that completes, or the reader of manual pages. */
    enum Shell {
        bash,
        zsh,
        fish,
        man
    }

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish|man", description = "The shell; man for a manual page.")
    private @Nullable Shell shell;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine all = Objects.requireNonNull(spec).root().commandLine();
        // picocli's script knows zsh, too.
        terminal.out()
                .print(
                        switch (Objects.requireNonNull(shell)) {
                            case fish -> fish(all);
                            case man -> ManualPage.of(all);
                            case bash, zsh -> AutoComplete.bash(NAME, all);
                        });
        terminal.out().flush();
        return ExitCodes.OK;
    }

    private static String fish(CommandLine all) {
        StringBuilder script = new StringBuilder();
        addFish(script, all, "__fish_use_subcommand", "");
        return script.toString();
    }

    /**
     * @param here the condition that one of its commands comes next
     * @param within the condition that the command was typed; empty for the top
     */
    private static void addFish(StringBuilder script, CommandLine line, String here, String within) {
        if (!within.isEmpty()) {
            for (OptionSpec option : line.getCommandSpec().options()) {
                script.append("complete -c ").append(NAME).append(" -n ").append(quoted(within));
                script.append(" -l ").append(option.longestName().replaceFirst("^-+", ""));
                script.append(option.arity().max() > 0 ? " -r" : "").append('\n');
            }
        }
        line.getSubcommands().forEach((name, command) -> {
            script.append("complete -c ").append(NAME).append(" -n ").append(quoted(here));
            script.append(" -f -a ").append(name).append(" -d ");
            script.append(quoted(GroupedHelp.sentence(command.getCommandSpec())))
                    .append('\n');
            String seen = "__fish_seen_subcommand_from " + name;
            String typed = within.isEmpty() ? seen : within + "; and " + seen;
            addFish(script, command, typed, typed);
        });
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
