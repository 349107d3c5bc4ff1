package org.copydesk.core.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Span;

/**
 * Joins words that were cut by a hyphen at the end of a wrapped line, where the same document writes the word whole, or at least
 * doesn't write it with the hyphen. Immutable and thread-safe.
 */
public final class BrokenLines implements Stage {
    /** So many wrapped lines make a document hard-wrapped. */
    private static final int HARD_WRAPPED = 3;
    /** Shorter halves are as often parts of a compound. */
    private static final int LEAST_HALF = 2;

    @Override
    public String id() {
        return "repair.broken-lines";
    }

    @Override
    public Phase phase() {
        return Phase.REPAIR;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Cut> cuts = new ArrayList<>();
        int softBreaks = 0;
        for (Passage passage : view.passages()) {
            Block block = passage.block();
            softBreaks += block.softBreaks().size();
            for (Span softBreak : block.softBreaks()) {
                view.toView(new Span(softBreak.start() - 1, softBreak.start()))
                        .flatMap(hyphen -> cut(view, passage, hyphen))
                        .ifPresent(cuts::add);
            }
        }
        if (cuts.isEmpty()) {
            return List.of();
        }
        Set<String> words = words(view.text());
        List<Mark> marks = new ArrayList<>();
        for (Cut cut : cuts) {
            evidence(cut, words, softBreaks)
                    .ifPresent(evidence -> marks.add(view.edit(cut.hyphen(), cut.hyphen() + 2, "", evidence)));
        }
        return marks;
    }

    private static Optional<Cut> cut(View view, Passage passage, Span hyphen) {
        String text = view.text();
        int at = hyphen.start();
        boolean hyphenated = (text.charAt(at) == '-' || text.charAt(at) == '\u2010')
                && at + 2 < passage.span().end();
        if (!hyphenated || text.charAt(at + 1) != ' ' || !Character.isLowerCase(text.charAt(at + 2))) {
            return Optional.empty();
        }
        int start = at;
        while (start > passage.span().start() && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 2;
        while (end < passage.span().end() && isWord(text.charAt(end))) {
            end++;
        }
        boolean halves = at - start >= LEAST_HALF && end - at - 2 >= LEAST_HALF;
        return halves && text.substring(start, at).chars().allMatch(Character::isLetter)
                ? Optional.of(new Cut(at, text.substring(start, at), text.substring(at + 2, end)))
                : Optional.empty();
    }

    private static Optional<Evidence> evidence(Cut cut, Set<String> words, int softBreaks) {
        String joined = cut.head() + cut.tail();
        if (words.contains(joined.toLowerCase(Locale.ROOT))) {
            String reason = "cut at the end of a line: the text has “%s” elsewhere".formatted(joined);
            return Optional.of(Evidence.of("repair.broken-word", 0.97, reason));
        }
        boolean compound = words.contains((cut.head() + '-' + cut.tail()).toLowerCase(Locale.ROOT));
        return compound || softBreaks < HARD_WRAPPED
                ? Optional.empty()
                : Optional.of(Evidence.of(
                        "repair.broken-word-unseen", 0.85, "“%s” cut at the end of a line".formatted(joined)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWord(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '-';
    }

    /**
     * A word cut in two.
     *
     * @param hyphen where the hyphen stands in the view
     * @param head what stands before it
     * @param tail what stands after the line's end
     */
    private record Cut(int hyphen, String head, String tail) {}
}
