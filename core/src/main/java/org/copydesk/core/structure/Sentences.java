package org.copydesk.core.structure;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * Labels sentences, after the Unicode rules for sentence boundaries (UAX 29, by ICU for the article's language), less the
 * boundaries that abbreviations feign. Immutable and thread-safe.
 */
public final class Sentences implements Stage {
    private static final String ID = "structure.sentence";
    /** This many languages' rules are kept; more is no honest batch. */
    private static final int MOST_LANGUAGES = 64;

    private static final Evidence EVIDENCE = Evidence.of(ID, 0.95, "from one sentence boundary to the next");

    /** Never iterated, only cloned: to read the rules anew takes longer than to apply them. */
    private final Map<String, BreakIterator> rules = new ConcurrentHashMap<>();

    private final Set<Role> body;

    /** @param body the roles that belong to the text: parts that were set apart are divided only if they do */
    public Sentences(Set<Role> body) {
        this.body = Set.copyOf(body);
    }

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
        String language = Candidates.of(Field.LANGUAGE, view.marks()).value();
        BreakIterator breaks = breaks(language);
        Abbreviations abbreviations = Abbreviations.of(language);
        List<Mark> labels = new ArrayList<>();
        for (Span unit : units(view)) {
            String text = unit.of(view.text()).replace('\n', ' ').replace('\r', ' ');
            List<Span> sentences =
                    mayHoldTwo(text) ? sentences(text, breaks, abbreviations) : List.of(new Span(0, text.length()));
            for (Span sentence : sentences) {
                labels.add(view.label(sentence.shift(unit.start()), Role.SENTENCE, EVIDENCE));
            }
        }
        return labels;
    }

    /** Whether anything before the last letter may end a sentence: only of text of plain characters is it sure that none may. */
    private static boolean mayHoldTwo(String text) {
        int last = text.length() - 1;
        while (last > 0 && ".!?\"')]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c < ' ' && c != '\t' || c >= 127 && !isPlain(c)) {
                return true;
            }
        }
        return false;
    }

    /** Letters of Latin and Cyrillic, and the commonest punctuation, none of which ends a sentence. */
    private static boolean isPlain(char c) {
        return c >= '\u00C0' && c <= '\u024F'
                || c >= '\u0400' && c <= '\u0481'
                || c >= '\u2010' && c <= '\u201F'
                || c == '\u00A0'
                || c == '\u00A9'
                || c == '\u00AB'
                || c == '\u00BB'
                || c == '\u00B7'
                || c == '\u20AC';
    }

    private BreakIterator breaks(String language) {
        BreakIterator known = rules.get(language);
        if (known == null) {
            known = BreakIterator.getSentenceInstance(
                    language.isEmpty() ? ULocale.ENGLISH : ULocale.forLanguageTag(language));
            if (rules.size() < MOST_LANGUAGES) {
                rules.put(language, known);
            }
        }
        return (BreakIterator) known.clone();
    }

    /** The paragraphs, and the lines that belong to none. */
    private List<Span> units(View view) {
        List<Span> units = new ArrayList<>();
        Paragraphs.runs(view).forEach(run -> units.add(run.span()));
        List<Span> rest = new ArrayList<>();
        int next = 0;
        for (ViewLine line : ViewLine.of(view)) {
            while (next < units.size() && units.get(next).end() <= line.span().start()) {
                next++;
            }
            if (next == units.size() || !units.get(next).overlaps(line.span())) {
                rest.add(line.span());
            }
        }
        units.addAll(rest);
        for (Role role : body) {
            if (role.isAside()) {
                view.marks()
                        .labels(role)
                        .forEach(label -> view.toView(label.span()).ifPresent(units::add));
            }
        }
        return units;
    }

    /** @param breaks reset to {@code text}; belongs to one call, since it holds a state */
    static List<Span> sentences(String text, BreakIterator breaks, Abbreviations abbreviations) {
        breaks.setText(text);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || !abbreviations.feignEnd(text, start, end)) {
                int from = White.skip(text, start, end);
                int to = White.skipBack(text, from, end);
                if (from < to) {
                    sentences.add(new Span(from, to));
                }
                start = end;
            }
        }
        return sentences;
    }
}
