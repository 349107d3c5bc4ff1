package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.copydesk.core.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLinesTest {
    private static final String PROSE =
            "<p>The ferries that link the island with the mainland will not sail before the weekend, the company said"
                    + " on Tuesday, since talks with the crews about the night shifts had failed.</p>";

    private static SourceText page(String language, String line) {
        return source("<html lang='" + language + "'><body><h1>A title</h1><p>" + line + "</p></body></html>");
    }

    private static SourceText source(String html) {
        return Decoders.standard().decode(new Payload(html.getBytes(StandardCharsets.UTF_8), "page", ""));
    }

    private static Marks marks(SourceText source) {
        return Marks.NONE.plus(new DateLines().inspect(View.of(source, Marks.NONE, Phase.FACTS)));
    }

    private static String best(Field field, SourceText source) {
        return Candidates.of(field, marks(source)).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Updated Jan 7, 2014 | Published Jan 6, 2014",
                "en; Published Jan 6, 2014, updated Jan 7, 2014",
                "en; Jan 6, 2014 (updated Jan 7, 2014)",
                "fr; Publi\u00E9 le 6/1/2014 \u00E0 07h30, mis \u00E0 jour le 7/1/2014 \u00E0 10h00",
                "it; Pubblicato il 6/1/2014 | Ultimo aggiornamento: 7/1/2014",
                "de; Ver\u00F6ffentlicht am 6. Januar 2014, zuletzt aktualisiert am 7. Januar 2014",
                "ru; \u041E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043D\u043E 6 \u044F\u043D\u0432\u0430\u0440\u044F 2014, \u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u043E 7 \u044F\u043D\u0432\u0430\u0440\u044F 2014",
                "ja; 2014\u5E741\u67086\u65E5 \u516C\u958B / 2014\u5E741\u67087\u65E5 \u66F4\u65B0",
                "ko; \uC785\uB825 2014.01.06 \uC218\uC815 2014.01.07"
            })
    void tellsPublicationAndChangeApartInOneLine(String language, String line) {
        SourceText source = page(language, line);
        assertEquals("2014-01-06", best(Field.PUBLISHED, source).substring(0, 10));
        assertEquals("2014-01-07", best(Field.MODIFIED, source).substring(0, 10));
    }

    @Test
    void countsBackOnlyWhereTheFetchIsKnown() {
        SourceText source = page("en", "Published 3 hours ago");
        assertEquals("", best(Field.PUBLISHED, source));
        assertEquals("2024-03-01", best(Field.PUBLISHED, source.fetchedAt(Instant.parse("2024-03-01T12:00:00Z"))));
    }

    @Test
    void readsNumbersByTheLanguageOfTheTextWhereThePageNamesNone() {
        String text =
                "<p>Die F\u00E4hren zur Insel fahren nicht vor dem Wochenende, weil die Gespr\u00E4che mit den Mannschaften"
                        + " \u00FCber die Nachtschichten nach drei Wochen ohne Ergebnis blieben und das Geld nicht reicht.</p>";
        assertEquals("2022-03-02", best(Field.PUBLISHED, source("<h1>Keine F\u00E4hren</h1><p>02/03/2022</p>" + text)));
    }

    @Test
    void givesAPageOfTeasersNoDate() {
        StringBuilder cards = new StringBuilder("<html lang='en'><body><h1>Science</h1>");
        for (int i = 1; i < 8; i++) {
            cards.append("<div class='card'><h2>Story number %d of the week</h2><span>%d May 2025</span></div>"
                    .formatted(i, i));
        }
        assertEquals(List.of(), marks(source(cards + "</body></html>")).all());
    }

    @Test
    void leavesTheDayToMetadataWhereOnlyTheTimeZonePartsThem() {
        String given = "<head><meta property='article:published_time' content='2025-07-05T00:04:00+00:00'></head>";
        SourceText source = source("<html lang='en'>" + given + "<body><h1>No ferries</h1><p>July 4, 2025</p>" + PROSE);
        double sure = Candidates.of(Field.PUBLISHED, marks(source))
                .winner()
                .orElseThrow()
                .evidence()
                .confidence();
        assertTrue(sure < 0.9, String.valueOf(sure));
    }

    @Test
    void takesTheVisibleDayWhereNoTimeZonePartsThem() {
        String given = "<head><meta property='article:published_time' content='2025-07-05T22:04:00Z'></head>";
        SourceText source = source("<html lang='en'>" + given + "<body><h1>No ferries</h1><p>July 4, 2025</p>" + PROSE);
        Candidates dates = Candidates.of(
                Field.PUBLISHED,
                marks(source).plus(new MetadataFacts().inspect(View.of(source, Marks.NONE, Phase.FACTS))));
        assertEquals("2025-07-04", dates.value());
    }

    @Test
    void readsAPageWhoseDatesStandAboveItsHeadline() {
        StringBuilder html = new StringBuilder("<html lang='en'><body>");
        for (int day = 1; day < 7; day++) {
            html.append("<h2>A teaser</h2><p class='date'>").append(day).append(" May 2014</p>");
        }
        assertEquals("", best(Field.MODIFIED, source(html + "<h1>A title</h1>" + PROSE + "</body></html>")));
    }
}
