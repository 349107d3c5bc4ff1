package org.copydesk.core.facts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;

/** Authors named in short lines such as "By Jane Doe | 3 March 2021", or in blocks that the page marks as byline. */
public final class Bylines implements Stage {
    private static final int LONGEST_LINE = 200;
    private static final int MOST = 8;
    private static final int SIGNED_ABOVE = 4;
    private static final int LONGEST_DATE = 50;
    private static final int LONGEST_SHORT = 80;
    private static final int LONGEST_BY = 40;
    /** So many blocks around the top heading a byline is the article's own. */
    private static final int NEAR = 10;

    private static final double FAR_ABOVE = 0.35;
    private static final String SIGNS = " \t\n|·•,;–—-/\u00a0";
    private static final double STEP = 0.002;
    private static final String NAME =
            "\\p{Lu}[\\pL\\pM.'’-]*(?:\\s+(?:(?:de|del|van|von|der|den|la|le|da|di|bin|al|el)\\s+)*\\p{Lu}[\\pL\\pM.'’-]*){1,3}";
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|WRITTEN|POSTED|Words|Story|Text|Article)\\s+(?:by|By|BY)|By|BY|by|Von|VON|Par|PAR|Por|POR|Door|Di|Author|Autor|Auteur|Автор|Текст)\\s*:?\\s+("
                    + NAME + "(?:(?:,\\s+|,?\\s+(?:and|und|et|y|e|en|&)\\s+)" + NAME + ")*)");
    private static final Pattern LATER = Pattern.compile("[\\s|·•,–—-][Bb][Yy]:?\\s+(" + NAME
            + ")(?:\\s*(?:[|·•,;(.–—-].*|\\d.*|(?:in|on|at|for|from|under)\\s.*)|\\s*)$");
    private static final Hints MARKS = new Hints("byline", "author", "writer", "contributor");
    private static final Set<String> LEADS = Set.of(
            "by",
            "written",
            "posted",
            "published",
            "updated",
            "reported",
            "words",
            "story",
            "text",
            "article",
            "von",
            "par",
            "por",
            "door",
            "di",
            "author",
            "autor",
            "auteur",
            "автор",
            "текст");
    private static final int LONGEST_LEAD = 9;
    private static final Hints ASIDE = new Hints(
            "related",
            "sidebar",
            "widget",
            "footer",
            "comment",
            "recommend",
            "popular",
            "latest",
            "trending",
            "promo",
            "teaser",
            "menu",
            "nav",
            "dropdown",
            "flyout",
            "quote",
            "testimonial");
    private static final Pattern END = Pattern.compile(
            "\\s+(?:On|In|At|Published|Updated|Posted|Last|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?$");

    @Override
    public String id() {
        return "facts.bylines";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        List<Passage> passages = view.passages();
        int top = topHeading(passages);
        for (int i = 0; i < passages.size() && found.size() < MOST; i++) {
            if (passages.get(i).text().length() <= LONGEST_LINE) {
                byLine(view, passages.get(i), top < 0 || i >= top - NEAR ? 0 : FAR_ABOVE, found);
            }
        }
        if (found.isEmpty() && top >= 0) {
            nearHeading(view, top, found);
        } else if (found.isEmpty()) {
            bareNames(view, found);
        }
        return found;
    }

    private static int topHeading(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).block().layout().headingLevel() == 1) {
                return i;
            }
        }
        return -1;
    }

    /** Near the top heading, a name beside a date, in one line with it or in the next, signs the article. */
    private static void nearHeading(View view, int top, List<Mark> found) {
        List<Passage> passages = view.passages();
        for (int i = Math.max(0, top - 2); i < Math.min(passages.size(), top + NEAR); i++) {
            Passage passage = passages.get(i);
            String text = passage.text();
            if (i == top || text.length() > LONGEST_SHORT) {
                continue;
            }
            String rest = besideDate(text);
            boolean dated =
                    i > 0 && isDate(passages.get(i - 1)) || i + 1 < passages.size() && isDate(passages.get(i + 1));
            if (!rest.isEmpty() && isPerson(rest)) {
                add(view, passage, rest, "facts.byline-dated", 0.6, "a name beside a date, near the title", found);
                return;
            }
            if (dated && isPerson(text)) {
                add(view, passage, text, "facts.byline-bare", 0.6, "a name alone next to a date", found);
                return;
            }
            if (text.length() <= LONGEST_BY && text.regionMatches(true, 0, "by ", 0, 3) && Words.count(text) <= 4) {
                String who = text.substring(3).strip();
                add(view, passage, who, "facts.byline-short", 0.4, "a short line that begins with \"by\"", found);
                return;
            }
        }
    }

    private static boolean isPerson(String text) {
        return People.isFullName(text) && !People.isRole(text);
    }

    /** What a line says besides its date, signs between them apart; empty without a date. */
    private static String besideDate(String text) {
        Optional<Dates.Found> date = Dates.possible(text) ? Dates.first(text, "") : Optional.empty();
        if (date.isEmpty()) {
            return "";
        }
        String before = trimmed(text.substring(0, date.get().start()));
        String after = trimmed(text.substring(date.get().end()));
        String name = before.isEmpty() ? after : after.isEmpty() ? before : "";
        int in = name.indexOf(" in ");
        return in > 0 ? name.substring(0, in) : name;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && SIGNS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** In flat text a name alone, with a date next to it and prose soon after, signs the article. */
    private static void bareNames(View view, List<Mark> found) {
        List<Passage> passages = view.passages();
        int first =
                view.reading(BodyRun.class, seen -> BodyRun.of(seen.passages())).first();
        for (int i = Math.max(0, first - SIGNED_ABOVE); i < Math.min(first, passages.size()); i++) {
            Passage passage = passages.get(i);
            boolean flat = passage.block().layout().path().isEmpty();
            boolean dated = i > 0 && isDate(passages.get(i - 1)) || isDate(passages.get(i + 1));
            if (flat && dated && People.isFullName(passage.text())) {
                add(view, passage, passage.text(), "facts.byline-bare", 0.6, "a name alone next to a date", found);
                return;
            }
        }
    }

    private static boolean isDate(Passage passage) {
        return passage.text().length() <= LONGEST_DATE
                && Dates.possible(passage.text())
                && Dates.first(passage.text(), "").isPresent();
    }

    private static void byLine(View view, Passage passage, double doubt, List<Mark> found) {
        String path = passage.block().layout().path();
        String text = passage.text();
        boolean marked = MARKS.in(path, Hints.lastSegments(path, 3));
        boolean leads = leads(text);
        boolean inside = !leads && text.length() <= LONGEST_SHORT && says(text) && (marked || Dates.possible(text));
        if (!marked && !leads && !inside) {
            return;
        }
        double penalty = doubt + penalty(path, found);
        Matcher matcher = BY.matcher(text);
        Matcher later = LATER.matcher(text);
        if ((leads && !text.regionMatches(true, 0, "by", 0, 2) || inside) && says(text) && later.find()) {
            String reason = "a line that says when and by whom it was published";
            add(view, passage, later.group(1), "facts.byline", (marked ? 0.8 : 0.7) - penalty, reason, found);
        } else if (leads && matcher.find()) {
            String names = END.matcher(matcher.group(1)).replaceFirst("");
            double rest = Words.count(text.substring(matcher.end()).replaceAll("\\d", "")) > 12 ? 0.3 : 0;
            String reason = "a line that begins with \""
                    + text.substring(0, matcher.start(1)).strip() + "\"";
            add(view, passage, names, "facts.byline", (marked ? 0.8 : 0.7) - penalty - rest, reason, found);
        } else if (marked) {
            alone(text)
                    .ifPresent(one -> add(
                            view,
                            passage,
                            one,
                            "facts.byline-path",
                            0.55 - penalty,
                            "a name that the page marks as its author",
                            found));
        }
    }

    /** Whether "by" stands inside a line as a word. */
    private static boolean says(String text) {
        for (int i = 1; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 'b' || c == 'B')
                    && (text.charAt(i + 1) == 'y' || text.charAt(i + 1) == 'Y')
                    && !Character.isLetterOrDigit(text.charAt(i - 1))
                    && !Character.isLetterOrDigit(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static double penalty(String path, List<Mark> found) {
        return 0.08 * found.size() + (ASIDE.in(path) ? 0.35 : 0);
    }

    private static boolean leads(String text) {
        int end = 0;
        while (end < text.length() && end <= LONGEST_LEAD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > 1
                && end <= LONGEST_LEAD
                && LEADS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> alone(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        boolean glued = line.length() > 3 && line.startsWith("By") && Character.isUpperCase(line.charAt(2));
        String name = glued ? line.substring(2) : line;
        return isPerson(name) ? Optional.of(name) : Optional.empty();
    }

    private static void add(
            View view, Passage passage, String names, String rule, double confidence, String reason, List<Mark> found) {
        double sure = confidence;
        for (String person : People.of(names)) {
            Evidence evidence = Evidence.of(rule, Math.max(0.05, sure), reason);
            found.add(view.fact(Field.AUTHOR, person, passage.span(), evidence));
            sure -= STEP;
        }
    }
}
