package org.copydesk.core.repair;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Span;

/** Finds the mark-up that begins or fills a line: heading and quotation signs, drawn lines, lists of addresses. */
final class LineMarkup {
    private static final Pattern HEADING = Pattern.compile("^#{1,6}( +|$)");
    private static final Pattern RULE =
            Pattern.compile("^(?:[-_*=~] ?){3,}$|^[\\s|:-]*-{2,}[\\s|:-]*\\|[\\s|:-]*$|^[─-╿\\s]+$");
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:\\[\\d{1,4}\\]:|\\d{1,4}\\.) *(?:<?(?:[a-z]{2,12}:|/|#|\\.)[^\\s]*|[^\\s]*/[^\\s]*)(?: \\S{1,200}\\)?)?$");
    private static final Pattern LIST_HEAD = Pattern.compile("^(?:References|Visible links:?|Hidden links:?)$");
    private static final int LONGEST_HEAD = 16;

    private final View view;
    private final Passage passage;
    private final MarkupDialect dialect;

    LineMarkup(View view, Passage passage, MarkupDialect dialect) {
        this.view = view;
        this.passage = passage;
        this.dialect = dialect;
    }

    void find(List<MarkupCut> cuts) {
        String text = passage.text();
        char first = text.charAt(0);
        if (dialect.markdown() && first == '#') {
            Matcher heading = HEADING.matcher(text);
            if (heading.find()) {
                cuts.add(new MarkupCut(0, heading.end(), MarkupCut.Kind.HEADING));
            }
        }
        if (!Character.isLetterOrDigit(first) && RULE.matches(text)) {
            cuts.add(new MarkupCut(0, text.length(), MarkupCut.Kind.RULE));
        }
        if ((dialect.numbered() || dialect.markdown()) && isAddress(text, first)) {
            cuts.add(new MarkupCut(0, text.length(), MarkupCut.Kind.ADDRESS));
        }
        if (first == '>') {
            quoted(cuts);
        }
        gaps(cuts);
    }

    private boolean isAddress(String text, char first) {
        boolean numbered = (first == '[' || Character.isDigit(first)) && ADDRESS.matches(text);
        return numbered
                || dialect.numbered() && text.length() <= LONGEST_HEAD && first != '[' && LIST_HEAD.matches(text);
    }

    /** The signs of a quotation are at its beginning and after each line end in it. */
    private void quoted(List<MarkupCut> cuts) {
        String text = passage.text();
        cuts.add(new MarkupCut(0, signsEnd(text, 0), MarkupCut.Kind.QUOTE));
        for (Span softBreak : passage.block().softBreaks()) {
            view.toView(new Span(softBreak.end(), softBreak.end() + 1)).ifPresent(next -> {
                int at = next.start() - passage.span().start();
                int end = signsEnd(text, at);
                if (end > at) {
                    cuts.add(new MarkupCut(at, end, MarkupCut.Kind.QUOTE));
                }
            });
        }
    }

    private static int signsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '>' || at > from && text.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    /** A line that ended before a comma or after a bracket, since a link did. */
    private void gaps(List<MarkupCut> cuts) {
        String text = passage.text();
        for (Span softBreak : passage.block().softBreaks()) {
            view.toView(new Span(softBreak.end(), softBreak.end() + 1)).ifPresent(next -> {
                int at = next.start() - passage.span().start();
                if (at >= 2 && text.charAt(at - 1) == ' ' && closes(text, at)) {
                    cuts.add(new MarkupCut(at - 1, at, MarkupCut.Kind.GAP));
                } else if (at >= 2 && text.charAt(at - 1) == ' ' && "([“‘«".indexOf(text.charAt(at - 2)) >= 0) {
                    cuts.add(new MarkupCut(at - 1, at, MarkupCut.Kind.GAP));
                }
            });
        }
    }

    private static boolean closes(String text, int at) {
        boolean sign = ",.;:!?)]”’".indexOf(text.charAt(at)) >= 0;
        return sign
                && (at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1)) && text.charAt(at + 1) != '.');
    }
}
