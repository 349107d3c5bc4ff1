package org.copydesk.core.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheFilesWhoseNamesSayWhatTheyAre() throws IOException {
        Files.writeString(folder.resolve("tide.example.txt"), "\uFEFFbody: //main");
        Files.writeString(folder.resolve(".gull.example.txt"), "title: //h1");
        Files.writeString(folder.resolve("LICENSE.txt"), "Use it as you like.");
        Files.createDirectory(folder.resolve("old.example.txt"));
        SiteFolder read = SiteFolder.read(folder);
        assertEquals(2, read.files());
        assertEquals(List.of("LICENSE.txt"), read.others());
        assertEquals(List.of(), read.rules().check());
    }

    @Test
    void readsAFileThatIsNotUtf8() throws IOException {
        byte[] bytes = "strip_id_or_class: mehr-über".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("tide.example.txt"), bytes);
        SiteRule rule = SiteFolder.read(folder).sound().of("tide.example").orElseThrow();
        assertEquals("mehr-über", rule.directives().get(0).value());
    }

    @Test
    void takesFaultsOfOthersButNoneOfOurs() throws IOException {
        Files.writeString(folder.resolve("tide.example.txt"), "titl: //h1");
        assertEquals(1, SiteFolder.read(folder).sound().faults().size());
        Files.writeString(folder.resolve("ours.yaml"), "- id: x");
        SiteRulesException broken = assertThrows(
                SiteRulesException.class, () -> SiteFolder.read(folder).sound());
        assertTrue(String.valueOf(broken.getMessage()).startsWith("ours.yaml:1: "), broken.getMessage());
    }

    @Test
    void saysWhichFolderIsNotThere() {
        Path nowhere = folder.resolve("nowhere");
        SiteRulesException gone = assertThrows(SiteRulesException.class, () -> SiteFolder.read(nowhere));
        assertTrue(String.valueOf(gone.getMessage()).contains(nowhere.toString()));
    }
}
