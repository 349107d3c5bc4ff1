package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.core.classify.features.HashedTerms;
import org.copydesk.core.classify.features.NumericDates;
import org.copydesk.core.classify.features.Script;
import org.copydesk.core.classify.features.TextStats;
import org.copydesk.core.language.Furniture;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/**
 * What is measured of a view's passages before any model is asked. Arrays go by passage, in the view's order; characters don't
 * count white space. Filled once, then read only.
 */
public final class PageStats {
    /** A passage reads like prose from this many words on. */
    private static final int PROSE_WORDS = 12;
    /** More of it in links is no prose. */
    private static final double PROSE_LINKED = 0.4;
    /** A longer passage says more than a day or an hour, in characters. */
    private static final int LONGEST_STAMP = 60;

    /** Of a longer passage only the beginning is searched for phrases of page furniture, in UTF-16 units. */
    private static final int LONGEST_FURNITURE = 200;
    /** From this share on a passage consists of such phrases. */
    private static final double CONSISTS = 0.6;

    static final int MAX_DISTANCE = 99;
    private static final int MAX_PASSAGES_WITHOUT_PROSE = 4;
    private static final int WIDE_GAP = 10;
    private static final int COMMON = 32;

    final List<Passage> passages;
    final int size;
    final int[][] words;
    final TextStats[] letters;
    final int[] linked;
    final boolean[] prose;
    final Elements elements;
    final RepeatedShapes kin;
    final RuleAdvice advice;

    /** Whether each passage names a day or an hour and says little else. */
    final boolean[] stamped;

    final double[] stampsBefore;

    /** For each passage the UTF-16 units that phrases of page furniture cover, by class, as far as it is looked at. */
    final int[][] furniture;

    /** Sums of the shares that any such phrase covers. */
    final double[] furnitureBefore;

    /** By class, how many passages ago one stood that consists of such phrases; {@link #MAX_DISTANCE} where there is none. */
    final int[][] sinceFurniture = new int[Furniture.ANY + 1][];

    final double[] headingsBefore;
    final double[] ruledBefore;

    /** How many passages ago the last such one stood, and until the next one; {@link #MAX_DISTANCE} where there is none. */
    final int[] sinceStamp;

    final int[] untilStamp;

    /** The words of the page's prose, and how often those are there that count as common. */
    final TermCounts prosaic = new TermCounts();

    int prosaicLeast;

    /** The share of each passage's words that are among the commonest of the page's prose. */
    final double[] common;

    final Story story;
    final ProseRuns runs;
    final Story storyWide;

    /** The words of the page's own summary. */
    final TermCounts leadWords = new TermCounts();

    final Script script;

    /** Sums over the passages before each, one longer than the passages. */
    final double[] charsBefore;

    final double[] proseBefore;
    final double[] linkedBefore;
    final double[] proseCount;

    final ElementSums sums;

    /** How often a passage's words are in the page as a whole passage, and what passages of one path have in common. */
    final int[] seen;

    /** For each passage the number of its path. */
    final int[] paths;

    final List<PathSums> pathSums = new ArrayList<>();

    /** The densest run of prose: first and last passage. */
    final int runFirst;

    final int runLast;

    /** The passage that is the title; -1 if none is. */
    final int title;

    final TermCounts titleWords = new TermCounts();
    final int[] titleOrder;

    /** The passage further down that says what the page's first one says, or a part of it, as headlines do; -1 if none does. */
    final int head;

    /** The nearest prose before and after each passage; -1 and {@link #size} where there is none. */
    final int[] lastProse;

    final int[] nextProse;
    /** The nearest heading above each passage; -1 where there is none. */
    final int[] headingAbove;

    /** In how many passages of the densest run each word occurs. */
    final TermCounts topic = new TermCounts();

