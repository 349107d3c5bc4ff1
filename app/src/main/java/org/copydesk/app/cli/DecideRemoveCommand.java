package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decide remove}: takes out a passage that no rule takes out. */
@RunByServer({"--by", "--why"})
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Takes a passage out of an article that no rule takes out.")
final class DecideRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Class<?> configuration;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
    private String document = "";

    @Parameters(index = "1", paramLabel = "WORDS", description = "The passage, as the source says it.")
    private String words = "";

    DecideRemoveCommand(Terminal terminal, Class<?> configuration) {
        this.terminal = terminal;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        return options.decide(terminal, configuration, (pipeline, decisions) -> {
            String id = pipeline.documentId(document);
            long number = decisions
                    .remove(id, words, options.by(terminal), options.why())
                    .number();
            return "decision " + number + ": taken out";
        });
    }
}
