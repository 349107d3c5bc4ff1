package org.copydesk.pipeline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.pipeline.dictionary.BrokenDictionaryException;
import org.copydesk.pipeline.dictionary.HunspellFolder;

/** A dictionary is read and asked. */
final class HunspellTrial implements Target.Trial {
    private final Workplace place = new Workplace();

    @Override
    public void run(byte[] input) throws IOException {
        int cut = 0;
        while (cut < input.length && input[cut] != 0) {
            cut++;
        }
        Path folder = place.folder();
        Files.write(folder.resolve("xx_XX.aff"), Arrays.copyOf(input, cut));
        Files.write(
                folder.resolve("xx_XX.dic"), Arrays.copyOfRange(input, Math.min(cut + 1, input.length), input.length));
        try {
            Dictionary dictionary =
                    HunspellFolder.read(folder, Dictionaries.NONE).of("xx").orElseThrow();
            for (String word : new String[] {"late", "Lateness", "ferries", "o'clock", "x"}) {
                dictionary.knows(word);
            }
            dictionary.near("lat");
        } catch (BrokenDictionaryException documented) {
            // It names the file and the line.
        }
    }
}