    private PageStats(View view, RuleAdvice advice) {
        this.advice = advice;
        passages = List.copyOf(view.passages());
        size = passages.size();
        words = new int[size][];
        letters = new TextStats[size];
        linked = new int[size];
        prose = new boolean[size];
        elements = new Elements(passages.stream()
                .map(passage -> passage.block().layout().path())
                .toList());
        stamped = new boolean[size];
        stampsBefore = new double[size + 1];
        furniture = new int[size][];
        furnitureBefore = new double[size + 1];
        headingsBefore = new double[size + 1];
        ruledBefore = new double[size + 1];
        sinceStamp = new int[size];
        untilStamp = new int[size];
        charsBefore = new double[size + 1];
        proseBefore = new double[size + 1];
        linkedBefore = new double[size + 1];
        proseCount = new double[size + 1];
        for (int i = 0; i < size; i++) {
            measure(i);
        }
        kin = new RepeatedShapes(IntStream.range(0, size).mapToObj(this::shape).toList());
        for (int i = 0; i < size; i++) {
            kin.add(i, letters[i].chars(), linked[i], prose[i], stamped[i]);
        }
        runs = ProseRuns.of(prose, charsBefore);
        sums = new ElementSums(this);
        seen = new int[size];
        paths = new int[size];
        countAlike();
        int[] run = densestRun();
        runFirst = run[0];
        runLast = run[1];
        titleOrder = HashedTerms.of(Candidates.of(Field.TITLE, view.marks()).value());
        for (int word : titleOrder) {
            titleWords.add(word);
        }
        title = findTitle();
        head = DumpHeadline.find(words);
        lastProse = new int[size];
        nextProse = new int[size];
        headingAbove = new int[size];
        findNearest();
        countTopic();
        for (int kind = 0; kind <= Furniture.ANY; kind++) {
            sinceFurniture[kind] = sinceFurniture(kind);
        }
        story = Story.of(prose, title, MAX_PASSAGES_WITHOUT_PROSE);
        storyWide = Story.of(prose, title, WIDE_GAP);
        common = commonShares();
        for (int word :
                HashedTerms.of(Candidates.of(Field.STANDFIRST, view.marks()).value())) {
            leadWords.add(word);
        }
        script = Script.most(letters);
    }

    /** @param advice what rules say of the view's passages */
    public static PageStats of(View view, RuleAdvice advice) {
        return new PageStats(view, advice);
    }

    public int size() {
        return size;
    }

    /** How many words a passage has. */
    public int wordCount(int passage) {
        return words[passage].length;
    }

    /** The hashed words of what a passage says: some of them alone, in pairs, and at its edges. */
    public int[] wording(int passage) {
        return PassageTerms.of(words[passage], passages.get(passage).text());
    }

    /** The hashed words of the elements it is in. */
    public int[] place(int passage) {
        return elements.words(passage);
    }

    /** What the passages of one passage's path have in common. */
    PathSums alike(int passage) {
        return pathSums.get(paths[passage]);
    }

    private void measure(int i) {
        Passage passage = passages.get(i);
        words[i] = HashedTerms.of(passage.text());
        letters[i] = TextStats.of(passage.text());
        linked[i] = Math.min(letters[i].chars(), passage.block().layout().linkChars());
        prose[i] = units(i) >= PROSE_WORDS && linked[i] < PROSE_LINKED * letters[i].chars() && letters[i].ends();
        int chars = letters[i].chars();
        charsBefore[i + 1] = charsBefore[i] + chars;
        proseBefore[i + 1] = proseBefore[i] + (prose[i] ? chars : 0);
        linkedBefore[i + 1] = linkedBefore[i] + linked[i];
        proseCount[i + 1] = proseCount[i] + (prose[i] ? 1 : 0);
        String text = passage.text();
        furniture[i] = Furniture.ofAll().covered(text, 0, Math.min(LONGEST_FURNITURE, text.length()));
        furnitureBefore[i + 1] = furnitureBefore[i] + FeatureContext.share(furniture[i][Furniture.ANY], text.length());
        stamped[i] = chars <= LONGEST_STAMP && NumericDates.in(passage.text());
        stampsBefore[i + 1] = stampsBefore[i] + (stamped[i] ? 1 : 0);
        headingsBefore[i + 1] = headingsBefore[i] + (heading(i) > 0 ? 1 : 0);
        ruledBefore[i + 1] = ruledBefore[i] + (advice.any(i) ? 1 : 0);
    }

    /** The path of a passage; in flat text the kind of its line. */
    private String shape(int i) {
        String path = passages.get(i).block().layout().path();
        if (!path.isEmpty()) {
            return path;
        }
        if (prose[i]) {
            return "prose";
        }
        if (stamped[i]) {
            return "stamp";
        }
        if (furniture[i][Furniture.ANY] >= CONSISTS * passages.get(i).text().length()) {
            return "furniture";
        }
        int length = units(i) < 4 ? 0 : units(i) < PROSE_WORDS ? 1 : 2;
        return (letters[i].ends() ? "ends" : "open") + "abc".charAt(length);
    }

