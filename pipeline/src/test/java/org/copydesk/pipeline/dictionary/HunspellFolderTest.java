package org.copydesk.pipeline.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.dictionary.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HunspellFolderTest {
    private static final String AFFIXES = """
            SET UTF-8
            TRY enisratdhulcgmobwfkzvpüäößjyqx

            PFX U Y 1
            PFX U   0     un         .

            SFX N Y 2
            SFX N   0     n          e
            SFX N   0     en         [^e]

            SFX S Y 1
            SFX S   0     s          .

            SFX E Y 4
            SFX E   0     e          .
            SFX E   0     er         .
            SFX E   0     es         .
            SFX E   0     en         .

            SFX T Y 3
            SFX T   en    e          en
            SFX T   en    t          [^td]en
            SFX T   en    et         [td]en
            """;
    private static final String WORDS = """
            60
            Abend/S
            Arbeit/N
            Bäcker/S
            Bahnhof/S
            Baum/S
            Berg/S
            Bürgermeister/S
            Dorf/S
            Fähre/N
            Fisch/S
            Frau/N
            Garten/S
            Gemeinde/N
            Hafen/S
            Haus
            Hund/S
            Jahr/S
            Kirche/N
            Leute/N
            Markt/S
            Morgen/S
            Rathaus
            Regen/S
            Schiff/S
            Schule/N
            See/S
            Stadt
            Straße/N
            Woche/N
            Zeitung/N
            alt/E
            groß/E
            klar/UE
            klein/E
            kalt/E
            neu/E
            ruhig/UE
            schön/UE
            sicher/UE
            warm/E
            arbeiten/T
            bauen/T
            fahren/T
            fragen/T
            gehen/T
            kaufen/T
            kommen/T
            leben/T
            machen/T
            öffnen
            reden/T
            sagen/T
            warten/T
            zeigen/T
            der
            die
            das
            und
            nicht
            heute
            """;

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Dictionary german() throws IOException {
        write("de_DE.aff", AFFIXES);
        write("de_DE.dic", WORDS);
        return HunspellFolder.read(folder, Dictionaries.NONE).of("de").orElseThrow();
    }

    @Test
    void knowsTheFormsThatAffixesMake() throws IOException {
        Dictionary german = german();
        for (String word : "Haus Hafens Straßen Arbeiten unruhig unklares schöner fragt wartet rede kalte".split(" ")) {
            assertThat(german.knows(word)).as(word).isTrue();
        }
        for (String word : "haus Hafnes Strassen ruhigs unalt frag harbour".split(" ")) {
            assertThat(german.knows(word)).as(word).isFalse();
        }
        assertThat(german.language()).isEqualTo("de");
    }

    @Test
    void knowsAWordInOtherCases() throws IOException {
        assertThat(german().knows("Nicht")).isTrue();
        assertThat(german().knows("NICHT")).isTrue();
        assertThat(german().knows("HAFEN")).isTrue();
        assertThat(german().knows("BÜRGERMEISTER")).isTrue();
    }

    @Test
    void findsWordsOneEditAway() throws IOException {
        Dictionary german = german();
        assertThat(german.near("Hafne")).containsExactly("Hafen");
        assertThat(german.near("bürgermeistr")).containsExactly("Bürgermeister");
        assertThat(german.near("nciht")).containsExactly("nicht");
        assertThat(german.near("schon")).containsExactly("schön");
        assertThat(german.near("Zeitungg")).containsExactly("Zeitung");
        assertThat(german.near("nicht")).isEmpty();
    }

    @Test
    void gradesNoWord() throws IOException {
        assertThat(german().rarity("Markt")).isEqualTo(9);
        assertThat(german().rarity("Mrakt")).isEqualTo(Dictionary.UNKNOWN);
    }

    @Test
    void readsTheCharacterSetThatTheAffixFileNames() throws IOException {
        Files.write(
                folder.resolve("de.aff"), AFFIXES.replace("UTF-8", "ISO8859-1").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("de.dic"), WORDS.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(HunspellFolder.read(folder, Dictionaries.NONE)
                        .of("de")
                        .orElseThrow()
                        .knows("Fähren"))
                .isTrue();
    }

    @Test
    void leavesTheGivenDictionariesAndOtherFilesAlone() throws IOException {
        german();
        write("README.txt", "words");
        Dictionaries all = HunspellFolder.read(folder, Dictionaries.standard());
        assertThat(all.of("en")).isPresent();
        assertThat(all.of("de")).isPresent();
        assertThat(all.fingerprint()).isNotEqualTo(Dictionaries.standard().fingerprint());
    }

    @Test
    void changesItsFingerprintWithItsContent() throws IOException {
        String one = german().fingerprint();
        assertThat(german().fingerprint()).isEqualTo(one);
        write("de_DE.dic", WORDS + "Leuchtturm\n");
        assertThat(HunspellFolder.read(folder, Dictionaries.NONE)
                        .of("de")
                        .orElseThrow()
                        .fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void saysWhereAFileIsBroken() throws IOException {
        broken("SET UTF-9\n", WORDS, "de.aff:1: no character set is named 'UTF-9'");
        broken(AFFIXES, "Haus\n", "de.dic:1: the first line is the number of the words");
        broken(AFFIXES, "0\n", "de.dic: has no words");
        broken("SET UTF-8\nSFX A Y 1\nSFX A 0\n", WORDS, "de.aff:3: ");
        broken("SET UTF-8\nSFX A Y x\n", WORDS, "de.aff");
        Files.write(folder.resolve("de.aff"), AFFIXES.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("de.dic"), WORDS.getBytes(StandardCharsets.ISO_8859_1));
        refused("de.dic:4: is no text in UTF-8");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        write("de.aff", AFFIXES);
        refused("de.dic: is missing: a dictionary is a file .aff and a file .dic");
        Files.delete(folder.resolve("de.aff"));
        write("index.dic", WORDS);
        refused("index.dic: is named by its language, such as de_DE");
    }

    private void broken(String affixes, String words, String message) throws IOException {
        write("de.aff", affixes);
        write("de.dic", words);
        refused(message);
    }

    private void refused(String message) {
        assertThatThrownBy(() -> HunspellFolder.read(folder, Dictionaries.NONE))
                .isInstanceOf(BrokenDictionaryException.class)
                .hasMessageStartingWith(message);
    }
}
