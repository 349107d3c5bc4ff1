package org.copydesk.core.chrome;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;

/**
 * Finds where the article lies and marks what lies outside: the smallest element that holds most of the prose, and in it the
 * run of passages with the greatest sum, prose counting for it and menu-like passages against it. Where too little would be
 * left, it says nothing: better some chrome than a lost article. Immutable and thread-safe.
 *
 * <p>The run is Kadane's maximum subarray.
 */
public final class OutsideBody implements Stage {
    /** An element is entered if it holds this share of the prose of the one around it. */
    private static final double MOST_PROSE = 0.7;
    /** A page with less prose is left alone, in words. */
    private static final int LEAST_WORDS = 40;
    /** Texts of fewer passages are left alone. */
    private static final int LEAST_PASSAGES = 4;
    /** The least share of the page's prose that must be left. */
    private static final double LEAST_KEPT = 0.5;

    /** A picture's credit so near the text, in passages, is the article's. */
    private static final int CREDIT_NEAR = 2;

    private static final Pattern PICTURE_CREDIT = Pattern.compile(
            "(?i)[(\\[]?(?:photo|photograph|picture|image|foto|bild|illustration)s?(?: credit| by| courtesy of)? ?[:/©] ?\\S.{1,80}");

    private final BoxRules boxRules;
    private final String rules;

    /** @param book its rules on boxes say which prose counts for nothing, and what lies outside */
    public OutsideBody(RuleBook book) {
        boxRules = BoxRules.of(book);
        rules = book.fingerprint();
    }

    @Override
    public String id() {
        return "chrome.outside-body";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return id() + "/2 " + rules;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Passage> passages = view.passages();
        if (passages.size() < LEAST_PASSAGES) {
            return List.of();
        }
        Prose prose = view.reading(Prose.class, Prose::of);
        Boxes boxes = Boxes.of(view, boxRules);
        int[] words = new int[passages.size()];
        int all = 0;
        for (int i = 0; i < words.length; i++) {
            Passage passage = passages.get(i);
            boolean counts =
                    boxes.rule(passage).isEmpty() && !passage.block().layout().hidden();
            words[i] = counts ? prose.of(passage).proseWords() : 0;
            all += words[i];
        }
        if (all < LEAST_WORDS) {
            return List.of();
        }
        String body = body(passages, words);
        Run run = run(passages, words, body, prose);
        return run.words() < all * LEAST_KEPT ? List.of() : outside(view, body, run, boxes);
    }

    /** The path of the smallest element that holds most of the prose; empty where there are no paths. */
    private static String body(List<Passage> passages, int[] words) {
        String here = "";
        while (true) {
            Map<String, Integer> inner = new HashMap<>();
            int all = 0;
            for (int i = 0; i < words.length; i++) {
                String path = path(passages.get(i));
                if (words[i] > 0 && within(path, here)) {
                    all += words[i];
                    int from = here.isEmpty() ? 0 : here.length() + 1;
                    int slash = from > path.length() ? -1 : path.indexOf('/', from);
                    if (slash > 0) {
                        inner.merge(path.substring(0, slash), words[i], Integer::sum);
                    }
                }
            }
            double least = all * MOST_PROSE;
            String next = inner.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                return here;
            }
            here = next;
        }
    }

    private static boolean within(String path, String element) {
        return element.isEmpty()
                || path.startsWith(element)
                        && (path.length() == element.length() || path.charAt(element.length()) == '/');
    }

    private static Run run(List<Passage> passages, int[] words, String body, Prose prose) {
        Run best = new Run(0, -1, 0, 0);
        double sum = 0;
        int start = 0;
        int kept = 0;
        for (int i = 0; i < words.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
                kept = 0;
            }
            sum += worth(passages.get(i), words[i], body, prose);
            kept += words[i];
            if (sum > best.sum()) {
                best = new Run(start, i, sum, kept);
            }
        }
        return best;
    }

    private static double worth(Passage passage, int words, String body, Prose prose) {
        if (!within(path(passage), body)) {
            return words > 0 ? -words / 4.0 : -3;
        }
        if (words > 0) {
            return words;
        }
        Prose.Measure measure = prose.of(passage);
        boolean heading = passage.block().layout().headingLevel() > 0;
        return measure.linked() > 0.5 ? -6 : heading ? -1 : -2;
    }

    private List<Mark> outside(View view, String body, Run run, Boxes boxes) {
        List<Passage> passages = view.passages();
        Set<Passage> facts = FactLines.of(view);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean inRun = i >= run.first() && i <= run.last();
            boolean credit = i >= run.first() - CREDIT_NEAR
                    && i <= run.last() + CREDIT_NEAR
                    && PICTURE_CREDIT.matches(passage.text());
            if ((inRun || credit) && within(path(passage), body) || facts.contains(passage)) {
                continue;
            }
            String where = i < run.first() ? "before the article's text" : "after the article's text";
            String reason = within(path(passage), body)
                    ? where
                    : "outside the article's body: <" + element(path(passage), body) + ">";
            marks.add(boxes.label(view, passage, Evidence.of(id(), 0.85, reason)));
        }
        return marks;
    }

    /** The outermost element of {@code path} that the body does not stand in, without its ids. */
    private static String element(String path, String body) {
        int at = 0;
        while (true) {
            int slash = path.indexOf('/', at);
            String outer = slash < 0 ? path : path.substring(0, slash);
            if (slash < 0 || !within(body, outer)) {
                return outer.substring(outer.lastIndexOf('/') + 1);
            }
            at = slash + 1;
        }
    }

    private static String path(Passage passage) {
        return passage.block().layout().path();
    }

    /**
     * A run of passages.
     *
     * @param first the first passage
     * @param last the last passage, included
     * @param sum what they are worth
     * @param words their words of prose
     */
    private record Run(int first, int last, double sum, int words) {}
}
