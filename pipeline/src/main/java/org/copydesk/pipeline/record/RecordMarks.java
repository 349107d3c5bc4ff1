package org.copydesk.pipeline.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.core.decision.ManualDecisions;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * What an exported record says of its source, as marks.
 *
 * @param marks all, without those that decisions of people make
 * @param blocks of the source, as the parts show them
 * @param policy lets those apply that were applied
 * @param notes the remarks on the document
 */
record RecordMarks(List<Mark> marks, List<Block> blocks, Policy policy, List<Note> notes) {
    static final String UNFIT = ManualDecisions.UNFIT;

    /** Confidences are kept to four decimals. */
    private static final double A_LITTLE = 0.00005;

    private static final int LONGEST_SAID = 40;

    private static final Evidence PARAGRAPH = Evidence.of("import.part", 1, "a part of the text, as the record has it");

    /** @throws UndecodableException if it says what can't be */
    static RecordMarks of(ExportedRecord record, String source) {
        try {
            return read(record, source);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndecodableException("it contradicts itself: " + e.getMessage(), e);
        }
    }

    private static RecordMarks read(ExportedRecord record, String source) {
        requireText(source);
        List<Mark> applied = changes(record, "changes", source);
        List<Mark> suggested = changes(record, "suggestions", source);
        RecordParts parts = RecordParts.of(record, source, applied, PARAGRAPH);
        List<Mark> marks = new ArrayList<>(applied);
        marks.addAll(suggested);
        marks.addAll(parts.labels());
        marks.addAll(facts(record));
        marks.removeIf(mark -> mark.evidence().isManual());
        List<Note> notes = record.list("diagnostics").stream()
                .map(note -> new Note(text(note, "code"), text(note, "message")))
                .filter(note -> !note.code().equals(UNFIT))
                .toList();
        return new RecordMarks(marks, parts.blocks(), policy(record, suggested), notes);
    }

    private static void requireText(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < source.length()
                    && Character.isLowSurrogate(source.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw new UndecodableException("its source holds what is no character, at " + i);
            }
            i += pair ? 1 : 0;
        }
    }

    private static List<Mark> changes(ExportedRecord record, String list, String source) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode one : record.list(list)) {
            Phase phase = one(Phase.class, one, "phase");
            Span span = span(one);
            if (span.end() > source.length() || !span.of(source).equals(text(one, "before"))) {
                throw new UndecodableException("its source does not say at %d what its %s say: '%s'"
                        .formatted(span.start(), list, text(one, "before")));
            }
            String after = text(one, "after");
            marks.add(
                    phase == Phase.CHROME && after.isEmpty()
                            ? new Label(phase, span, Role.CHROME, evidence(one))
                            : new Edit(phase, span, after, evidence(one)));
        }
        return marks;
    }

    private static List<Mark> facts(ExportedRecord record) {
        List<Mark> facts = new ArrayList<>();
        for (JsonNode one : record.list("facts")) {
            String name = "record:fact.%05d".formatted(facts.size());
            Field field = one(Field.class, one, "field");
            String value = text(one, "value");
            facts.add(new Fact(Phase.FACTS, new Metadata(name, value), field, value, evidence(one)));
        }
        return facts;
    }

    /** What was only suggested must not be applied, and everything else must be. */
    private static Policy policy(ExportedRecord record, List<Mark> suggested) {
        Set<Role> body = EnumSet.copyOf(Policy.STANDARD.body());
        record.list("parts").forEach(part -> body.remove(RecordParts.role(part)));
        record.list("paragraphs").forEach(part -> body.add(RecordParts.role(part)));
        return new Policy(above(suggested, false), 0, above(suggested, true), body);
    }

    private static double above(List<Mark> suggested, boolean chrome) {
        return suggested.stream()
                .filter(mark -> (mark.phase() == Phase.CHROME) == chrome)
                .mapToDouble(mark -> mark.evidence().confidence() + A_LITTLE)
                .max()
                .orElse(0);
    }

    static Evidence evidence(JsonNode one) {
        return Evidence.of(text(one, "rule"), one.path("confidence").asDouble(-1), text(one, "reason"));
    }

    static Span span(JsonNode one) {
        return new Span(one.path("start").asInt(-1), one.path("end").asInt(-1));
    }

    /** @throws IllegalArgumentException if the field names none of them */
    static <E extends Enum<E>> E one(Class<E> of, JsonNode json, String field) {
        String said = text(json, field);
        return Stream.of(of.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(said.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + field + " '"
                        + said.substring(0, Math.min(LONGEST_SAID, said.length())) + "'"));
    }

    static String text(JsonNode one, String name) {
        return one.path(name).asString("");
    }
}
