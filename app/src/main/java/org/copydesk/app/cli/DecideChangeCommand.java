package org.copydesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide keep}, {@code decide reject} and {@code decide accept}: changes or suggestions of a document. */
@RunByServer({"--by", "--why"})
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Decides about changes or suggestions, by the keys that explain and the page of the article show: about all"
                        + " that are named, or none.")
final class DecideChangeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Class<?> configuration;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
    private String document = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "KEY",
            description =
                    "The key of a change or suggestion: 12 digits and letters, which stay when others are decided about.")
    private List<String> keys = new ArrayList<>();

    DecideChangeCommand(Terminal terminal, Class<?> configuration) {
        this.terminal = terminal;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        String name = spec == null ? "" : spec.name();
        DecisionKind decision = DecisionKind.valueOf(name.toUpperCase(Locale.ROOT));
        return options.decide(terminal, configuration, (pipeline, decisions) -> {
            String id = pipeline.documentId(document);
            List<String> once = keys.stream().distinct().toList();
            List<ManualDecision> decided = decisions.decide(id, once, decision, options.by(terminal), options.why());
            return IntStream.range(0, once.size())
                    .mapToObj(i -> "decision " + decided.get(i).number() + ": " + name + " " + once.get(i))
                    .collect(Collectors.joining(System.lineSeparator()));
        });
    }
}
