package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;

/** Standfirsts by their place: the sentence between a headline and its repetition, or the one that the page marks or describes itself by. */
public final class HeadlineLines implements Stage {
    private static final int FIRST_BLOCKS = 80;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 180;
    private static final int MAX_LINES_BELOW_HEADING = 4;
    private static final List<String> STANDFIRST_CLASSES = List.of(
            "standfirst",
            "subtitle",
            "sub-title",
            "deck",
            "dek",
            "subhead",
            "summary",
            "lede",
            "excerpt",
            "chapo",
            "sottotitolo");

    @Override
    public String id() {
        return "facts.headline-lines";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public String fingerprint() {
        return id() + "/2";
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        List<Passage> passages = view.passages();
        List<Passage> first = passages.subList(0, Math.min(FIRST_BLOCKS, passages.size()));
        if (first.stream().allMatch(passage -> passage.block().layout().path().isEmpty())) {
            betweenHeadlines(view, found);
        } else {
            standfirsts(view, first, found);
        }
        return found;
    }

    private static void betweenHeadlines(View view, List<Mark> found) {
        List<Passage> passages = view.passages();
        for (int i = 0; i + 2 < Math.min(FIRST_BLOCKS, passages.size()); i++) {
            String text = passages.get(i).text();
            if (text.length() >= SHORTEST
                    && text.length() <= LONGEST
                    && LineKey.count(text) >= 3
                    && LineKey.key(text).equals(LineKey.key(passages.get(i + 2).text()))) {
                betweenHeadlines(view, passages.get(i + 1), found);
            }
        }
    }

    private static void betweenHeadlines(View view, Passage between, List<Mark> found) {
        boolean sentence =
                between.text().length() >= 30 && between.text().length() <= 300 && LineKey.count(between.text()) >= 6;
        if (sentence && Dates.first(between.text(), "").isEmpty()) {
            Evidence evidence = Evidence.of(
                    "facts.standfirst-between", 0.85, "the one sentence between the headline and its repetition");
            found.add(view.fact(Field.STANDFIRST, folded(between), between.span(), evidence));
        }
    }

    private static void standfirsts(View view, List<Passage> first, List<Mark> found) {
        String described = view.source().metadata().stream()
                .filter(entry ->
                        entry.name().equals("meta:description") || entry.name().equals("meta:og:description"))
                .map(Metadata::value)
                .map(LineKey::key)
                .findFirst()
                .orElse("");
        int top = -1;
        for (int i = 0; i < first.size(); i++) {
            Passage passage = first.get(i);
            if (passage.block().layout().headingLevel() == 1) {
                top = i;
            } else if (top >= 0
                    && i - top <= MAX_LINES_BELOW_HEADING + 2
                    && passage.text().length() >= 30
                    && passage.text().length() <= 400) {
                String path = passage.block().layout().path();
                String own = names(path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1));
                boolean named = STANDFIRST_CLASSES.stream().anyMatch(own::contains);
                boolean same =
                        !described.isEmpty() && LineKey.key(passage.text()).equals(described);
                if (named || same) {
                    String reason = named && same
                            ? "the page marks it as standfirst and describes itself so"
                            : named ? "the page marks it as standfirst" : "the page describes itself in these words";
                    Evidence evidence = Evidence.of(
                            named ? "facts.standfirst-class" : "facts.standfirst-description",
                            named && same ? 0.85 : named ? 0.7 : 0.5,
                            reason);
                    found.add(view.fact(Field.STANDFIRST, folded(passage), passage.span(), evidence));
                }
            }
        }
    }

    /** The classes and ids of some elements, without what the elements themselves are called: a {@code summary} is none. */
    private static String names(String elements) {
        StringBuilder names = new StringBuilder();
        for (String element : elements.toLowerCase(Locale.ROOT).split("/")) {
            int dot = element.indexOf('.');
            int hash = element.indexOf('#');
            int start = dot < 0 ? hash : hash < 0 ? dot : Math.min(dot, hash);
            names.append(start < 0 ? "" : element.substring(start)).append('/');
        }
        return names.toString();
    }

    private static String folded(Passage passage) {
        return String.join(" ", passage.text().strip().split("\\s+"));
    }
}
