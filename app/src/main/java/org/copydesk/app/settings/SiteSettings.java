package org.copydesk.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.core.site.SiteFolder;
import org.copydesk.core.site.SiteRules;
import org.jspecify.annotations.Nullable;

/**
 * What the owner says of single sites, below {@code copydesk.site}.
 *
 * @param rules the folder of rules, or null for none
 */
public record SiteSettings(@Nullable Path rules) {

    /** @throws IllegalArgumentException if there is no such folder; its message is one line */
    public SiteSettings {
        if (rules != null && !Files.isDirectory(rules)) {
            throw new IllegalArgumentException("copydesk.site.rules: there is no folder " + rules);
        }
    }

    /** The rules in the folder; lines that can't be used are named among their faults. */
    public SiteRules read() {
        return rules == null ? SiteRules.NONE : SiteFolder.read(rules).sound();
    }
}
