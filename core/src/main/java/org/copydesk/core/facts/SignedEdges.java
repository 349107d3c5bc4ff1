package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Span;

/**
 * Authors named at the edges of the text itself: in brackets behind its last words, as Austrian, Chinese and Japanese papers do, or
 * before its first ones and a sign "=", as Korean agencies do.
 */
final class SignedEdges {
    private static final String OPENING = "(（【[";
    private static final String CLOSING = ")）】]";
    private static final int LONGEST = 120;
    private static final int HEAD = 60;
    private static final int PASSAGES = 3;

    private SignedEdges() {}

    static void read(View view, int top, Bylines.Authors found) {
        List<Passage> passages = view.passages();
        ProseRun body = view.reading(ProseRun.class, seen -> ProseRun.of(seen.passages()));
        if (body.last() < body.first() || !found.isEmpty()) {
            return;
        }
        for (int i = Math.max(0, body.first()); i <= body.last() && i < body.first() + PASSAGES; i++) {
            Passage passage = passages.get(i);
            int sign = passage.text().indexOf(" = ");
            if (sign > 0 && sign <= HEAD) {
                BylineReader.read(passage.text().substring(0, sign))
                        .ifPresent(byline -> found.add(
                                part(passage, 0, sign),
                                byline.names(),
                                "facts.byline-edge",
                                0.6,
                                "a name that stands before the first words"));
            }
        }
        for (int i = Math.max(top + 1, body.first()); i <= body.last() && found.isEmpty(); i++) {
            if (ProseRun.prose(passages.get(i).text()) > 0) {
                closing(passages.get(i), found);
            }
        }
    }

    private static void closing(Passage passage, Bylines.Authors found) {
        String text = passage.text();
        int end = text.length() - 1;
        int kind = CLOSING.indexOf(text.charAt(end));
        int start = kind < 0 ? -1 : text.lastIndexOf(OPENING.charAt(kind));
        if (start < 0 || end - start > LONGEST) {
            return;
        }
        String inside = text.substring(start + 1, end);
        List<String> names = BylineReader.read(inside)
                .filter(byline -> byline.leads() || byline.colon() || byline.isSolid() && byline.closed())
                .map(BylineReader::names)
                .orElseGet(() -> signed(inside));
        found.add(part(passage, start, end + 1), names, "facts.byline-edge", 0.6, "a name in brackets behind the text");
    }

    /** The names that are in brackets before the date, or alone where family names show them. */
    private static List<String> signed(String inside) {
        People.Names alone = People.leading(inside.strip());
        boolean named = !alone.people().isEmpty()
                && alone.end() == inside.strip().length()
                && alone.people().stream().allMatch(People::hasSurname)
                && alone.people().size() <= PASSAGES;
        if (named && People.isUncased(alone.people().get(0))) {
            return alone.people();
        }
        Optional<Dates.Found> date = Dates.possible(inside) ? Dates.first(inside, "") : Optional.empty();
        List<String> names = new ArrayList<>();
        if (date.isPresent()) {
            for (String part : inside.substring(0, date.get().start()).split(",")) {
                People.Names one = People.leading(part.strip());
                String rest = part.strip().substring(one.end());
                if (rest.isEmpty() || rest.startsWith(" ") && Character.isLowerCase(rest.charAt(1))) {
                    names.addAll(one.people());
                }
            }
        }
        return names;
    }

    private static Passage part(Passage passage, int start, int end) {
        Span span = new Span(start, end).shift(passage.span().start());
        return new Passage(passage.block(), span, passage.text().substring(start, end));
    }
}
