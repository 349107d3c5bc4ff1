package org.copydesk.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/** The list of commands in the help, by what they are for. */
final class GroupedHelp implements IHelpSectionRenderer {
    private static final int INDENT = 2;

    private static final List<Group> GROUPS = List.of(
            new Group("clean", List.of("clean", "import", "retry")),
            new Group("look", List.of("list", "explain", "source", "sql", "runs")),
            new Group("decide", List.of("decide", "release")),
            new Group("try", List.of("plan", "golden", "rules")),
            new Group("run", List.of("serve", "jobs", "stop", "doctor")),
            new Group("keep", List.of("export", "verify", "backup", "restore")),
            new Group("help", List.of("help", "completion")));

    @Override
    public String render(Help help) {
        Map<String, Help> commands = help.subcommands();
        int names = commands.keySet().stream().mapToInt(String::length).max().orElse(0) + INDENT;
        int width = help.commandSpec().usageMessage().width();
        StringBuilder text = new StringBuilder();
        for (Group group : GROUPS) {
            TextTable table = TextTable.forColumns(
                    help.colorScheme(),
                    new Column(names, INDENT, Column.Overflow.SPAN),
                    new Column(width - names, INDENT, Column.Overflow.WRAP));
            for (String name : group.names()) {
                table.addRowValues(
                        help.colorScheme().commandText(name),
                        help.colorScheme()
                                .text(sentence(Objects.requireNonNull(commands.get(name))
                                        .commandSpec())));
            }
            text.append(group.title()).append(System.lineSeparator()).append(table);
        }
        return text.toString();
    }

    /** What a command's description begins with, as a sentence. */
    static String sentence(CommandSpec command) {
        return String.join(" ", command.usageMessage().description()).split("[.:;]( |$)", 2)[0] + ".";
    }

    private record Group(String title, List<String> names) {}
}
