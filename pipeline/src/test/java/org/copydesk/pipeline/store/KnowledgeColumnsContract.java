package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.NameCounts;
import org.copydesk.core.learn.PairCounts;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.learn.SitePaths;
import org.copydesk.core.learn.WordCounts;
import org.copydesk.core.text.Digest;
import org.copydesk.pipeline.neardup.NearDuplicates;
import org.junit.jupiter.api.Test;

/** Each value that was counted over documents is in the column of its name, and is read from there. */
abstract class KnowledgeColumnsContract extends StoredColumns {
    @Test
    void keepsWhatWasLearnedByItsNames() {
        KnowledgeStore knowledge = new KnowledgeStore(store, CLOCK);
        knowledge.putLines("a.example", Map.of("Read more", new SiteLines.Support(4, 5)), "known");
        assertThat(rows("SELECT * FROM site_line"))
                .containsExactly(columns()
                        .with("site", "a.example")
                        .with("ordinal", 0)
                        .with("line", "Read more")
                        .with("pages", 4)
                        .with("pages_seen", 5)
                        .with("knowledge_id", "known"));
        assertThat(knowledge.lines("a.example")).isEqualTo(Map.of("Read more", new SiteLines.Support(4, 5)));
        assertThat(knowledge.recurring("a.example", 1))
                .containsExactly(new KnowledgeStore.RecurringLine("Read more", 4, 5, .8));
        Knowledge learned = new Knowledge(
                SiteLines.EMPTY,
                SitePaths.EMPTY,
                NameCounts.EMPTY,
                WordCounts.of(3, Map.of("ferry", 2)),
                PairCounts.EMPTY);
        String id = knowledge.save(learned);
        assertThat(rows("SELECT id, version, saved_at FROM knowledge"))
                .containsExactly(
                        columns().with("id", learned.id()).with("version", 1).with("saved_at", NOW));
        assertThat(knowledge.latest()).isEqualTo(id);
        assertThat(knowledge.find(id).orElseThrow().write()).isEqualTo(learned.write());
    }

    @Test
    void keepsWhichTextsAreAlikeByTheirNames() {
        String text = "The ferry was late again on Monday, and nobody could say why it was so late. ".repeat(4);
        Payload page = new Payload(text.getBytes(StandardCharsets.UTF_8), URI, "text/plain");
        payloads.put(List.of(page), Map.of());
        clean(page, "lines/1", List.of());
        String textId = Digest.sha256(cleaned.article().text()).substring(0, 16);
        NearDuplicates clusters = new NearDuplicates(store);
        assertThat(clusters.sign("", 10).last()).isEqualTo(ID);
        assertThat(rows("SELECT * FROM article_likeness"))
                .containsExactly(columns().with("document_id", ID).with("text_id", textId));
        assertThat(rows("SELECT text_id, cluster, OCTET_LENGTH(signature) AS size FROM likeness"))
                .containsExactly(
                        columns().with("text_id", textId).with("cluster", null).with("size", 480));
        assertThat(clusters.link("", 10).last()).isEqualTo(textId);
        assertThat(rows("SELECT text_id, cluster FROM likeness"))
                .containsExactly(columns().with("text_id", textId).with("cluster", textId));
        assertThat(rows("SELECT DISTINCT text_id FROM likeness_band"))
                .containsExactly(columns().with("text_id", textId));
        assertThat(rows("SELECT band FROM likeness_band")).hasSize(20).doesNotHaveDuplicates();
    }
}
