package org.copydesk.core.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void knowsTheLanguagesOfTheNews() {
        List<String> tags = Language.all().stream().map(Language::tag).toList();
        String most =
                "en de fr es it pt nl sv da no fi pl cs sk hu ro hr sr bg ru uk el tr ar fa he hi bn th vi id ja ko zh";
        assertTrue(tags.containsAll(List.of(most.split(" "))), tags::toString);
    }

    @Test
    void everyFileIsRead() throws IOException {
        List<String> tags = Language.all().stream().map(Language::tag).toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/copydesk/core/language"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    tags.stream().map(tag -> tag + ".yaml").toList());
        }
    }

    @Test
    void everyLanguageHasWhatDatesAndBylinesNeed() {
        for (Language language : Language.all()) {
            for (WordClass wordClass : List.of(
                    WordClass.WEEKDAYS,
                    WordClass.TODAY,
                    WordClass.YESTERDAY,
                    WordClass.AGO,
                    WordClass.MINUTES,
                    WordClass.HOURS,
                    WordClass.DAYS,
                    WordClass.PUBLISHED,
                    WordClass.UPDATED,
                    WordClass.BYLINES,
                    WordClass.CREDITS,
                    WordClass.ROLES,
                    WordClass.CONJUNCTIONS)) {
                assertTrue(!language.words(wordClass).isEmpty(), language.tag() + " has no " + wordClass);
            }
            boolean numbered = !language.words(WordClass.MONTH_SIGNS).isEmpty();
            assertTrue(numbered || language.months().size() == 12, language.tag() + " has no months");
        }
    }

    @Test
    void wordsAreInLowerCase() {
        for (Language language : Language.all()) {
            Stream<String> months = language.months().stream().flatMap(List::stream);
            Stream<String> words = language.words().values().stream().flatMap(List::stream);
            Stream.concat(months, words)
                    .forEach(word -> assertEquals(word.toLowerCase(Locale.ROOT), word, language.tag()));
        }
    }

    @Test
    void isFoundByTagsOfRegionsAndByOtherNames() {
        assertEquals("pt", Language.of("pt-BR").orElseThrow().tag());
        assertEquals("no", Language.of("nb-NO").orElseThrow().tag());
        assertTrue(Language.of("").isEmpty());
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThrows(
                IllegalStateException.class,
                () -> LanguageFiles.language("xx", "scripts: [Latin]\ndate-order: day-month-year\nmonth: [a]"));
    }
}