    /** A passage's words; two characters of a script without spaces count as one. */
    double units(int passage) {
        return words[passage].length - letters[passage].alone() / 2.0;
    }

    private double[] commonShares() {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < words[i].length && prose[i]; k++) {
                prosaic.add(words[i][k]);
            }
        }
        prosaicLeast = prosaic.least(COMMON);
        double[] shares = new double[size];
        for (int i = 0; i < size; i++) {
            int shared = 0;
            for (int word : words[i]) {
                shared += prosaic.of(word) >= prosaicLeast ? 1 : 0;
            }
            shares[i] = FeatureContext.share(shared, words[i].length);
        }
        return shares;
    }

    private int[] sinceFurniture(int kind) {
        int[] since = new int[size];
        int last = -MAX_DISTANCE;
        for (int i = 0; i < size; i++) {
            since[i] = Math.min(MAX_DISTANCE, i - last);
            boolean consists =
                    furniture[i][kind] >= CONSISTS * passages.get(i).text().length();
            last = consists ? i : last;
        }
        return since;
    }

    private void countAlike() {
        TermCounts counts = new TermCounts();
        int[] hashes = new int[size];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            hashes[i] = Arrays.hashCode(words[i]);
            counts.add(hashes[i]);
            paths[i] = numbers.computeIfAbsent(passages.get(i).block().layout().path(), path -> numbers.size());
            if (paths[i] == pathSums.size()) {
                pathSums.add(new PathSums());
            }
            pathSums.get(paths[i]).add(letters[i].chars(), linked[i], prose[i]);
        }
        for (int i = 0; i < size; i++) {
            seen[i] = counts.of(hashes[i]);
        }
    }

    /** The run of the greatest sum, prose counting for it and all else against it (Kadane's algorithm). */
    private int[] densestRun() {
        double best = 0;
        double sum = 0;
        int start = 0;
        int[] run = {0, size - 1};
        for (int i = 0; i < size; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            int chars = letters[i].chars();
            sum += prose[i] ? chars : -Math.min(80, 25 + chars * 0.5);
            if (sum > best) {
                best = sum;
                run = new int[] {start, i};
            }
        }
        return run;
    }

    private int findTitle() {
        int found = -1;
        for (int i = 0; i < size && titleOrder.length > 1; i++) {
            if (Arrays.equals(words[i], titleOrder)) {
                boolean first = found < 0;
                if (first || heading(i) == 1 && heading(found) != 1) {
                    found = i;
                }
            }
        }
        return found;
    }

    int heading(int passage) {
        return passages.get(passage).block().layout().headingLevel();
    }

    private void findNearest() {
        int last = -1;
        int above = -1;
        for (int i = 0; i < size; i++) {
            lastProse[i] = last;
            headingAbove[i] = above;
            last = prose[i] ? i : last;
            above = heading(i) > 0 ? i : above;
        }
        int stamp = -MAX_DISTANCE;
        for (int i = 0; i < size; i++) {
            sinceStamp[i] = Math.min(MAX_DISTANCE, i - stamp);
            stamp = stamped[i] ? i : stamp;
        }
        stamp = size + MAX_DISTANCE;
        int next = size;
        for (int i = size - 1; i >= 0; i--) {
            untilStamp[i] = Math.min(MAX_DISTANCE, stamp - i);
            stamp = stamped[i] ? i : stamp;
            nextProse[i] = next;
            next = prose[i] ? i : next;
        }
    }

    private void countTopic() {
        for (int i = runFirst; i <= runLast; i++) {
            if (prose[i]) {
                TermCounts own = new TermCounts();
                for (int word : words[i]) {
                    own.add(word);
                    if (own.of(word) == 1) {
                        topic.add(word);
                    }
                }
            }
        }
    }

    /** What passages of one path have in common. */
    static final class PathSums {
        double count;
        double chars;
        double linked;
        double prose;

        private void add(int moreChars, int moreLinked, boolean isProse) {
            count++;
            chars += moreChars;
            linked += moreLinked;
            prose += isProse ? 1 : 0;
        }
    }
}
