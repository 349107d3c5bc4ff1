package org.copydesk.pipeline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.copydesk.core.record.DocumentId;
import org.junit.jupiter.api.Test;

class RecordInputTest {
    private static final String URI = "https://news.example.org/pier";

    private static final String RECORD = """
            {"id":"%s","uri":"%s","kind":"article","text":"The pier is shut.","fetchedAt":"2026-11-22T03:00:00Z",
            "source":"Share The pier is shut.","authors":[],"paragraphs":[],"parts":[],"suggestions":[],"facts":[],
            "changes":[{"phase":"CHROME","start":0,"end":5,"before":"Share","after":"","rule":"chrome.share-bar",
            "confidence":1,"reason":"a share bar","ruling":{"decision":"keep","by":"ann","at":"2026-11-23T10:00:00Z"}}],
            "rulings":[{"decision":"keep","by":"ann","at":"2026-11-23T10:00:00Z","phase":"CHROME","field":"",
            "before":"Share","after":"","rule":"chrome.share-bar","holds":true,"trouble":""}],"diagnostics":[]}
            """.formatted(DocumentId.of(URI), URI);

    private static String refused(String part, String other) {
        assertThat(RECORD).contains(part);
        return RecordInput.FIELDS
                .form()
                .orElseThrow()
                .read(RECORD.replace(part, other).getBytes(StandardCharsets.UTF_8))
                .refused();
    }

    @Test
    void aRecordThatWasExportedIsTaken() {
        assertThat(refused("The pier", "The pier")).isEmpty();
    }

    @Test
    void rulingsThatCannotBeAreRefused() {
        assertThat(refused(
                        "\"decision\":\"keep\",\"by\":\"ann\",\"at\":\"2026-11-23T10:00:00Z\",\"phase\"", "\"phase\""))
                .isEqualTo("one of its rulings can't be: there is no decision ''");
        assertThat(refused("\"phase\":\"CHROME\",\"field\"", "\"phase\":\"x\",\"field\""))
                .isEqualTo("one of its rulings can't be: there is no phase 'x'");
        assertThat(refused("\"by\":\"ann\"", "\"by\":\"" + "a".repeat(201) + "\""))
                .isEqualTo("one of its rulings can't be: the name of who decided is too long");
        assertThat(refused("\"rule\":\"chrome", "\"rule\":\"" + "r".repeat(200)))
                .isEqualTo("one of its rulings can't be: the name of its rule is too long");
        assertThat(refused("\"at\":\"2026", "\"at\":\"+12026"))
                .isEqualTo("one of its rulings can't be: it was made in the year 12026");
        assertThat(refused("\"start\":0", "\"start\":1000")).startsWith("one of its rulings can't be: ");
    }

    @Test
    void noPageWasFetchedBeforeTheWebOrInAThousandYears() {
        assertThat(refused("\"fetchedAt\":\"2026", "\"fetchedAt\":\"+123456"))
                .isEqualTo("its field 'fetchedAt' is no time: +123456-11-22T03:00:00Z");
        assertThat(refused("\"fetchedAt\":\"2026", "\"fetchedAt\":\"-0044")).contains("is no time: -0044");
    }
}
