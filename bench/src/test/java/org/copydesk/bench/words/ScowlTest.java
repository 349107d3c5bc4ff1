package org.copydesk.bench.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScowlTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void gradesWordsBySizeAndLeavesPossessivesOut() throws IOException {
        write("english-words.10", "house\nhouse's\n");
        write("british-words.35", "harbour\nhouse\n");
        write("english-words.80", "zax\n");
        write("english-contractions.10", "isn't\n");
        assertEquals(Map.of("house", 0, "harbour", 2, "isn't", 0), Scowl.read(folder, 70, 60));
    }

    @Test
    void takesAccentedWordsWithoutTheirAccentsToo() throws IOException {
        write("english-words.50", "café\n");
        assertEquals(Map.of("café", 4, "cafe", 4), Scowl.read(folder, 70, 60));
    }

    @Test
    void takesOnlyLikelyVariantsAndAbbreviations() throws IOException {
        write("variant_1-words.50", "one\n");
        write("british_variant_2-words.60", "two\n");
        write("variant_3-words.10", "three\n");
        write("variant_1-words.70", "four\n");
        write("english-abbreviations.60", "etc\n");
        write("english-abbreviations.70", "xyz\n");
        write("special-hacker.50", "grep\n");
        write("README", "words\n");
        assertEquals(Map.of("one", 4, "two", 6, "etc", 6, "grep", 4), Scowl.read(folder, 70, 60));
    }

    @Test
    void refusesAFolderWithoutLists() {
        assertThrows(IOException.class, () -> Scowl.read(folder, 70, 60));
    }

    @Test
    void readsOurOwnWordsWithTheirPlurals() throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "# made up\n\nwebcam +s\nKyiv\n");
        assertEquals(Map.of("webcam", 6, "webcams", 6, "Kyiv", 6), OwnWords.read(file));
        Files.writeString(file, "two words\n");
        assertThrows(IOException.class, () -> OwnWords.read(file));
    }

    private void write(String name, String words) throws IOException {
        Files.writeString(folder.resolve(name), words);
    }
}
