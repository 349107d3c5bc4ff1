package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Given;
import org.copydesk.core.text.Layout;

/** Looks at a page's title candidates sign by sign. Made for one view; not thread-safe. */
public final class TitleRows {
    private static final int UNKNOWN = -1;
    private static final int NEAR = 25;
    private static final int FAR = 100;
    private static final int OPENERS = 12;
    private static final int SENTENCE_WORDS = 6;
    private static final int TOP_LINES = 3;

    private final PageLines lines;
    private final List<TitleCandidate> candidates;
    private final boolean flat;
    private final SiteNames site;
    private final int body;
    private final List<Words.Bag> topLines = new ArrayList<>();
    private final List<String> openers = new ArrayList<>();
    private final Map<Integer, Integer> tops = new HashMap<>();
    private final Map<String, Words.Bag> said = new HashMap<>();
    private final Set<String> address;
    private final Set<String> description;
    private double mostShared;
    private double mostSaid;

    TitleRows(View view) {
        lines = new PageLines(view.passages());
        flat = view.passages().stream()
                .allMatch(passage -> passage.block().layout().path().isEmpty());
        candidates = TitleCandidates.of(view.source().given(), lines, flat);
        site = SiteNames.of(view.source());
        body = view.reading(BodyRun.class, seen -> BodyRun.of(seen.passages())).first();
        for (int i = 0; i < Math.min(OPENERS, lines.size()); i++) {
            String key = Words.key(lines.text(i));
            openers.add(key);
            if (i < TOP_LINES) {
                topLines.add(Words.Bag.of(key));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).block().layout().headingLevel() == 1) {
                if (tops.isEmpty()) {
                    said.put("h1", Words.Bag.of(Words.key(lines.text(i))));
                }
                tops.put(i, tops.size());
            }
        }
        String about = "";
        for (Given given : view.source().given()) {
            String source = TitleCandidates.source(given.name());
            if (!source.isEmpty()) {
                said.putIfAbsent(source, Words.Bag.of(Words.key(given.value())));
            }
            if (about.isEmpty()
                    && (given.name().equals("meta:description") || given.name().equals("meta:og:description"))) {
                about = given.value();
            }
        }
        description = Words.Bag.of(Words.key(about)).words();
        address = address(view.source().given());
        for (TitleCandidate candidate : candidates) {
            mostShared = Math.max(mostShared, share(candidate, lines.words()));
            mostSaid = Math.max(mostSaid, said(candidate));
        }
    }

    /** The candidates of a view as the model sees them, in the order they were found. */
    public static List<TitleRow> of(View view) {
        TitleRows rows = new TitleRows(view);
        return rows.candidates.stream()
                .map(candidate -> new TitleRow(candidate.value(), rows.flat, rows.row(candidate)))
                .toList();
    }

    /** The names of the columns, in order. */
    public static List<String> columns() {
        return TitleSign.columns();
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
        Row row = new Row();
        spelling(candidate, row);
        int at = best(candidate);
        place(candidate, at, row);
        layout(candidate, at, row);
        metadata(candidate, row);
        return row.signs;
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

    private void spelling(TitleCandidate candidate, Row row) {
        String value = candidate.value();
        int upper = 0;
        int letters = 0;
        int digits = 0;
        int trail = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            trail += c == '>' || c == '›' || c == '»' || c == '/' ? 1 : 0;
        }
        char last = value.charAt(value.length() - 1);
        row.set(TitleSign.WORDS, candidate.key().chars().filter(c -> c == ' ').count() + 1);
        row.set(TitleSign.LETTERS, value.length());
        row.set(TitleSign.STOPPED, ".:,;…".indexOf(last) >= 0);
        row.set(TitleSign.ASKING, "?!？！".indexOf(last) >= 0);
        row.set(TitleSign.CAPITAL, !Character.isLowerCase(value.codePointAt(0)));
        row.set(TitleSign.SHOUTING, letters == 0 ? 0 : (double) upper / letters);
        row.set(TitleSign.DIGITS, letters + digits == 0 ? 0 : (double) digits / (letters + digits));
        row.set(TitleSign.PARTED, TitleParts.of(value).size());
        row.set(TitleSign.COLON, value.indexOf(':') > 0);
        row.set(TitleSign.TRAIL, trail);
        boolean address = value.indexOf('@') >= 0 || value.indexOf('©') >= 0 || value.contains("://");
        row.set(TitleSign.CREDIT, address || value.regionMatches(true, 0, "by ", 0, 3));
        row.set(TitleSign.DATED, Dates.possible(value) && Dates.first(value, "").isPresent());
    }

    private void place(TitleCandidate candidate, int at, Row row) {
        int from = at < 0 ? body : at;
        String key = candidate.key();
        int longer = 0;
        for (String opener : openers) {
            longer += opener.length() > key.length() + 1 && opener.startsWith(key) && opener.charAt(key.length()) == ' '
                    ? 1
                    : 0;
        }
        double like = 0;
        for (Words.Bag top : topLines) {
            like = Math.max(like, top.likeness(candidate.bag()));
        }
        double shared = share(candidate, lines.words());
        row.set(TitleSign.OFTEN, Math.min(4, candidate.lines().size()));
        row.set(TitleSign.OPENS_LONGER, longer);
        row.set(TitleSign.LIKE_TOP_LINE, like);
        row.set(TitleSign.AROUND_SENTENCE, aroundSentence(candidate) >= 0);
        row.set(TitleSign.SHARED_WITH_NEXT, share(candidate, lines.next(from)));
        row.set(TitleSign.SHARED_WITH_TEXT, shared);
        row.set(TitleSign.SHARED_RANK, mostShared - shared);
        double said = said(candidate);
        row.set(TitleSign.SAID_OFTEN, said);
        row.set(TitleSign.SAID_RANK, mostSaid - said);
        row.set(TitleSign.PAIRS, lines.pairs(key));
        row.set(TitleSign.PROSE_FOLLOWS, Math.log1p(lines.proseWithin(from, FAR)));
        row.set(TitleSign.TO_CREDIT_BELOW, at < 0 ? UNKNOWN : lines.toCredit(at, 1));
        row.set(TitleSign.TO_CREDIT_ABOVE, at < 0 ? UNKNOWN : lines.toCredit(at, -1));
        row.set(TitleSign.TITLES_BETWEEN, at < 0 ? UNKNOWN : lines.titlesBetween(at));
        row.set(TitleSign.PROSE_BEFORE, at < 0 ? UNKNOWN : lines.proseAbove(from));
        row.set(TitleSign.PROSE_NEAR, Math.log1p(lines.proseWithin(from, NEAR)));
        row.set(TitleSign.TO_PROSE, at < 0 ? UNKNOWN : Math.min(40, lines.toProse(from)));
        row.set(TitleSign.TO_BODY, at < 0 ? -99 : Math.max(-60, Math.min(60, body - at)));
        row.set(
                TitleSign.LINES_BEFORE,
                at < 0 ? UNKNOWN : Math.log1p(candidate.lines().get(0)));
        row.set(TitleSign.PLACE, at < 0 ? UNKNOWN : (double) at / lines.size());
        row.set(TitleSign.CREDITED_BELOW, at >= 0 && lines.credited(at, 1, 3));
        row.set(TitleSign.CREDITED_ABOVE, at >= 0 && lines.credited(at, -2, -1));
        row.set(TitleSign.TITLE_BELOW, at >= 0 && lines.titleLike(at + 1));
        row.set(TitleSign.TITLE_ABOVE, at >= 0 && lines.titleLike(at - 1));
        row.set(TitleSign.SHORT_ABOVE, at < 0 ? UNKNOWN : lines.shorts(at, -8, -1));
        row.set(TitleSign.SHORT_BELOW, at < 0 ? UNKNOWN : lines.shorts(at, 1, 8));
    }

    private void layout(TitleCandidate candidate, int at, Row row) {
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
        row.set(TitleSign.HEADING, level);
        row.set(TitleSign.TOP_RANK, rank);
        row.set(TitleSign.TOPS, Math.min(9, tops.size()));
        row.set(TitleSign.HIDDEN, hidden);
        row.set(TitleSign.NAMED, named);
        if (at >= 0) {
            Layout layout = lines.get(at).block().layout();
            boolean item = layout.shape() == Layout.Shape.LIST_ITEM || TitleCandidates.listed(lines.text(at));
            row.set(TitleSign.LIST_ITEM, item);
            row.set(
                    TitleSign.LINKS,
                    layout.linkChars() / (double) lines.text(at).length());
        }
    }

    private void metadata(TitleCandidate candidate, Row row) {
        Set<String> sources = new HashSet<>();
        for (Given given : candidate.given()) {
            sources.add(TitleCandidates.source(given.name()));
        }
        row.set(TitleSign.IN_OPEN_GRAPH, sources.contains("og"));
        row.set(TitleSign.IN_TITLE, sources.contains("title"));
        row.set(TitleSign.IN_JSON_LD, sources.contains("ld"));
        row.set(TitleSign.IN_OTHERS, sources.contains("other"));
        row.set(TitleSign.GIVEN_TIMES, candidate.given().size());
        row.set(TitleSign.CUT, !candidate.whole());
        row.set(TitleSign.LIKE_OPEN_GRAPH, like("og", candidate));
        row.set(TitleSign.LIKE_TITLE, like("title", candidate));
        row.set(TitleSign.LIKE_TOP_HEADING, like("h1", candidate));
        row.set(TitleSign.LIKE_JSON_LD, like("ld", candidate));
        Words.Bag title = said.getOrDefault("title", said.getOrDefault("og", Words.Bag.of("")));
        row.set(TitleSign.WITHIN_TITLE, within(candidate.bag().words(), title.words()));
        row.set(TitleSign.OF_TITLE, within(title.words(), candidate.bag().words()));
        row.set(
                TitleSign.WITHIN_ADDRESS,
                address.isEmpty() ? UNKNOWN : within(candidate.bag().words(), address));
        row.set(TitleSign.OF_ADDRESS, within(address, candidate.bag().words()));
        row.set(TitleSign.SITE, site.name(candidate.value()));
        row.set(TitleSign.SITE_PART, TitleParts.of(candidate.value()).stream().anyMatch(site::name));
        row.set(TitleSign.DESCRIBED, description.isEmpty() ? UNKNOWN : share(candidate, description));
    }

    private double like(String source, TitleCandidate candidate) {
        Words.Bag other = said.get(source);
        return other == null ? UNKNOWN : other.likeness(candidate.bag());
    }

    /** The share of {@code words} that are among {@code others}; -1 where there are none. */
    private static double within(Set<String> words, Set<String> others) {
        int common = 0;
        for (String word : words) {
            common += others.contains(word) ? 1 : 0;
        }
        return words.isEmpty() ? UNKNOWN : (double) common / words.size();
    }

    /** The share of a candidate's longer words that stand in {@code others}. */
    private static double share(TitleCandidate candidate, Set<String> others) {
        int all = 0;
        int common = 0;
        for (String word : candidate.bag().words()) {
            if (word.length() >= 4) {
                all++;
                common += others.contains(word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
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
            if (candidate.lines().contains(line + 2) && Words.count(lines.text(line + 1)) >= SENTENCE_WORDS) {
                return line;
            }
        }
        return UNKNOWN;
    }

    /** The words of the last part of the page's address that has some. */
    private static Set<String> address(List<Given> all) {
        for (Given given : all) {
            if (given.name().equals("link:canonical") || given.name().equals("meta:og:url")) {
                String path = given.value();
                int host = path.indexOf("://");
                path = path.substring(Math.max(0, path.indexOf('/', host < 0 ? 0 : host + 3)));
                int query = path.indexOf('?');
                path = query < 0 ? path : path.substring(0, query);
                String best = "";
                for (String part : path.split("/")) {
                    String key = Words.key(part);
                    best = key.length() >= best.length() && key.indexOf(' ') > 0 ? key : best;
                }
                if (!best.isEmpty()) {
                    return Words.Bag.of(best).words();
                }
            }
        }
        return Set.of();
    }

    private static final class Row {
        private final float[] signs = new float[TitleSign.values().length];

        void set(TitleSign sign, double value) {
            signs[sign.ordinal()] = (float) value;
        }

        void set(TitleSign sign, boolean value) {
            signs[sign.ordinal()] = value ? 1 : 0;
        }
    }
}
