package org.copydesk.core.facts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.text.Layout;

/**
 * A line of flat text that may be the title, with what speaks for and against it.
 *
 * @param at the passage: of lines that say the same, the last one above the text
 * @param value the title it would be
 * @param twice whether the page says it again
 * @param signs what {@link TitleSign} weighs, by ordinal
 */
record TitleLine(int at, String value, boolean twice, double[] signs) {
    private static final int ABOVE = 60;
    private static final int BELOW = 3;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 220;
    private static final int TOP = 8;
    private static final int SENTENCE = 6;
    private static final int MOST_WORDS = 30;
    private static final Pattern SITE = Pattern.compile(" [|»·–—-] ");

    static List<TitleLine> of(List<Passage> passages, BodyRun body) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        List<String> tops = new ArrayList<>();
        int end = Math.min(passages.size(), body.first() + BELOW);
        for (int i = 0; i < passages.size(); i++) {
            String text = folded(passages.get(i).text());
            String key = text.length() <= LONGEST ? Words.key(text) : "";
            keys.add(key);
            if (i >= end) {
                continue;
            }
            if (i < TOP && !key.isEmpty()) {
                tops.add(key);
                String head = withoutSite(text);
                if (head.length() < text.length() && mayBe(head)) {
                    String headKey = Words.key(head);
                    places.computeIfAbsent(headKey, k -> new ArrayList<>()).add(i);
                    values.putIfAbsent(headKey, head);
                }
            }
            if ((i < TOP || i >= body.first() - ABOVE) && mayBe(text) && !key.isEmpty()) {
                places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                values.put(key, text);
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        List<TitleLine> lines = new ArrayList<>();
        double best = 0;
        for (String key : places.keySet()) {
            best = Math.max(best, share(key, body.words()));
        }
        int rank = 0;
        for (Map.Entry<String, List<Integer>> entry : places.entrySet()) {
            String key = entry.getKey();
            String value = values.getOrDefault(key, "");
            int at = entry.getValue().get(0);
            for (int place : entry.getValue()) {
                at = place <= body.first() && Words.count(passages.get(place).text()) <= Words.count(value)
                        ? place
                        : at;
            }
            boolean around = false;
            for (int place : entry.getValue()) {
                if (!around && aroundSentence(keys, key, place)) {
                    around = true;
                    at = place;
                }
            }
            boolean longer = tops.stream().anyMatch(top -> top.startsWith(key + " "));
            int count = counts.getOrDefault(key, 0);
            double[] signs = signs(passages, body, keys, key, value, at);
            signs[TitleSign.REPEATED.ordinal()] = Math.min(2, Math.max(0, count - 1));
            signs[TitleSign.OPENS_LONGER.ordinal()] = longer ? 1 : 0;
            signs[TitleSign.OPENS_LONGER_AND_STANDS.ordinal()] = longer && count > 0 ? 1 : 0;
            signs[TitleSign.MOST_SHARED.ordinal()] = share(key, body.words()) >= best && best > 0 ? 1 : 0;
            signs[TitleSign.FIRST.ordinal()] = Words.count(value) >= 4 && rank++ == 0 ? 1 : 0;
            signs[TitleSign.VERY_TOP.ordinal()] = entry.getValue().get(0) == 0 ? 1 : 0;
            signs[TitleSign.AROUND_SENTENCE.ordinal()] = around ? 1 : 0;
            lines.add(new TitleLine(at, value, count > 1, signs));
        }
        return lines;
    }

    private static double[] signs(
            List<Passage> passages, BodyRun body, List<String> keys, String key, String value, int at) {
        double[] signs = new double[TitleSign.values().length];
        int above = body.first() - at;
        int words = key.split(" ").length;
        signs[TitleSign.FAR_ABOVE.ordinal()] = Math.log1p(Math.max(0, above));
        signs[TitleSign.OPENS_TEXT.ordinal()] = above == 0 ? 1 : 0;
        signs[TitleSign.INSIDE_TEXT.ordinal()] = above < 0 ? 1 : 0;
        signs[TitleSign.RIGHT_ABOVE.ordinal()] = above == 1 ? 1 : 0;
        signs[TitleSign.CREDITED_BELOW.ordinal()] = said(passages, at, 1, 3) ? 1 : 0;
        signs[TitleSign.CREDITED_ABOVE.ordinal()] = said(passages, at, -2, -1) ? 1 : 0;
        signs[TitleSign.VERY_SHORT.ordinal()] = words < 4 ? 1 : 0;
        signs[TitleSign.SHORT.ordinal()] = words == 4 || words == 5 ? 1 : 0;
        signs[TitleSign.LONG.ordinal()] = words > 18 ? 1 : 0;
        char last = value.charAt(value.length() - 1);
        signs[TitleSign.STOPPED.ordinal()] = ".:,;…".indexOf(last) >= 0 ? 1 : 0;
        signs[TitleSign.ASKING.ordinal()] = last == '?' || last == '!' ? 1 : 0;
        signs[TitleSign.SHARED_WITH_OPENING.ordinal()] = share(key, body.opening());
        signs[TitleSign.SHARED_WITH_TEXT.ordinal()] = share(key, body.words());
        signs[TitleSign.TITLE_BELOW.ordinal()] = alike(keys, at + 1) ? 1 : 0;
        signs[TitleSign.TITLE_ABOVE.ordinal()] = alike(keys, at - 1) ? 1 : 0;
        signs[TitleSign.LIST_ITEM.ordinal()] =
                passages.get(at).block().layout().shape() == Layout.Shape.LIST_ITEM ? 1 : 0;
        signs[TitleSign.DATED.ordinal()] =
                Dates.possible(value) && Dates.first(value, "").isPresent() ? 1 : 0;
        signs[TitleSign.CAPITAL.ordinal()] =
                Character.isUpperCase(value.charAt(0)) || Character.isDigit(value.charAt(0)) ? 1 : 0;
        signs[TitleSign.MANY_SHARED.ordinal()] = share(key, body.words()) * Math.min(12, words) / 12;
        signs[TitleSign.PROSE_BELOW.ordinal()] =
                at + 1 < passages.size() && BodyRun.prose(passages.get(at + 1).text()) > 0 ? 1 : 0;
        signs[TitleSign.CREDIT.ordinal()] = value.regionMatches(true, 0, "by ", 0, 3)
                        || value.indexOf('@') >= 0
                        || value.indexOf('©') >= 0
                        || value.contains("://")
                ? 1
                : 0;
        return signs;
    }

    /** The strongest evidence, in words. */
    String reason() {
        if (twice) {
            return "a line above the text that the page says again";
        }
        if (signs[TitleSign.CREDITED_BELOW.ordinal()] > 0) {
            return "a line above the text with a date or byline below it";
        }
        return signs[TitleSign.SHARED_WITH_TEXT.ordinal()] >= 0.5
                ? "a line above the text that shares its words"
                : "a line above the text";
    }

    private static boolean mayBe(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && Words.count(text) >= 2
                && Words.count(text) <= MOST_WORDS;
    }

    /** Whether a date stands in a short line from {@code from} to {@code to} passages away. */
    private static boolean said(List<Passage> passages, int at, int from, int to) {
        for (int i = Math.max(0, at + from); i <= Math.min(passages.size() - 1, at + to); i++) {
            String text = passages.get(i).text();
            if (text.length() < 100
                    && (text.regionMatches(true, 0, "by ", 0, 3)
                            || Dates.possible(text) && Dates.first(text, "").isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean aroundSentence(List<String> keys, String key, int at) {
        return at + 2 < keys.size()
                && keys.get(at).equals(key)
                && keys.get(at + 2).equals(key)
                && words(keys.get(at + 1)) >= SENTENCE;
    }

    private static int words(String key) {
        return key.isEmpty() ? 0 : key.split(" ").length;
    }

    /** Whether a line looks like a title too, as in a list of other stories. */
    private static boolean alike(List<String> keys, int at) {
        int words = at >= 0 && at < keys.size() && !keys.get(at).isEmpty()
                ? keys.get(at).split(" ").length
                : 0;
        return words >= 5 && words <= 20;
    }

    /** The share of the longer words of {@code key} that stand in {@code others}. */
    private static double share(String key, Set<String> others) {
        int all = 0;
        int common = 0;
        for (String word : key.split(" ")) {
            if (word.length() >= 4) {
                all++;
                common += others.contains(word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private static String withoutSite(String text) {
        Matcher matcher = SITE.matcher(text);
        int end = text.length();
        while (matcher.find()) {
            end = matcher.start();
        }
        return text.substring(0, end);
    }

    static String folded(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
