package org.copydesk.pipeline.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.core.dictionary.Dictionaries;

/**
 * A folder of Hunspell dictionaries: {@code LANG.aff} and {@code LANG.dic} for each, such as {@code de_DE.aff}. Files with other
 * endings are not read.
 */
public final class HunspellFolder {
    private static final Pattern NAME = Pattern.compile("([A-Za-z]{2,3})(?:[_-].*)?");

    private HunspellFolder() {}

    /**
     * The given dictionaries with those of the folder; two of one language are joined.
     *
     * @throws BrokenDictionaryException if the folder or a file can't be used
     */
    public static Dictionaries read(Path folder, Dictionaries given) {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".aff") || name.endsWith(".dic")) {
                    names.add(name.substring(0, name.length() - ".aff".length()));
                }
            }
        } catch (IOException e) {
            throw new BrokenDictionaryException(folder, "can't be read: " + e, e);
        }
        Dictionaries all = given;
        for (String name : names) {
            all = all.with(read(folder, name));
        }
        return all;
    }

    private static HunspellDictionary read(Path folder, String name) {
        Path affixes = folder.resolve(name + ".aff");
        Path words = folder.resolve(name + ".dic");
        Matcher language = NAME.matcher(name);
        if (!language.matches()) {
            throw new BrokenDictionaryException(
                    Files.exists(words) ? words : affixes, "is named by its language, such as de_DE");
        }
        for (Path file : new Path[] {affixes, words}) {
            if (!Files.exists(file)) {
                throw new BrokenDictionaryException(file, "is missing: a dictionary is a file .aff and a file .dic");
            }
        }
        return HunspellFiles.read(language.group(1).toLowerCase(Locale.ROOT), affixes, words);
    }
}
