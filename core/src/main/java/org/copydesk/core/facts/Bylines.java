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
    private static final double STEP = 0.002;
    private static final String NAME =
            "\\p{Lu}[\\pL\\pM.'’-]*(?:\\s+(?:(?:de|del|van|von|der|den|la|le|da|di|bin|al|el)\\s+)*\\p{Lu}[\\pL\\pM.'’-]*){1,3}";
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|WRITTEN|POSTED|Words|Story|Text|Article)\\s+(?:by|By|BY)|By|BY|by|Von|VON|Par|PAR|Por|POR|Door|Di|Author|Autor|Auteur|Автор|Текст)\\s*:?\\s+("
                    + NAME + "(?:(?:,\\s+|,?\\s+(?:and|und|et|y|e|en|&)\\s+)" + NAME + ")*)");
    private static final Pattern LATER =
            Pattern.compile("^(?i:posted|published|updated)\\b.{0,60}?\\s[Bb]y\\s+(" + NAME + ")\\s*$");
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
        for (Passage passage : view.passages()) {
            if (found.size() >= MOST) {
                break;
            }
            if (passage.text().length() <= LONGEST_LINE) {
                byLine(view, passage, found);
            }
        }
        if (found.isEmpty()) {
            bareNames(view, found);
        }
        return found;
    }

    /** In flat text a name alone, with a date next to it and prose soon after, signs the article. */
    private static void bareNames(View view, List<Mark> found) {
        List<Passage> passages = view.passages();
        int first = BodyRun.of(passages).first();
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

    private static void byLine(View view, Passage passage, List<Mark> found) {
        String path = passage.block().layout().path();
        boolean marked = MARKS.in(path, Hints.lastSegments(path, 3));
        boolean leads = leads(passage.text());
        if (!marked && !leads) {
            return;
        }
        Matcher matcher = BY.matcher(passage.text());
        Matcher later = LATER.matcher(passage.text());
        if (leads && later.find()) {
            double sure = (marked ? 0.8 : 0.7) - penalty(path, found);
            String reason = "a line that says when and by whom it was published";
            add(view, passage, later.group(1), "facts.byline", sure, reason, found);
        } else if (leads && matcher.find()) {
            String names = END.matcher(matcher.group(1)).replaceFirst("");
            double rest = Words.count(passage.text().substring(matcher.end()).replaceAll("\\d", "")) > 12 ? 0.3 : 0;
            String reason = "a line that begins with \""
                    + passage.text().substring(0, matcher.start(1)).strip() + "\"";
            double sure = (marked ? 0.8 : 0.7) - penalty(path, found) - rest;
            add(view, passage, names, "facts.byline", sure, reason, found);
        } else if (marked) {
            Optional<String> name = alone(passage.text());
            name.ifPresent(one -> add(
                    view,
                    passage,
                    one,
                    "facts.byline-path",
                    0.55 - penalty(path, found),
                    "a name that the page marks as its author",
                    found));
        }
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
        return People.isFullName(line) ? Optional.of(line) : Optional.empty();
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
