package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Layout;

/** Looks at a page's title candidates sign by sign. Made for one view; not thread-safe. */
public final class TitleFeatures {
    private static final int UNKNOWN = -1;
    private static final int LINES_NEARBY = 25;
    private static final int LINES_AROUND = 100;
    private static final int OPENERS = 12;
    private static final int SENTENCE_WORDS = 6;
    private static final int TOP_LINES = 3;
    private static final int LONGEST_KICKER = 4;
    private static final int FEW_TIMES = 4;
    private static final int MOST_TIMES = 9;
    /** A line that is in more places is a button or an advertisement. */
    private static final int MOST_AROUND = 4;

    private static final int TRAIL = 4;
    private static final int LONGEST_TRAIL = 300;

    private final PageLines lines;
    private final List<TitleCandidate> candidates;
    private final boolean flat;
    private final int body;
    private final TitleMetadata metadata;
    private final List<LineKey.Bag> topLines = new ArrayList<>();
    private final List<String> openers = new ArrayList<>();
    private final Map<Integer, Integer> tops = new HashMap<>();
    private double mostShared;
    private double mostSaid;

    TitleFeatures(View view) {
        lines = new PageLines(view.passages());
        flat = view.passages().stream()
                .allMatch(passage -> passage.block().layout().path().isEmpty());
        candidates = TitleCandidates.of(view.source().metadata(), lines, flat);
        metadata = new TitleMetadata(view.source(), lines);
        body = view.reading(ProseRun.class, seen -> ProseRun.of(seen.passages()))
                .first();
        for (int i = 0; i < Math.min(OPENERS, lines.size()); i++) {
            String key = LineKey.key(lines.text(i));
            openers.add(key);
            if (i < TOP_LINES) {
                topLines.add(LineKey.Bag.of(key));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).block().layout().headingLevel() == 1) {
                tops.put(i, tops.size());
            }
        }
        for (TitleCandidate candidate : candidates) {
            mostShared = Math.max(mostShared, candidate.share(lines.words()));
            mostSaid = Math.max(mostSaid, said(candidate));
        }
    }

    /** The candidates of a view as the model sees them, in the order they were found. */
    public static List<TitleFeatureRow> of(View view) {
        TitleFeatures rows = new TitleFeatures(view);
        return rows.candidates.stream()
                .map(candidate -> new TitleFeatureRow(candidate.value(), rows.flat, rows.row(candidate)))
                .toList();
    }

    /** The names of the columns, in order. */
    public static List<String> columns() {
        return TitleFeature.columns();
    }

    boolean flat() {
        return flat;
    }

    List<TitleCandidate> candidates() {
        return candidates;
    }

    PageLines lines() {
        return lines;
    }

    float[] row(TitleCandidate candidate) {
        TitleFeatureValues row = new TitleFeatureValues();
        TitleSpelling.describe(candidate, row);
        int at = best(candidate);
        place(candidate, at, row);
        layout(candidate, at, row);
        metadata.describe(candidate, row);
        return row.signs();
    }

    /** The place that counts of those that say it: its top heading, the first around a sentence, else the last above the text; or -1. */
    int best(TitleCandidate candidate) {
        int best = flat ? aroundSentence(candidate) : UNKNOWN;
        if (best >= 0) {
            return best;
        }
        for (int line : candidate.lines()) {
            if (tops.containsKey(line)) {
                return line;
            }
            boolean above = line <= body
                    && lines.text(line).length()
                            <= lines.text(Math.max(best, 0)).length();
            best = best < 0 || above ? line : best;
        }
        return best;
    }

    private void place(TitleCandidate candidate, int at, TitleFeatureValues row) {
        int from = at < 0 ? body : at;
        String key = candidate.key();
        int longer = 0;
        for (String opener : openers) {
            longer += opener.length() > key.length() + 1 && opener.startsWith(key) && opener.charAt(key.length()) == ' '
                    ? 1
                    : 0;
        }
        double like = 0;
        for (LineKey.Bag top : topLines) {
            like = Math.max(like, top.likeness(candidate.bag()));
        }
        double shared = candidate.share(lines.words());
        row.set(
                TitleFeature.OFTEN,
                Math.min(flat ? MOST_TIMES : FEW_TIMES, candidate.lines().size()));
        row.set(TitleFeature.OPENS_LONGER, longer);
        row.set(TitleFeature.LIKE_TOP_LINE, like);
        row.set(TitleFeature.AROUND_SENTENCE, aroundSentence(candidate) >= 0);
        row.set(TitleFeature.SHARED_WITH_NEXT, candidate.share(lines.next(from)));
        row.set(TitleFeature.SHARED_WITH_TEXT, shared);
        row.set(TitleFeature.SHARED_RANK, mostShared - shared);
        double said = said(candidate);
        row.set(TitleFeature.SAID_OFTEN, said);
        row.set(TitleFeature.SAID_RANK, mostSaid - said);
        row.set(TitleFeature.PAIRS, lines.pairs(key));
        row.set(TitleFeature.PROSE_FOLLOWS, Math.log1p(lines.proseWithin(from, LINES_AROUND)));
        row.set(TitleFeature.TO_CREDIT_BELOW, at < 0 ? UNKNOWN : lines.toCredit(at, 1));
        row.set(TitleFeature.TO_CREDIT_ABOVE, at < 0 ? UNKNOWN : lines.toCredit(at, -1));
        row.set(TitleFeature.TITLES_BETWEEN, at < 0 ? UNKNOWN : lines.titlesBetween(at));
        row.set(TitleFeature.PROSE_BEFORE, at < 0 ? UNKNOWN : lines.proseAbove(from));
        row.set(TitleFeature.PROSE_NEAR, Math.log1p(lines.proseWithin(from, LINES_NEARBY)));
        row.set(TitleFeature.TO_PROSE, at < 0 ? UNKNOWN : Math.min(40, lines.toProse(from)));
        row.set(TitleFeature.TO_BODY, at < 0 ? -99 : Math.max(-60, Math.min(60, body - at)));
        row.set(
                TitleFeature.LINES_BEFORE,
                at < 0 ? UNKNOWN : Math.log1p(candidate.lines().get(0)));
        row.set(TitleFeature.PLACE, at < 0 ? UNKNOWN : (double) at / lines.size());
        row.set(TitleFeature.CREDITED_BELOW, at >= 0 && lines.credited(at, 1, 3));
        row.set(TitleFeature.CREDITED_ABOVE, at >= 0 && lines.credited(at, -2, -1));
        row.set(TitleFeature.TITLE_BELOW, at >= 0 && lines.titleLike(at + 1));
        row.set(TitleFeature.TITLE_ABOVE, at >= 0 && lines.titleLike(at - 1));
        row.set(TitleFeature.SHORT_ABOVE, at < 0 ? UNKNOWN : lines.shorts(at, -8, -1));
        row.set(TitleFeature.SHORT_BELOW, at < 0 ? UNKNOWN : lines.shorts(at, 1, 8));
        if (flat) {
            neighbours(candidate, at, row);
        }
    }

    private void neighbours(TitleCandidate candidate, int at, TitleFeatureValues row) {
        row.set(TitleFeature.FROM_PROSE, at < 0 ? UNKNOWN : Math.min(40, lines.fromProse(at)));
        row.set(TitleFeature.TITLES_ABOVE, at < 0 ? UNKNOWN : lines.titles(at, -8, -1));
        row.set(TitleFeature.TITLES_BELOW, at < 0 ? UNKNOWN : lines.titles(at, 1, 8));
        row.set(TitleFeature.SHARED_WITH_ABOVE, at < 0 ? UNKNOWN : candidate.share(lines.wordsAt(at - 1)));
        row.set(TitleFeature.SHARED_WITH_BELOW, at < 0 ? UNKNOWN : candidate.share(lines.wordsAt(at + 1)));
        row.set(
                TitleFeature.LENGTH_ABOVE,
                at < 1 ? UNKNOWN : Math.log1p(lines.text(at - 1).length()));
        row.set(
                TitleFeature.LENGTH_BELOW,
                at < 0 || at + 1 == lines.size()
                        ? UNKNOWN
                        : Math.log1p(lines.text(at + 1).length()));
        boolean ends = false;
        boolean ended = false;
        for (int i = Math.max(0, at - TRAIL); at >= 0 && i <= Math.min(lines.size() - 1, at + TRAIL); i++) {
            String other = lines.text(i).length() > LONGEST_TRAIL ? "" : lines.key(i);
            ends |= other.length() > candidate.key().length() && other.endsWith(candidate.key());
            ended |= other.length() < candidate.key().length()
                    && other.indexOf(' ') > 0
                    && candidate.key().endsWith(other);
        }
        row.set(TitleFeature.ENDS_LONGER, ends);
        row.set(TitleFeature.ENDS_IN_TITLE, ended);
    }

    private void layout(TitleCandidate candidate, int at, TitleFeatureValues row) {
        int level = 9;
        int rank = UNKNOWN;
        boolean hidden = !candidate.lines().isEmpty();
        boolean named = false;
        for (int line : candidate.lines()) {
            Layout layout = lines.get(line).block().layout();
            level = layout.headingLevel() > 0 ? Math.min(level, layout.headingLevel()) : level;
            rank = rank < 0 ? tops.getOrDefault(line, UNKNOWN) : rank;
            hidden &= layout.hidden();
            named |= !flat && TitleCandidates.named(layout);
        }
        row.set(TitleFeature.HEADING, level);
        row.set(TitleFeature.TOP_RANK, rank);
        row.set(TitleFeature.TOPS, Math.min(9, tops.size()));
        row.set(TitleFeature.HIDDEN, hidden);
        row.set(TitleFeature.NAMED, named);
        if (at >= 0) {
            Layout layout = lines.get(at).block().layout();
            boolean item = layout.shape() == Layout.Shape.LIST_ITEM || TitleCandidates.listed(lines.text(at));
            row.set(TitleFeature.LIST_ITEM, item);
            row.set(
                    TitleFeature.LINKS,
                    layout.linkChars() / (double) lines.text(at).length());
        }
    }

    /** Whether the top heading says it behind a kicker, and the page gives it to others without. */
    boolean behindKicker(TitleCandidate candidate) {
        boolean shared = candidate.metadata().stream()
                .anyMatch(entry -> entry.name().equals("meta:og:title")
                        && LineKey.key(entry.value()).equals(candidate.key()));
        return shared && tops.keySet().stream().anyMatch(line -> isBehindKicker(lines.text(line), candidate.key()));
    }

    private static boolean isBehindKicker(String heading, String title) {
        String key = LineKey.key(heading);
        if (!key.endsWith(' ' + title)) {
            return false;
        }
        int words = LineKey.count(key.substring(0, key.length() - title.length()));
        return words > 1 && words <= LONGEST_KICKER;
    }

    /** How often the text says a candidate's longer words, by logarithm, on average. */
    private double said(TitleCandidate candidate) {
        int all = 0;
        double sum = 0;
        for (String word : candidate.bag().words()) {
            if (word.length() >= 4) {
                all++;
                sum += Math.log1p(lines.times(word));
            }
        }
        return all == 0 ? 0 : sum / (all + 1);
    }

    /** The first of the lines that say it before and after one sentence, or -1. */
    private int aroundSentence(TitleCandidate candidate) {
        for (int line : candidate.lines()) {
            if (candidate.lines().size() <= MOST_AROUND
                    && candidate.lines().contains(line + 2)
                    && LineKey.count(lines.text(line + 1)) >= SENTENCE_WORDS) {
                return line;
            }
        }
        return UNKNOWN;
    }
}
