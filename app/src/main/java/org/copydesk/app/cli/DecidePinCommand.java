package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import org.copydesk.core.mark.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decide pin}: gives a field its value. */
@RunByServer({"--by", "--why"})
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Gives a field of an article its value, such as title or author; of authors each pinned name is one.")
final class DecidePinCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Class<?> configuration;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
    private String document = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Field field = Field.TITLE;

    @Parameters(index = "2", paramLabel = "VALUE", description = "What it is to say.")
    private String value = "";

    DecidePinCommand(Terminal terminal, Class<?> configuration) {
        this.terminal = terminal;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        return options.decide(terminal, configuration, (pipeline, decisions) -> {
            String id = pipeline.documentId(document);
            long number = decisions
                    .pin(id, field, value, options.by(terminal), options.why())
                    .number();
            return "decision " + number + ": " + field.label() + " pinned";
        });
    }
}
