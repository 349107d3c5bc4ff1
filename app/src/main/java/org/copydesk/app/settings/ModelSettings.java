package org.copydesk.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.core.classify.model.Models;
import org.jspecify.annotations.Nullable;

/**
 * The owner's own models, as {@code copydesk.models}.
 *
 * @param models the folder, or null for none
 */
public record ModelSettings(@Nullable Path models) {

    /** @throws IllegalArgumentException if there is no such folder; its message is one line */
    public ModelSettings {
        Checks.require(models == null || Files.isDirectory(models), "copydesk.models", "there is no folder " + models);
    }

    /** The models that come with Copydesk, with those of the folder in their place. */
    public Models read() {
        return models == null ? Models.standard() : Models.standard().with(models);
    }
}
