package org.copydesk.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.core.mark.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide keep}, {@code decide reject} and {@code decide accept}: one change or suggestion of a document. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Decides about one change or suggestion, by its number in explain and on the page of the article.")
final class DecideChangeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Class<?> desk;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID|URI",
            description = "A document's id, its address, or the name of its file.")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "CHANGE",
            description = "c1 for the first change, s1 for the first suggestion.")
    private String change = "";

    DecideChangeCommand(Terminal terminal, Class<?> desk) {
        this.terminal = terminal;
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        String name = spec == null ? "" : spec.name();
        Decision decision = Decision.valueOf(name.toUpperCase(Locale.ROOT));
        return options.decide(terminal, desk, (pipeline, decisions) -> {
            String id = pipeline.documentId(document);
            long number = decisions
                    .decide(id, change, decision, options.by(terminal), options.why())
                    .number();
            return "decision " + number + ": " + name + " " + change;
        });
    }
}
