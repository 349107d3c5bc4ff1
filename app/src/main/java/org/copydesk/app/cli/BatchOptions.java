package org.copydesk.app.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that clean. */
final class BatchOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final SettingsFile settings = new SettingsFile();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--workers", paramLabel = "N", description = "Threads that clean. Default: one a processor.")
    private @Nullable Integer workers;

    @Option(
            names = "--accept-golden",
            description =
                    "Go on where golden records get worse, and take what comes of them as the measure from then on.")
    private boolean acceptGolden;

    boolean quiet() {
        return quiet;
    }

    /** What was set, by the names of the settings. */
    Map<String, Object> settings(Terminal terminal) {
        if (workers != null && workers < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--workers: at least 1, not " + workers);
        }
        Map<String, Object> named = settings.from(terminal);
        rules.addTo(named, terminal);
        if (acceptGolden) {
            named.put("copydesk.golden.accept", true);
        }
        if (workers != null) {
            named.put("copydesk.batch.workers", workers);
        }
        return named;
    }
}
