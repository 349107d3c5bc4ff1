package org.copydesk.app.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands in messages, as they can be pasted into a shell. */
final class NextLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private NextLine() {}

    /**
     * What was typed of some options, to be typed again.
     *
     * @param names in the order in which they are to stand
     * @return begins with a space, or is empty
     */
    static String options(CommandSpec typed, List<String> names) {
        return names.stream()
                .filter(name -> typed.commandLine().getParseResult().hasMatchedOption(name))
                .map(name -> option(name, typed.commandLine().getParseResult().matchedOption(name)))
                .collect(Collectors.joining());
    }

    private static String option(String name, OptionSpec option) {
        return option.originalStringValues().stream()
                .map(value -> " " + name + " " + quoted(value))
                .collect(Collectors.joining());
    }

    /** A word that a shell takes as it stands. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
