package org.copydesk.app.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command line and all its commands, in the macros of man(7). */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandLine all) {
        ManualPage made = new ManualPage();
        CommandSpec top = all.getCommandSpec();
        String name = top.name();
        made.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1");
        made.line(".SH NAME");
        made.text(name + " - " + String.join(" ", top.usageMessage().description()));
        made.line(".SH SYNOPSIS");
        made.text(name + " COMMAND [OPTION...] [ARGUMENT...]");
        made.line(".SH COMMANDS");
        all.getSubcommands().values().forEach(made::command);
        made.line(".SH EXIT STATUS");
        made.text(
                "0 ok, 1 failed, 2 usage, 3 finished with documents in quarantine, 4 refused since golden records would get worse,"
                        + " 5 too many in quarantine, 6 stopped on request, 7 another process is at work on the store, 141 the pipe that it"
                        + " writes to was closed.");
        return made.page.toString();
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Help help = new Help(spec, Help.defaultColorScheme(Ansi.OFF));
        line(".SS " + escaped(spec.qualifiedName()));
        text(help.synopsis(0).strip());
        line(".PP");
        text(String.join(" ", spec.usageMessage().description()));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), said(parameter));
        }
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
                entry(String.join(", ", option.names()) + value, said(option));
            }
        }
        command.getSubcommands().values().forEach(this::command);
    }

    private static String said(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return String.join(" ", argument.description())
                .replace("${COMPLETION-CANDIDATES}", candidates == null ? "" : String.join(", ", candidates));
    }

    private void entry(String what, String says) {
        line(".TP");
        text(what);
        text(says);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** A line of text: one that would be read as a macro gets a mark without width before it. */
    private void text(String text) {
        String escaped = escaped(text.replaceAll("\\s+", " "));
        line((escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "") + escaped);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
