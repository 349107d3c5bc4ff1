package org.copydesk.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.pipeline.dictionary.HunspellFolder;
import org.jspecify.annotations.Nullable;

/**
 * Further dictionaries, below {@code copydesk.dictionaries}.
 *
 * @param folder holds Hunspell dictionaries, {@code LANG.aff} and {@code LANG.dic}; or null for none
 */
public record DictionarySettings(@Nullable Path folder) {

    /** @throws IllegalArgumentException if there is no such folder; its message is one line */
    public DictionarySettings {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("copydesk.dictionaries.folder: there is no folder " + folder);
        }
    }

    /** The dictionaries that come with Copydesk and those in the folder. */
    public Dictionaries read() {
        Dictionaries standard = Dictionaries.standard();
        return folder == null ? standard : HunspellFolder.read(folder, standard);
    }
}
