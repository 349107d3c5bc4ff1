package org.copydesk.core.structure;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.core.language.Cues;
import org.copydesk.core.language.Cues.Cue;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Labels what names the writer outside the text, wherever the author was read: a line with little but the name above or below it, and
 * behind it the note that says who that is. Immutable and thread-safe.
 */
public final class AuthorNotes implements Stage {
    private static final String ID = "structure.author-notes";
    /** A line of this many letters is text. */
    private static final int MIN_LETTERS_OF_TEXT = 160;

    private static final int LONGEST_NOTE = 400;
    /** How far behind the name the bearer's work may be named. */
    private static final int REACH = 90;

    private static final double LEAST = 0.35;
    private static final Cues BESIDE = Cues.of(WordClass.BYLINES, WordClass.ROLES, WordClass.CONJUNCTIONS);
    private static final Cues ROLES = Cues.of(WordClass.ROLES);
    /** A name and a verb; what the name is nobody knows. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "^\\p{Lu}[\\pL\\pM'’-]*(?: \\p{Lu}[\\pL\\pM.'’-]*){1,3} (?:is|was|ist|est|es|è|é|jest|is een|är|er|on)(?: [\\pL’'.-]+){1,8}");

    private static final Pattern REACHED =
            Pattern.compile("(?i)(?:^|[\\s(])@\\w|\\S@\\S|\\bfollow (?:her|him|them)\\b");

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
        return id() + "/1 " + Language.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        Set<String> names = new TreeSet<>();
        for (Fact fact : view.marks().facts(Field.AUTHOR)) {
            if (fact.evidence().confidence() >= LEAST) {
                names.add(fact.value());
            }
        }
        List<ViewLine> lines = ViewLine.of(view);
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().length() >= MIN_LETTERS_OF_TEXT
                    && !isNote(lines.get(i).text(), names)) {
                first = Math.min(first, i);
                last = i;
            }
        }
        List<Mark> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ViewLine line = lines.get(i);
            boolean plain = line.layout().headingLevel() == 0 && line.layout().shape() != Layout.Shape.QUOTE;
            if (plain && (i < first || i > last) && isName(line.text(), names)) {
                Evidence evidence =
                        Evidence.of("structure.author-line", 0.92, "a line that says little but who wrote it");
                labels.add(view.label(line.span(), Role.BYLINE, evidence));
            } else if (plain && last >= 0 && i > last && isNote(line.text(), names)) {
                Evidence evidence = Evidence.of("structure.author-note", 0.9, "a note on the writer behind the text");
                labels.add(view.label(line.span(), Role.BYLINE, evidence));
            }
        }
        return labels;
    }

    /** Whether a line says nothing but an author's name and words that go with it. */
    private static boolean isName(String text, Set<String> names) {
        String rest = text;
        for (String name : names) {
            rest = rest.replace(name, " ");
        }
        if (rest.length() == text.length() || text.length() >= MIN_LETTERS_OF_TEXT) {
            return false;
        }
        StringBuilder others = new StringBuilder(rest);
        for (int i = 0; i < rest.length(); i++) {
            Cue cue = BESIDE.at(rest, i);
            for (int at = i; cue != null && at < cue.end(); at++) {
                others.setCharAt(at, ' ');
            }
        }
        return LineText.count(others.toString()) == 0;
    }

    /** Whether a text says who somebody is: an author by a word for what writers do, others only with a way to reach them. */
    private static boolean isNote(String text, Set<String> names) {
        if (text.length() > LONGEST_NOTE) {
            return false;
        }
        for (String name : names) {
            if (text.startsWith(name) && hasRole(text, name.length())) {
                return true;
            }
        }
        Matcher somebody = SOMEBODY.matcher(text);
        return somebody.find() && hasRole(text, 0) && REACHED.matcher(text).find();
    }

    private static boolean hasRole(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + REACH); i++) {
            if (ROLES.at(text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
