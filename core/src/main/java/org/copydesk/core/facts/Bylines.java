package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.language.Language;
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
    private static final int LONGEST_SHORT = 80;
    private static final int LONGEST_BARE = 40;
    private static final int MAX_BYLINES = 8;
    /** This many words behind a name make the line a sentence. */
    private static final int SENTENCE = 12;
    /** This many blocks around the top heading a byline is the article's own. */
    private static final int MAX_BLOCKS_FROM_HEADING = 10;

    private static final double FAR_ABOVE = 0.35;
    private static final LiteralPrefilter MARKS = new LiteralPrefilter("byline", "author", "writer", "contributor");
    private static final LiteralPrefilter ASIDE = new LiteralPrefilter(
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

    @Override
    public String id() {
        return "facts.bylines";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public String fingerprint() {
        return id() + "/2 " + Language.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        Authors found = new Authors(view);
        List<Passage> passages = view.passages();
        int top = topHeading(passages);
        for (int i = 0; i < passages.size() && found.size() < MAX_BYLINES; i++) {
            if (passages.get(i).text().length() <= LONGEST_LINE) {
                boolean above = top >= 0 && i < top - MAX_BLOCKS_FROM_HEADING;
                byLine(passages.get(i), above ? FAR_ABOVE : 0, top >= 0 && Math.abs(i - top) <= 2, found);
            }
        }
        SignedEdges.read(view, top, found);
        if (found.isEmpty()) {
            NamesByPlace.read(view, top, MAX_BLOCKS_FROM_HEADING, found);
        }
        return found.marks();
    }

    private static int topHeading(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).block().layout().headingLevel() == 1) {
                return i;
            }
        }
        return -1;
    }

    private static void byLine(Passage passage, double doubt, boolean near, Authors found) {
        String path = passage.block().layout().path();
        String text = passage.text();
        boolean marked = isMarked(passage);
        Optional<BylineReader> read = BylineReader.read(text);
        boolean taken = read.isPresent() && isCredit(read.get(), text, marked, near);
        if (taken) {
            BylineReader byline = read.get();
            boolean sentence = LineKey.count(text.substring(byline.end()).replaceAll("\\d", "")) > SENTENCE;
            String reason = byline.leads()
                    ? "a line that begins with \"" + byline.cue() + "\""
                    : "a line that says \"" + byline.cue() + "\" and a name";
            double sure = (marked ? 0.8 : 0.7) - doubt - penalty(path, found) - (sentence ? 0.3 : 0);
            found.add(byline.part(passage), byline.names(), "facts.byline", sure, reason);
        } else if (marked) {
            String reason = "a name that the page marks as its author";
            boolean glued = text.length() > 3 && text.startsWith("By") && Character.isUpperCase(text.charAt(2));
            List<String> people = People.alone(glued ? text.substring(2) : text);
            found.add(passage, people, "facts.byline-path", 0.55 - doubt - penalty(path, found), reason);
        }
    }

    /** Whether a line with such words is a credit rather than a sentence: further in they need a sign more. */
    private static boolean isCredit(BylineReader byline, String text, boolean marked, boolean near) {
        if (People.isUncased(byline.names().get(0))) {
            return byline.colon()
                    || (byline.leads() || text.length() <= LONGEST_BARE)
                            && byline.closed()
                            && (People.hasSurname(byline.names().get(0)) || !byline.isSolid());
        }
        return byline.leads()
                || byline.colon()
                || byline.closed() && text.length() <= LONGEST_SHORT && (marked || near || Dates.possible(text));
    }

    private static boolean isMarked(Passage passage) {
        String path = passage.block().layout().path();
        return MARKS.in(path, LiteralPrefilter.lastSegments(path, 3));
    }

    private static double penalty(String path, Authors found) {
        return 0.08 * found.size() + (ASIDE.in(path) ? 0.35 : 0);
    }

    /** The authors found in a view so far. */
    static final class Authors {
        private static final double STEP = 0.002;
        private static final double HOUSE = 0.125;

        private final View view;
        private final SiteNames site;
        private final List<Mark> marks = new ArrayList<>();
        private int people;

        private Authors(View view) {
            this.view = view;
            site = SiteNames.of(view.source());
        }

        /** Adds people; the site itself only where it marks itself as the author, and then it is hardly one. */
        void add(Passage passage, List<String> names, String rule, double confidence, String reason) {
            double sure = confidence;
            for (String person : names) {
                boolean house = site.is(person);
                if (!house && !site.staff(person) || house && isMarked(passage)) {
                    Evidence evidence = Evidence.of(rule, Math.max(0.05, house ? sure * HOUSE : sure), reason);
                    marks.add(view.fact(Field.AUTHOR, person, passage.span(), evidence));
                    people += house ? 0 : 1;
                    sure -= STEP;
                }
            }
        }

        int size() {
            return people;
        }

        boolean isEmpty() {
            return people == 0;
        }

        List<Mark> marks() {
            return marks;
        }
    }
}
