package org.copydesk.pipeline.record;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.export.RecordWriter;
import tools.jackson.databind.JsonNode;

/** Says of the source of an exported record what the record says, and nothing else. Immutable and thread-safe. */
public final class RecordReplay {
    /** The name of the metadata that holds the record; no page can give one that begins so. */
    private static final String NAME = "record:json";

    private final ExportedRecord record;
    private final RecordMarks marks;

    private RecordReplay(ExportedRecord record, RecordMarks marks) {
        this.record = record;
        this.marks = marks;
    }

    /** The replay of a source text that came with its record; empty for any other. */
    public static Optional<RecordReplay> of(SourceText source) {
        return source.metadata().stream()
                .filter(entry -> entry.name().equals(NAME))
                .findFirst()
                .map(entry -> {
                    ExportedRecord record =
                            ExportedRecord.of(entry.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    return new RecordReplay(record, RecordMarks.of(record, source.text()));
                });
    }

    /** Whether a source text came with its record. */
    public static boolean isOf(SourceText source) {
        return source.metadata().stream().anyMatch(entry -> entry.name().equals(NAME));
    }

    static SourceText source(String id, ExportedRecord record) {
        RecordMarks marks = RecordMarks.of(record, record.source());
        return new SourceText(
                id,
                record.text("site"),
                record.source(),
                marks.blocks(),
                List.of(new Metadata(NAME, record.withoutSource())),
                marks.notes());
    }

    /** Makes what the record says, where no person has decided otherwise. */
    public Cleaner cleaner() {
        List<Stage> stages = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            stages.add(new Replayed(
                    phase,
                    marks.marks().stream().filter(mark -> mark.phase() == phase).toList()));
        }
        return new Cleaner(stages, marks.policy());
    }

    /**
     * The article that the record is of.
     *
     * @param cleaning by {@link #cleaner}
     * @throws UndecodableException if it would be exported otherwise than the record was, though nobody has decided about it since
     */
    public Article article(Cleaning cleaning) {
        Article made = Article.of(cleaning);
        Map<Field, Candidates> fields = new EnumMap<>(Field.class);
        made.fields().forEach((field, candidates) -> fields.put(field, ranked(candidates)));
        Article article = new Article(
                made.sourceLength(), fields, made.parts(), made.changes(), made.suggestions(), made.diagnostics());
        long holding = record.list("rulings").stream()
                .filter(ruling -> ruling.path("holds").asBoolean(false))
                .count();
        if (cleaning.placedDecisions().size() == holding) {
            requireSame(article);
        }
        return article;
    }

    /** Candidates that are as good as each other come in the order that the record has, those of people first. */
    private static Candidates ranked(Candidates candidates) {
        List<Fact> ranked = new ArrayList<>(candidates.ranked());
        ranked.sort(Comparator.comparing((Fact fact) -> !fact.evidence().isManual())
                .thenComparing(fact -> fact.anchor() instanceof Metadata entry ? entry.name() : ""));
        boolean sameWinner = ranked.get(0) == candidates.ranked().get(0);
        return new Candidates(
                candidates.field(),
                ranked,
                sameWinner ? candidates.reason() : ranked.get(0).evidence().reason());
    }

    private void requireSame(Article article) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant fetched = record.fetched();
        new RecordWriter(out)
                .write(new ArticleRecord(
                        record.id(),
                        record.uri(),
                        record.text("site"),
                        fetched,
                        record.place(),
                        article,
                        List.of(),
                        null,
                        List.of()));
        JsonNode made = ExportedRecord.of(out.toByteArray()).json();
        for (String name : made.propertyNames()) {
            if (!name.equals("rulings")
                    && !isSame(name, made.path(name), record.json().path(name))) {
                throw new UndecodableException(
                        "the article that it describes can't be made of its source and its changes:" + " its field '"
                                + name + "' would be another");
            }
        }
    }

    private static boolean isSame(String name, JsonNode made, JsonNode said) {
        if (said.isMissingNode()) {
            return made.isNull();
        }
        if (!name.equals("changes") && !name.equals("suggestions") && !name.equals("diagnostics")) {
            return made.equals(said);
        }
        // Who decided, and which decisions found no place, is not the article's to say.
        return pruned(made).equals(pruned(said));
    }

    private static List<JsonNode> pruned(JsonNode list) {
        return list.values().stream()
                .filter(one -> !one.path("code").asString("").equals(RecordMarks.UNFIT))
                .map(one -> one.isObject()
                        ? ((tools.jackson.databind.node.ObjectNode) one.deepCopy()).without("ruling")
                        : one)
                .toList();
    }

    /** The marks of one phase. */
    private record Replayed(Phase phase, List<Mark> marks) implements Stage {
        @Override
        public String id() {
            return "record.replay";
        }

        @Override
        public List<Mark> inspect(View view) {
            return marks;
        }
    }
}
