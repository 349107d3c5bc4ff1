package org.copydesk.core.structure;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.language.DateWords;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/**
 * Labels date lines and bylines: short lines in which a date or an author was read, and which say little else; above the first
 * longer text also those made of the words of dates alone. Immutable and thread-safe.
 */
public final class Credits implements Stage {
    private static final String ID = "structure.credits";
    private static final int LONGEST = 140;
    private static final int MOST_LETTERS_BESIDE_A_DATE = 18;
    private static final int MOST_LETTERS_BESIDE_AN_AUTHOR = 40;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.STRUCTURE;
    }

    @Override
    public String fingerprint() {
        return ID + "/2";
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Span> dates = spans(view, Field.PUBLISHED, Field.MODIFIED);
        List<Span> authors = spans(view, Field.AUTHOR);
        List<Mark> labels = new ArrayList<>();
        boolean top = true;
        for (ViewLine line : ViewLine.of(view)) {
            if (line.text().length() > LONGEST) {
                top = false;
                continue;
            }
            boolean dated = coversAny(line.span(), dates);
            boolean signed = coversAny(line.span(), authors);
            if (dated || signed) {
                int beside = lettersBeside(line, dates, authors);
                if (signed && beside <= MOST_LETTERS_BESIDE_AN_AUTHOR) {
                    Evidence evidence = Evidence.of("structure.byline", 0.93, "a short line that names the author");
                    labels.add(view.label(line.span(), Role.BYLINE, evidence));
                } else if (dated && beside <= MOST_LETTERS_BESIDE_A_DATE) {
                    Evidence evidence =
                            Evidence.of("structure.dateline", 0.95, "a line that is little more than a date");
                    labels.add(view.label(line.span(), Role.DATELINE, evidence));
                }
            } else if (top && line.layout().headingLevel() == 0 && DateWords.fill(line.text())) {
                Evidence evidence = Evidence.of("structure.date-words", 0.9, "words of a date and nothing else");
                labels.add(view.label(line.span(), Role.DATELINE, evidence));
            }
        }
        return labels;
    }

    private static boolean coversAny(Span line, List<Span> spans) {
        for (Span span : spans) {
            if (line.covers(span) || isPart(line, span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is one of several in a short block that was read as a whole. */
    private static boolean isPart(Span line, Span read) {
        return read.covers(line) && read.end() - read.start() <= LONGEST;
    }

    private static List<Span> spans(View view, Field... fields) {
        List<Span> spans = new ArrayList<>();
        for (Field field : fields) {
            for (Fact fact : view.marks().facts(field)) {
                if (fact.anchor() instanceof Span span) {
                    view.toView(span).ifPresent(spans::add);
                }
            }
        }
        return spans;
    }

    private static int lettersBeside(ViewLine line, List<Span> dates, List<Span> authors) {
        StringBuilder rest = new StringBuilder(line.text());
        List<Span> read = new ArrayList<>(dates);
        read.addAll(authors);
        for (Span span : read) {
            if (line.span().covers(span) || isPart(line.span(), span)) {
                int end = Math.min(span.end(), line.span().end());
                for (int i = Math.max(span.start(), line.span().start()); i < end; i++) {
                    rest.setCharAt(i - line.span().start(), ' ');
                }
            }
        }
        return DateWords.otherLetters(rest.toString());
    }
}
