package org.copydesk.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the owner's rules for single sites lie. */
final class SiteRulesOption {
    /** The environment variable that says so. */
    static final String VARIABLE = "COPYDESK_SITE_RULES";

    @Option(
            names = "--site-rules",
            paramLabel = "DIR",
            description = "The folder of rules for single sites. Default: $" + VARIABLE + ", else none.")
    private @Nullable Path folder;

    /** The folder against the current one, or null for none. */
    @Nullable
    Path folder(Terminal terminal) {
        String set = terminal.environment().getOrDefault(VARIABLE, "");
        if (folder != null) {
            return terminal.folder().resolve(folder);
        }
        return set.isEmpty() ? null : terminal.folder().resolve(set);
    }
}
