package org.copydesk.core.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages(Dictionaries.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The harbour was closed on Monday because of the storm.",
                "en|Goverment falls",
                "en|Teh mayor has not anounced who will recieve the keys.",
                "en|Kassym-Jomart Tokayev met Shavkat Mirziyoyev in Samarkand on Friday.",
                "de|Der Hafen blieb am Montag wegen des Sturms geschlossen, und die Fähren fuhren nicht.",
                "de|Wir haben uns das nicht so vorgestellt und sind enttäuscht",
                "es|El puerto cerró el lunes por la tormenta y los barcos no salieron de la bahía.",
                "es|No queremos que se repita lo que pasó el año anterior",
                "fr|Le port est resté fermé lundi à cause de la tempête et les bateaux ne sont pas sortis.",
                "it|Il porto è rimasto chiuso lunedì per la tempesta e le barche non sono uscite.",
                "pt|O porto ficou fechado na segunda-feira por causa da tempestade e os barcos não saíram.",
                "nl|De haven bleef maandag dicht door de storm en de veerboten voeren niet uit.",
                "pl|Port był w poniedziałek zamknięty z powodu burzy i promy nie wypłynęły na morze.",
                "sv|Hamnen var stängd på måndagen och färjorna kunde inte gå ut för att det stormade.",
                "tr|Liman pazartesi günü fırtına için kapalıydı ve bu gemiler daha sonra hareket etti.",
                "ru|В понедельник порт был закрыт, и паромы не вышли в море.",
                "el|Το λιμάνι έμεινε κλειστό τη Δευτέρα.",
            })
    void tellsTheLanguageOfAPassage(String language, String text) {
        assertEquals(Optional.of(language), LANGUAGES.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "12 345",
                "Satama oli maanantaina kiinni myrskyn takia eivätkä lautat lähteneet",
                "npm ci && mvn -q"
            })
    void saysSoWhereItCantTell(String text) {
        assertEquals(Optional.empty(), LANGUAGES.of(text));
    }

    @Test
    void findsAForeignSentenceInAnEnglishPassage() {
        String text =
                "She smiled. \u201CWir haben uns das nicht so vorgestellt und sind enttäuscht,\u201D said the mayor, who left.";
        assertEquals(List.of("Wir haben uns das nicht so vorgestellt und sind enttäuscht,"), foreign(text));
        assertEquals(
                List.of("No queremos que se repita lo que pasó. Nunca más. Por eso estamos en la calle todos los días"),
                foreign(
                        "No queremos que se repita lo que pasó. Nunca más. Por eso estamos en la calle todos los días."));
    }

    @Test
    void leavesEnglishWithNamesAndForeignWordsAlone() {
        assertEquals(
                List.of(),
                foreign(
                        "The Champs-Élysées, the Rue de la Paix and the Place de la Concorde were closed to cars."
                                + " \u201CLa vie est belle,\u201D he said, and ordered a café au lait with two croissants."
                                + " Present were Nursultan Nazarbayev, Kassym-Jomart Tokayev, Shavkat Mirziyoyev and Sadyr Japarov."));
    }

    private static List<String> foreign(String text) {
        return LANGUAGES.foreign(text, "en").stream()
                .map(span -> span.of(text).strip())
                .toList();
    }
}
