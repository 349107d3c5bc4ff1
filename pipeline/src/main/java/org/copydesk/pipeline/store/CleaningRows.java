package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.Verdict;
import org.copydesk.core.text.Given;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes cleanings as rows, a batch a table. */
final class CleaningRows {
    private static final List<String> ARTICLE = List.of(
            "document_id",
            "kind",
            "title",
            "standfirst",
            "author",
            "published_at",
            "modified_at",
            "language",
            "text",
            "truncated");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CleaningRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void save(Origin origin, List<Cleaned> all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> cleanings = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        List<Object[]> articles = new ArrayList<>();
        List<Object[]> paragraphs = new ArrayList<>();
        List<Object[]> facts = new ArrayList<>();
        List<Object[]> diagnostics = new ArrayList<>();
        List<Object[]> listed = new ArrayList<>();
        List<Object[]> uses = new ArrayList<>();
        List<Object[]> fits = new ArrayList<>();
        List<String> ids = all.stream().map(Cleaned::documentId).toList();
        // A decision on a document and a run that cleans it wait for each other.
        Rows.forEach(jdbc, "SELECT id FROM document WHERE id IN (?) ORDER BY id FOR UPDATE", ids, row -> {});
        Map<String, Came> came = came(origin.runId(), ids);
        for (Cleaned cleaned : all) {
            Came from = came.getOrDefault(cleaned.documentId(), Came.UNKNOWN);
            cleanings.add(cleaning(origin, cleaned, from, now));
            marks.addAll(cleaned.marks());
            articles.add(article(cleaned.documentId(), cleaned.article()));
            listed.add(listing(origin, cleaned, ListingRows.listed(cleaned.article(), from.uri()), now));
            ListingRows.addUses(cleaned.documentId(), cleaned.marks(), uses);
            addFits(cleaned, fits);
            addParagraphs(cleaned, paragraphs);
            addFacts(cleaned, facts);
            int ordinal = 0;
            for (Note note : cleaned.article().diagnostics()) {
                diagnostics.add(new Object[] {cleaned.documentId(), ordinal++, note.code(), note.message()});
            }
        }
        Rows.update(jdbc, "DELETE FROM cleaning WHERE document_id IN (?)", ids);
        Rows.batch(jdbc, "INSERT INTO cleaning VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", cleanings);
        Rows.batch(jdbc, "INSERT INTO mark VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", marks);
        Rows.batch(
                jdbc,
                "INSERT INTO article (" + String.join(", ", ARTICLE) + ") VALUES (?,?,?,?,?,?,?,?,?,?)",
                articles);
        Rows.batch(jdbc, "INSERT INTO paragraph VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", paragraphs);
        Rows.batch(jdbc, "INSERT INTO fact VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", facts);
        Rows.batch(jdbc, "INSERT INTO diagnostic VALUES (?,?,?,?)", diagnostics);
        Rows.batch(
                jdbc,
                "INSERT INTO listing (document_id, site, kind, language, run_id, cleaned_at, headline, words, source_length,"
                        + " removed, removed_share, edits, suggestions, least_sure, text_length, text_words)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                listed);
        Rows.batch(jdbc, "INSERT INTO rule_use VALUES (?,?,?,?,?,?,?)", uses);
        Rows.batch(jdbc, "INSERT INTO ruling_fit VALUES (?,?,?,?,?)", fits);
    }

    /** How the rows of an article that are made of its record differ from it, as the end of a sentence; empty if they don't. */
    String difference(String documentId, Article article) {
        Object[] wanted = article(documentId, article);
        List<String> found = jdbc.query(
                "SELECT " + String.join(", ", ARTICLE) + " FROM article WHERE document_id = ?",
                (row, n) -> {
                    for (int i = 0; i < wanted.length; i++) {
                        Object is = wanted[i] instanceof Boolean ? row.getBoolean(i + 1) : row.getString(i + 1);
                        if (!Objects.equals(is, wanted[i])) {
                            return "the article's column " + ARTICLE.get(i) + " is not what the record says";
                        }
                    }
                    return "";
                },
                documentId);
        if (found.isEmpty()) {
            return "the row of the article is gone";
        }
        boolean listed = !jdbc.queryForList("SELECT document_id FROM listing WHERE document_id = ?", documentId)
                .isEmpty();
        return listed ? found.get(0) : "the row that lists the article is gone";
    }

    private Map<String, Came> came(long runId, List<String> documentIds) {
        Map<String, Came> came = new HashMap<>();
        Rows.forEach(
                jdbc,
                "SELECT d.id, d.uri, c.fetched_at, c.place FROM document d LEFT JOIN capture c"
                        + " ON c.document_id = d.id AND c.run_id = ? WHERE d.id IN (?)",
                documentIds,
                row -> {
                    OffsetDateTime fetched = row.getObject(3, OffsetDateTime.class);
                    came.put(row.getString(1), new Came(row.getString(2), fetched, row.getString(4)));
                },
                runId);
        return came;
    }

    private static Object[] listing(Origin origin, Cleaned cleaned, ListingRows.Listed listed, OffsetDateTime now) {
        return new Object[] {
            cleaned.documentId(),
            cleaned.site(),
            Cleaned.kind(cleaned.article()),
            cleaned.article().value(Field.LANGUAGE),
            origin.runId(),
            now,
            listed.headline(),
            listed.words(),
            cleaned.article().sourceLength(),
            listed.removed(),
            listed.removedShare(),
            listed.edits(),
            listed.suggestions(),
            listed.leastSure(),
            cleaned.article().text().length(),
            listed.textWords()
        };
    }

    private static Object[] cleaning(Origin origin, Cleaned cleaned, Came from, OffsetDateTime now) {
        return row(
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
                from.fetched(),
                from.place());
    }

    private static Object[] article(String documentId, Article article) {
        String standfirst = article.value(Field.STANDFIRST);
        return row(
                documentId,
                Cleaned.kind(article),
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

    private static void addFits(Cleaned cleaned, List<Object[]> rows) {
        for (Verdict verdict : cleaned.verdicts()) {
            Span span = verdict.span();
            rows.add(row(
                    verdict.ruling().number(),
                    cleaned.documentId(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    verdict.trouble()));
        }
    }

    private static void addParagraphs(Cleaned cleaned, List<Object[]> rows) {
        int ordinal = 0;
        for (Part part : cleaned.article().parts()) {
            Evidence why = part.evidence();
            rows.add(new Object[] {
                cleaned.documentId(),
                ordinal++,
                part.kind().label(),
                part.body(),
                part.text(),
                Compact.spans(part.segments()),
                Compact.spans(part.sentences()),
                Compact.breaks(part.breaks()),
                why.rule(),
                why.model(),
                why.confidence(),
                why.reason()
            });
        }
    }

    private static void addFacts(Cleaned cleaned, List<Object[]> rows) {
        for (Map.Entry<Field, Candidates> entry : cleaned.article().fields().entrySet()) {
            int rank = 0;
            for (Fact fact : entry.getValue().ranked()) {
                Span span = fact.anchor() instanceof Span inText ? inText : null;
                Given given = fact.anchor() instanceof Given outside ? outside : null;
                Evidence why = fact.evidence();
                rows.add(row(
                        cleaned.documentId(),
                        entry.getKey().label(),
                        rank,
                        fact.value(),
                        rank == 0 ? entry.getValue().reason() : null,
                        fact.phase().name(),
                        span == null ? null : span.start(),
                        span == null ? null : span.end(),
                        given == null ? null : given.name(),
                        given == null ? null : given.value(),
                        why.rule(),
                        why.model(),
                        why.confidence(),
                        why.reason()));
                rank++;
            }
        }
    }

    @SuppressWarnings("NullAway") // JDBC takes null for an absent value
    static Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /** Where a document came from, and when. */
    private record Came(
            String uri,
            @Nullable OffsetDateTime fetched,
            @Nullable String place) {
        static final Came UNKNOWN = new Came("", null, null);
    }
}
