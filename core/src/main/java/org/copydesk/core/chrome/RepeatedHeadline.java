package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * Marks the headline where it occurs again, alone on its line or with the site's name behind it. The first one stays; one in a
 * heading is preferred. Thread-safe.
 */
public final class RepeatedHeadline implements Stage {
    /** A shorter headline, in letters and digits, may well occur twice by chance. */
    private static final int LEAST_LENGTH = 8;

    /** A letter is at the most this many in lower case. */
    private static final int MOST_GROWTH = 2;

    @Override
    public String id() {
        return "chrome.repeated-headline";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public List<Mark> inspect(View view) {
        String title = TextKey.of(Candidates.of(Field.TITLE, view.marks()).value());
        if (title.length() < LEAST_LENGTH) {
            return List.of();
        }
        List<Line> same = new ArrayList<>();
        for (Passage passage : view.passages()) {
            addLines(view, passage, title, same);
        }
        Line kept = same.stream()
                .filter(line -> line.heading() == 1 && line.exact())
                .findFirst()
                .or(() -> same.stream()
                        .filter(line -> line.heading() > 0 && line.exact())
                        .findFirst())
                .or(() -> same.stream().filter(Line::exact).findFirst())
                .orElse(null);
        List<Mark> marks = new ArrayList<>();
        for (Line line : same) {
            if (kept != null && line != kept) {
                marks.add(view.label(line.span(), Role.CHROME, Evidence.of(id(), 0.95, "the headline again")));
            }
        }
        return marks;
    }

    private static void addLines(View view, Passage passage, String title, List<Line> same) {
        String text = view.text();
        int start = passage.span().start();
        while (start < passage.span().end()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0
                    ? passage.span().end()
                    : Math.min(newline, passage.span().end());
            int from = White.skip(text, start, end);
            int to = White.skipBack(text, from, end);
            if (MOST_GROWTH * (to - from) >= title.length() && to - from < 4 * title.length() + 40) {
                String line = text.substring(from, to);
                boolean exact = TextKey.of(line).equals(title);
                String own = exact ? line : withoutSite(line);
                if (exact || own.length() < line.length() && TextKey.of(own).equals(title)) {
                    same.add(new Line(
                            new Span(from, to), passage.block().layout().headingLevel(), exact));
                }
            }
            start = end + 1;
        }
    }

    private static String withoutSite(String line) {
        for (String mark : List.of(" | ", " – ", " — ", " - ", " :: ", " » ")) {
            int at = line.lastIndexOf(mark);
            if (at > 0) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    /**
     * A line that says what the title says.
     *
     * @param span where, in the view
     * @param heading the level of the heading it is in, or 0
     * @param exact whether it says nothing else
     */
    private record Line(Span span, int heading, boolean exact) {}
}
