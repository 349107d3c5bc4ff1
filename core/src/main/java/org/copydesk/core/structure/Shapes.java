package org.copydesk.core.structure;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Labels headings, list items, quotations, captions, tables and code: by the source's own layout where it has one, otherwise by
 * how the line reads. Immutable and thread-safe.
 */
public final class Shapes implements Stage {
    private static final String ID = "structure.shapes";
    private static final int LONGEST_HEADING = 90;
    private static final int LEAST_PROSE = 60;
    /** This many questions make an interview. */
    private static final int INTERVIEW = 2;

    private static final int LONGEST_CAPTION = 200;
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^[(\\[]?(photo|photograph|picture|image|file photo|foto|bild|illustration|graphic)s?( credit| by| courtesy of)? ?[:/\u00A9] ?\\S.*|^(image|photo|picture) (credit|courtesy) .*|^[\u00A9] [^.]{3,60}$");
    private static final Pattern BULLET =
            Pattern.compile("^([\u2022\u25CF\u25AA\u2023\u2043\u25E6\u00B7*-]|\\d{1,2}[.)]) +\\S.*");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.STRUCTURE;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<ViewLine> lines = ViewLine.of(view);
        List<Mark> labels = new ArrayList<>();
        int firstProse = firstProse(lines);
        boolean interview = isInterview(lines, firstProse);
        for (int i = 0; i < lines.size(); i++) {
            ViewLine line = lines.get(i);
            Layout layout = line.layout();
            if (layout.headingLevel() > 0) {
                labels.add(label(view, line, Role.HEADING, 0.95, "a heading of level " + layout.headingLevel()));
            } else if (layout.shape() != Layout.Shape.TEXT) {
                shown(view, line, labels);
            } else if (isCredit(line)) {
                labels.add(label(view, line, Role.CAPTION, 0.85, "a picture's credit"));
            } else if (isBullet(lines, i)) {
                labels.add(label(view, line, Role.LIST_ITEM, 0.85, "one of several lines with a bullet or a number"));
            } else if (i > firstProse && isHeading(lines, i)) {
                labels.add(
                        label(view, line, Role.HEADING, 0.75, "a short line without a full stop above running text"));
            } else if (i > firstProse && interview && isQuestion(lines, i)) {
                labels.add(label(view, line, Role.HEADING, 0.75, "one of an interview's questions"));
            }
        }
        return labels;
    }

    private static void shown(View view, ViewLine line, List<Mark> labels) {
        switch (line.layout().shape()) {
            case LIST_ITEM -> labels.add(label(view, line, Role.LIST_ITEM, 0.92, "an item of a list"));
            case QUOTE -> labels.add(label(view, line, Role.QUOTE, 0.92, "set off as a quotation"));
            case CAPTION -> labels.add(label(view, line, Role.CAPTION, 0.95, "the caption of a picture"));
            case PREFORMATTED -> labels.add(label(view, line, Role.CODE, 0.85, "preformatted text"));
            case TABLE_CELL -> {
                if (!isProse(line)) {
                    labels.add(label(view, line, Role.TABLE, 0.9, "a cell of a table"));
                }
            }
            case TEXT -> throw new IllegalArgumentException("plain text shows no shape");
        }
    }

    private static Mark label(View view, ViewLine line, Role role, double confidence, String reason) {
        return view.label(line.span(), role, Evidence.of("structure." + role.label(), confidence, reason));
    }

    /** The index of the first line of prose, or past the end. */
    private static int firstProse(List<ViewLine> lines) {
        int first = 0;
        while (first < lines.size() && !isProse(lines.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isProse(ViewLine line) {
        return LineText.count(line.text()) >= LEAST_PROSE && LineText.endsSentence(line.text());
    }

    private static boolean isCredit(ViewLine line) {
        return line.text().length() <= LONGEST_CAPTION
                && mayBeCredit(line.text().charAt(0))
                && CREDIT.matches(line.text());
    }

    private static boolean mayBeCredit(char first) {
        return "([\u00A9pPiIfFbBgG".indexOf(first) >= 0;
    }

    private static boolean isBullet(List<ViewLine> lines, int at) {
        return isBullet(lines.get(at).text())
                && (at > 0 && isBullet(lines.get(at - 1).text())
                        || at + 1 < lines.size() && isBullet(lines.get(at + 1).text()));
    }

    private static boolean isBullet(String text) {
        return !Character.isLetter(text.charAt(0)) && BULLET.matches(text);
    }

    /** Whether several questions are above running text; others are above short answers. */
    private static boolean isInterview(List<ViewLine> lines, int firstProse) {
        int questions = 0;
        for (int i = firstProse + 1; i < lines.size(); i++) {
            questions += asks(lines.get(i)) && isHeading(lines, i) ? 1 : 0;
        }
        return questions >= INTERVIEW;
    }

    private static boolean asks(ViewLine line) {
        return line.text().length() <= LONGEST_HEADING && line.text().endsWith("?");
    }

    /** A line that asks, between an answer and another one. */
    private static boolean isQuestion(List<ViewLine> lines, int at) {
        return asks(lines.get(at))
                && LineText.count(lines.get(at).text()) >= 3
                && LineText.beginsSentence(lines.get(at).text())
                && LineText.endsSentence(lines.get(at - 1).text())
                && at + 1 < lines.size()
                && !asks(lines.get(at + 1))
                && LineText.beginsSentence(lines.get(at + 1).text());
    }

    /** Short, title-like, and a line of its own with prose before and after it. */
    private static boolean isHeading(List<ViewLine> lines, int at) {
        String text = lines.get(at).text();
        return text.length() <= LONGEST_HEADING
                && LineText.count(text) >= 3
                && LineText.beginsSentence(text)
                && (!LineText.endsSentence(text) || text.endsWith("?"))
                && !text.endsWith(",")
                && at + 1 < lines.size()
                && isProse(lines.get(at + 1))
                && LineText.beginsSentence(lines.get(at + 1).text())
                && LineText.endsSentence(lines.get(at - 1).text());
    }
}
