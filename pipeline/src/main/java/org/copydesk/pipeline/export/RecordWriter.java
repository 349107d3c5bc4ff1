package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a JSON object a line for every article; equal articles give equal bytes. Not thread-safe. */
public final class RecordWriter implements Closeable {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;

    /** @param out takes UTF-8; closed with this writer */
    public RecordWriter(OutputStream out) {
        this.out = out;
    }

    /** @throws java.io.UncheckedIOException if the output can't be written */
    public void write(ArticleRecord record) {
        try {
            JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
            new RecordFields(json).put(record);
            json.flush();
            json.close();
            out.write('\n');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The fields of a record, in their order. */
    private record RecordFields(JsonGenerator json) {
        void put(ArticleRecord record) {
            Article article = record.article();
            String site = article.value(Field.SITE);
            String kind = article.value(Field.KIND);
            String standfirst = article.value(Field.STANDFIRST);
            json.writeStartObject();
            json.writeStringProperty("id", record.id());
            json.writeStringProperty("uri", record.uri());
            known("site", site.isEmpty() ? record.site() : site);
            json.writeStringProperty("kind", kind.isEmpty() ? "article" : kind);
            json.writeBooleanProperty(
                    "truncated", !article.value(Field.TRUNCATED).isEmpty());
            known("title", article.value(Field.TITLE));
            known("standfirst", standfirst.isEmpty() ? article.first(Role.STANDFIRST) : standfirst);
            known("author", String.join(", ", article.authors()));
            strings("authors", article.authors());
            known("publishedAt", article.value(Field.PUBLISHED));
            known("modifiedAt", article.value(Field.MODIFIED));
            known("section", article.value(Field.SECTION));
            known("url", article.value(Field.URL));
            known("image", article.value(Field.IMAGE));
            known("language", article.value(Field.LANGUAGE));
            json.writeStringProperty("text", article.text());
            paragraphs(article.paragraphs());
            parts(article.parts());
            changes("changes", article.changes());
            changes("suggestions", article.suggestions());
            facts(article);
            diagnostics(article.diagnostics());
            if (record.source() != null) {
                json.writeStringProperty("source", record.source());
            }
            json.writeEndObject();
        }

        private void known(String name, String value) {
            if (value.isEmpty()) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, value);
            }
        }

        private void strings(String name, List<String> values) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }

        private void paragraphs(List<Part> paragraphs) {
            json.writeArrayPropertyStart("paragraphs");
            for (Part part : paragraphs) {
                json.writeStartObject();
                json.writeStringProperty("kind", part.kind().label());
                json.writeStringProperty("text", part.text());
                strings(
                        "sentences",
                        part.sentences().stream()
                                .map(span -> span.of(part.text()))
                                .toList());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void parts(List<Part> parts) {
            json.writeArrayPropertyStart("parts");
            for (Part part : parts) {
                if (!part.body()) {
                    json.writeStartObject();
                    json.writeStringProperty("kind", part.kind().label());
                    json.writeStringProperty("text", part.text());
                    span(part.span());
                    evidence(part.evidence());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }

        private void changes(String name, List<Change> changes) {
            json.writeArrayPropertyStart(name);
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringProperty("phase", change.phase().name());
                json.writeStringProperty("rule", change.evidence().rule());
                span(change.span());
                json.writeStringProperty("before", change.before());
                json.writeStringProperty("after", change.after());
                json.writeNumberProperty("confidence", change.evidence().confidence());
                json.writeStringProperty("reason", change.evidence().reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void facts(Article article) {
            json.writeArrayPropertyStart("facts");
            for (Field field : Field.values()) {
                Candidates candidates = article.fields().get(field);
                if (candidates != null) {
                    facts(candidates);
                }
            }
            json.writeEndArray();
        }

        private void facts(Candidates candidates) {
            boolean chosen = true;
            for (Fact fact : candidates.ranked()) {
                json.writeStartObject();
                json.writeStringProperty("field", candidates.field().label());
                json.writeStringProperty("value", fact.value());
                evidence(fact.evidence());
                json.writeBooleanProperty("chosen", chosen);
                json.writeEndObject();
                chosen = false;
            }
        }

        private void diagnostics(List<Note> notes) {
            json.writeArrayPropertyStart("diagnostics");
            for (Note note : notes) {
                json.writeStartObject();
                json.writeStringProperty("code", note.code());
                json.writeStringProperty("message", note.message());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void span(Span span) {
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
        }

        private void evidence(Evidence evidence) {
            json.writeStringProperty("rule", evidence.rule());
            json.writeNumberProperty("confidence", evidence.confidence());
            json.writeStringProperty("reason", evidence.reason());
        }
    }
}
