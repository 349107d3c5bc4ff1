package org.copydesk.app.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the owner's rules for single sites, further dictionaries, own spellings and own models lie. */
final class RuleOptions {
    private static final String SITE_RULES = "COPYDESK_SITE_RULES";
    private static final String DICTIONARIES = "COPYDESK_DICTIONARIES_FOLDER";
    private static final String HOUSE_STYLE = "COPYDESK_HOUSE_STYLE";
    private static final String MODELS = "COPYDESK_MODELS";

    @Option(
            names = "--site-rules",
            paramLabel = "DIR",
            description = "The folder of rules for single sites. Default: $" + SITE_RULES + ", else none.")
    private @Nullable Path siteRules;

    @Option(
            names = "--dictionaries",
            paramLabel = "DIR",
            description = "Further dictionaries, LANG.aff and LANG.dic of Hunspell. Default: $" + DICTIONARIES
                    + ", else none.")
    private @Nullable Path dictionaries;

    @Option(
            names = "--house-style",
            paramLabel = "FILE.yml",
            description = "The spellings of the house. Default: $" + HOUSE_STYLE + ", else none.")
    private @Nullable Path houseStyle;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Models of your own, NAME.model, each in place of the one of its name. Default: $" + MODELS
                    + ", else none.")
    private @Nullable Path models;

    /** Puts among the settings what is named. */
    void addTo(Map<String, Object> settings, Terminal terminal) {
        add(settings, terminal, "copydesk.site.rules", siteRules, SITE_RULES);
        add(settings, terminal, "copydesk.dictionaries.folder", dictionaries, DICTIONARIES);
        add(settings, terminal, "copydesk.house-style", houseStyle, HOUSE_STYLE);
        add(settings, terminal, "copydesk.models", models, MODELS);
    }

    private static void add(
            Map<String, Object> settings, Terminal terminal, String setting, @Nullable Path path, String variable) {
        String set = terminal.environment().getOrDefault(variable, "");
        if (path != null || !set.isEmpty()) {
            settings.put(setting, terminal.folder().resolve(path == null ? Path.of(set) : path));
        }
    }
}
