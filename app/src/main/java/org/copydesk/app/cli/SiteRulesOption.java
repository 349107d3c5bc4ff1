package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Map;
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

    /** Puts the folder among the settings, if one is named. */
    void addTo(Map<String, Object> settings, Terminal terminal) {
        String set = terminal.environment().getOrDefault(VARIABLE, "");
        if (folder != null || !set.isEmpty()) {
            settings.put("copydesk.site.rules", terminal.folder().resolve(folder == null ? Path.of(set) : folder));
        }
    }
}
