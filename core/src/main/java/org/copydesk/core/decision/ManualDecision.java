package org.copydesk.core.decision;

import java.util.Locale;
import java.util.Map;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one change of one document, or about a field of it. It names what it speaks of by the words of the
 * source, never by offsets or rules alone, so that it holds when either changes.
 *
 * @param number names it; of two that contradict each other the greater, which is the later, holds
 * @param kind what was decided
 * @param phase the phase of the change; {@code CHROME} for a passage, {@code FACTS} for a field
 * @param quote where it stood; {@link Quote#NONE} for a value that is not in the text
 * @param after what the change puts there, or the value of the field; empty for a passage
 * @param field the field, for {@code PIN} alone
 * @param rule what had made the change; information only, may be empty
 */
public record ManualDecision(
        long number,
        DecisionKind kind,
        Phase phase,
        Quote quote,
        String after,
        @Nullable Field field,
        String rule) {

    /** @throws IllegalArgumentException if its parts don't belong together, or it would change nothing */
    public ManualDecision {
        if ((kind == DecisionKind.PIN) != (field != null) || (field != null) != (phase == Phase.FACTS)) {
            throw new IllegalArgumentException("a field is pinned, and nothing else is");
        }
        if (phase == Phase.STRUCTURE || kind == DecisionKind.REMOVE && phase != Phase.CHROME) {
            throw new IllegalArgumentException(kind + " is not for a change of the phase " + phase);
        }
        if (field == null ? quote.exact().isEmpty() || quote.exact().equals(after) : after.isBlank()) {
            throw new IllegalArgumentException("decides nothing");
        }
    }

    /**
     * A decision as a line of {@code copydesk decide list --out} has it.
     *
     * @param line its values by name
     * @throws IllegalArgumentException if it is none
     */
    public static ManualDecision of(Map<String, String> line) {
        Quote quote = new Quote(
                value(line, "before"),
                value(line, "prefix"),
                value(line, "suffix"),
                Integer.parseInt(value(line, "start")));
        return new ManualDecision(
                Long.parseLong(value(line, "number")),
                DecisionKind.valueOf(value(line, "decision").toUpperCase(Locale.ROOT)),
                Phase.valueOf(value(line, "phase")),
                quote.exact().isEmpty() ? Quote.NONE : quote,
                value(line, "after"),
                field(value(line, "field")),
                value(line, "rule"));
    }

    private static String value(Map<String, String> line, String name) {
        String value = line.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static @Nullable Field field(String label) {
        for (Field field : Field.values()) {
            if (field.label().equals(label)) {
                return field;
            }
        }
        if (label.isEmpty()) {
            return null;
        }
        throw new IllegalArgumentException("no field is called " + label);
    }

    /**
     * A decision about a change, or about a suggestion.
     *
     * @param span where it is in the source
     * @param after what it puts there; empty if it takes it out
     */
    public static ManualDecision change(
            long number, DecisionKind decision, Phase phase, SourceText source, Span span, String after, String rule) {
        return new ManualDecision(number, decision, phase, Quote.of(source.text(), span), after, null, rule);
    }

    /** That a passage of the source is not the article. */
    public static ManualDecision remove(long number, SourceText source, Span span) {
        return change(number, DecisionKind.REMOVE, Phase.CHROME, source, span, "", "");
    }

    /** That a field has a value, whatever the text says. */
    public static ManualDecision pin(long number, Field field, String value) {
        return new ManualDecision(number, DecisionKind.PIN, Phase.FACTS, Quote.NONE, value, field, "");
    }

    /** The same decision under another number. */
    public ManualDecision numbered(long other) {
        return new ManualDecision(other, kind, phase, quote, after, field, rule);
    }

    /** Whether it speaks of a passage: of whether it belongs to the article at all. */
    boolean isPassage() {
        return phase == Phase.CHROME;
    }
}
