package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.article.Part;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.RecordRows.ArticleRow;
import org.copydesk.pipeline.store.RecordRows.CleaningRow;
import org.copydesk.pipeline.store.RecordRows.DiagnosticRow;
import org.copydesk.pipeline.store.RecordRows.FactRow;
import org.copydesk.pipeline.store.RecordRows.ListingRow;
import org.copydesk.pipeline.store.RecordRows.MarkRow;
import org.copydesk.pipeline.store.RecordRows.ParagraphRow;
import org.copydesk.pipeline.store.RecordRows.RuleUseRow;
import org.copydesk.pipeline.store.RecordRows.RulingFitRow;
import org.jspecify.annotations.Nullable;

/** Writes cleanings as rows, a batch a table. */
record CleaningRows(Rows rows, Clock clock) {

    void save(CleaningOrigin origin, List<Cleaned> all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<CleaningRow> cleanings = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        List<ArticleRow> articles = new ArrayList<>();
        List<ParagraphRow> paragraphs = new ArrayList<>();
        List<FactRow> facts = new ArrayList<>();
        List<DiagnosticRow> diagnostics = new ArrayList<>();
        List<ListingRow> listed = new ArrayList<>();
        List<RuleUseRow> uses = new ArrayList<>();
        List<RulingFitRow> fits = new ArrayList<>();
        List<String> ids = all.stream().map(Cleaned::documentId).toList();
        // A decision on a document and a run that cleans it wait for each other.
        rows.forEach("SELECT id FROM document WHERE id IN (:ids) ORDER BY id FOR UPDATE", ids, row -> {});
        Map<String, Origin> origins = origins(origin.runId(), ids);
        for (Cleaned cleaned : all) {
            Origin from = origins.getOrDefault(cleaned.documentId(), Origin.UNKNOWN);
            cleanings.add(cleaning(origin, cleaned, from, now));
            marks.addAll(cleaned.marks());
            articles.add(article(cleaned.documentId(), cleaned.article()));
            listed.add(ListingRows.listed(cleaned, from.uri(), origin.runId(), now));
            uses.addAll(ListingRows.uses(cleaned));
            addFits(cleaned, fits);
            addParagraphs(cleaned, paragraphs);
            addFacts(cleaned, facts);
            int ordinal = 0;
            for (Note note : cleaned.article().diagnostics()) {
                diagnostics.add(new DiagnosticRow(cleaned.documentId(), ordinal++, note.code(), note.message()));
            }
        }
        rows.update("DELETE FROM cleaning WHERE document_id IN (:ids)", ids, Map.of());
        rows.insert("cleaning", cleanings);
        rows.insert("mark", marks);
        rows.insert("article", articles);
        rows.insert("paragraph", paragraphs);
        rows.insert("fact", facts);
        rows.insert("diagnostic", diagnostics);
        rows.insert("listing", listed);
        rows.insert("rule_use", uses);
        rows.insert("ruling_fit", fits);
    }

    /** How the rows of an article that are made of its record differ from it, as the end of a sentence; empty if they don't. */
    String difference(String documentId, Article article) {
        Map<String, @Nullable Object> wanted = rows.values(article(documentId, article));
        List<ArticleRow> found =
                rows.list(ArticleRow.class, "SELECT * FROM article WHERE document_id = :id", "id", documentId);
        if (found.isEmpty()) {
            return "the row of the article is gone";
        }
        if (rows.number("SELECT COUNT(*) FROM listing WHERE document_id = :id", "id", documentId) == 0) {
            return "the row that lists the article is gone";
        }
        Map<String, @Nullable Object> is = rows.values(found.get(0));
        return wanted.keySet().stream()
                .filter(column -> !Objects.equals(is.get(column), wanted.get(column)))
                .findFirst()
                .map(column -> "the article's column " + column + " is not what the record says")
                .orElse("");
    }

    private Map<String, Origin> origins(long runId, List<String> documentIds) {
        Map<String, Origin> origins = new HashMap<>();
        rows.forEach(
                "SELECT d.id, d.uri, c.fetched_at, c.place FROM document d LEFT JOIN capture c"
                        + " ON c.document_id = d.id AND c.run_id = :run WHERE d.id IN (:ids)",
                documentIds,
                Map.of("run", runId),
                row -> origins.put(row.getString("id"), rows.read(row, Origin.class)));
        return origins;
    }

    private static CleaningRow cleaning(CleaningOrigin origin, Cleaned cleaned, Origin from, OffsetDateTime now) {
        return new CleaningRow(
                cleaned.documentId(),
                cleaned.payloadId(),
                cleaned.site(),
                origin.decoder(),
                origin.fingerprint(),
                origin.knowledgeId(),
                origin.runId(),
                now,
                cleaned.article().sourceLength(),
                cleaned.seal(),
                from.fetchedAt(),
                from.place());
    }

    private static ArticleRow article(String documentId, Article article) {
        String standfirst = article.value(Field.STANDFIRST);
        return new ArticleRow(
                documentId,
                ArticleLaws.kind(article),
                known(article.value(Field.TITLE)),
                known(standfirst.isEmpty() ? article.first(Role.STANDFIRST) : standfirst),
                known(String.join(", ", article.authors())),
                known(article.value(Field.PUBLISHED)),
                known(article.value(Field.MODIFIED)),
                known(article.value(Field.LANGUAGE)),
                article.text(),
                !article.value(Field.TRUNCATED).isEmpty());
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }

    private static void addFits(Cleaned cleaned, List<RulingFitRow> rows) {
        for (PlacedDecision placed : cleaned.decisions()) {
            Span span = placed.span();
            rows.add(new RulingFitRow(
                    placed.decision().number(),
                    cleaned.documentId(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    placed.trouble()));
        }
    }

    private static void addParagraphs(Cleaned cleaned, List<ParagraphRow> rows) {
        int ordinal = 0;
        for (Part part : cleaned.article().parts()) {
            rows.add(new ParagraphRow(
                    cleaned.documentId(),
                    ordinal++,
                    part.kind(),
                    part.body(),
                    part.text(),
                    SpanColumn.spans(part.segments()),
                    SpanColumn.spans(part.sentences()),
                    SpanColumn.breaks(part.breaks()),
                    part.evidence()));
        }
    }

    private static void addFacts(Cleaned cleaned, List<FactRow> rows) {
        for (Map.Entry<Field, Candidates> entry : cleaned.article().fields().entrySet()) {
            int rank = 0;
            for (Fact fact : entry.getValue().ranked()) {
                Span span = fact.anchor() instanceof Span inText ? inText : null;
                Metadata metadata = fact.anchor() instanceof Metadata outside ? outside : null;
                rows.add(new FactRow(
                        cleaned.documentId(),
                        entry.getKey(),
                        rank,
                        fact.value(),
                        rank == 0 ? entry.getValue().reason() : null,
                        fact.phase(),
                        span == null ? null : span.start(),
                        span == null ? null : span.end(),
                        metadata == null ? null : metadata.name(),
                        metadata == null ? null : metadata.value(),
                        fact.evidence()));
                rank++;
            }
        }
    }

    /** Where a document came from, and when. */
    private record Origin(
            String uri,
            @Nullable Instant fetchedAt,
            @Nullable String place) {
        static final Origin UNKNOWN = new Origin("", null, null);
    }
}
