package org.copydesk.core.classify.pagekind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;

/** How a page is built: its blocks in numbers, read once from first to last. Not thread-safe. */
final class LayoutFeatures {
    /** A group of like-shaped blocks is no accident from this many on, and of small blocks up to this many words each. */
    private static final int GROUP = 4;

    private static final int MAX_WORDS_OF_SMALL_BLOCK = 30;

    /** This many words that are no prose, at least four a word's block, end a run of prose. */
    private static final int MAX_WORDS_BETWEEN_PROSE = 6;

    private final FeatureRow row;
    private final DistinctTerms words;
    private final ElementNames boxes;
    private final Stories stories;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final Map<Integer, Integer> proseOfBox = new HashMap<>();
    private final double[] familyWords = new double[ElementNames.FAMILY_COUNT];
    private final double[] familyBlocks = new double[ElementNames.FAMILY_COUNT];
    private final double[] shapeWords = new double[Layout.Shape.values().length];
    private final int[] shapeBlocks = new int[shapeWords.length];
    private final int[] headings = new int[3];
    private int[] lengths = new int[256];
    private int blocks;
    private int hidden;
    private int shorts;
    private int linkBlocks;
    private int linkedHeadings;
    private int sentences;
    private int exclamations;
    private int prices;
    private int dates;
    private int proseBlocks;
    private double wordCount;
    private double letters;
    private double linked;
    private double prose;
    private double longest;
    private double before = -1;
    private double run;
    private int runBlocks;
    private int gap;
    private double bestRun;
    private int bestRunBlocks;

    private LayoutFeatures(FeatureRow row, DistinctTerms words, ElementNames boxes, Stories stories) {
        this.row = row;
        this.words = words;
        this.boxes = boxes;
        this.stories = stories;
    }

    static void read(View view, FeatureRow row, DistinctTerms words, ElementNames boxes, Stories stories) {
        SourceText source = view.source();
        Lines lines = Lines.of(view);
        LayoutFeatures build = new LayoutFeatures(row, words, boxes, stories);
        for (Block block : source.blocks()) {
            if (block.layout().hidden()) {
                build.hidden++;
            } else {
                build.read(lines.of(block), block, source.text());
            }
        }
        build.write();
    }

    private void read(BlockStats line, Block block, String text) {
        Layout layout = block.layout();
        if (blocks == lengths.length) {
            lengths = Arrays.copyOf(lengths, blocks * 2);
        }
        lengths[blocks++] = line.words();
        wordCount += line.words();
        letters += line.letters();
        linked += line.linked() * line.letters();
        shorts += line.words() <= 4 ? 1 : 0;
        linkBlocks += line.linked() > 0.8 ? 1 : 0;
        sentences += line.sentence() ? 1 : 0;
        exclamations += line.exclamation() ? 1 : 0;
        prices += line.price() ? 1 : 0;
        dates += line.date() ? 1 : 0;
        shapeWords[layout.shape().ordinal()] += line.words();
        shapeBlocks[layout.shape().ordinal()]++;
        if (layout.headingLevel() > 0) {
            headings[Math.min(layout.headingLevel(), 3) - 1]++;
            linkedHeadings += line.linked() > 0.8 ? 1 : 0;
        }
        readRun(line, layout);
        stories.read(line, block, text);
        words.readBlock(text, block.span().start(), block.span().end(), line.words());
        if (!layout.path().isEmpty()) {
            boxes.read(layout.path());
            readBoxes(line);
        }
        if (line.prose()) {
            proseOfBox.merge(layout.path().isEmpty() ? 0 : boxes.box(), line.words(), Integer::sum);
        }
    }

    private void readRun(BlockStats line, Layout layout) {
        if (line.prose()) {
            before = before < 0 ? wordCount - line.words() : before;
            proseBlocks++;
            prose += line.words();
            longest = Math.max(longest, line.words());
            run += line.words();
            runBlocks++;
            gap = 0;
        } else if (layout.headingLevel() == 0 && line.words() > 0) {
            gap += Math.max(1, line.words() / 4);
            if (gap > MAX_WORDS_BETWEEN_PROSE) {
                run = 0;
                runBlocks = 0;
            }
        }
        if (run > bestRun) {
            bestRun = run;
            bestRunBlocks = runBlocks;
        }
    }

    private void readBoxes(BlockStats line) {
        for (int family = 0; family < familyWords.length; family++) {
            if (boxes.in(family)) {
                familyWords[family] += line.words();
                familyBlocks[family]++;
            }
        }
        Group group = groups.computeIfAbsent(boxes.shape(), shape -> new Group());
        group.blocks++;
        group.words += line.words();
        group.links += line.linked() > 0.5 ? 1 : 0;
        group.prose += line.prose() ? 1 : 0;
    }

    private void write() {
        row.set(KindFeature.WORDS, wordCount);
        row.set(KindFeature.BLOCKS, blocks);
        row.share(KindFeature.LINKED, linked, letters);
        row.share(KindFeature.LINK_BLOCKS, linkBlocks, blocks);
        row.share(KindFeature.SHORT_BLOCKS, shorts, blocks);
        row.share(KindFeature.MEAN_BLOCK, wordCount, blocks);
        row.share(KindFeature.SENTENCES, sentences, blocks);
        row.share(KindFeature.EXCLAMATIONS, exclamations, blocks);
        row.share(KindFeature.HIDDEN, hidden, blocks + hidden);
        row.set(KindFeature.PROSE, prose);
        row.share(KindFeature.PROSE_SHARE, prose, wordCount);
        row.share(KindFeature.PROSE_BLOCKS, proseBlocks, blocks);
        row.share(KindFeature.MEAN_PROSE, prose, proseBlocks);
        row.set(KindFeature.LONGEST_PROSE, longest);
        row.set(KindFeature.RUN, bestRun);
        row.share(KindFeature.RUN_SHARE, bestRun, wordCount);
        row.set(KindFeature.RUN_BLOCKS, bestRunBlocks);
        row.share(KindFeature.RUN_OF_PROSE, bestRun, prose);
        row.share(KindFeature.BEFORE_PROSE, before < 0 ? wordCount : before, wordCount);
        int box = proseOfBox.values().stream().mapToInt(count -> count).max().orElse(0);
        row.share(KindFeature.ONE_BOX, box, prose);
        row.set(KindFeature.BOXES, proseOfBox.size());
        row.set(KindFeature.PRICES, prices);
        row.share(KindFeature.PRICE_SHARE, prices, blocks);
        row.set(KindFeature.DATES, dates);
        row.share(KindFeature.DATE_SHARE, dates, blocks);
        writeShapes();
        writeGroups();
        stories.write(row);
        Arrays.sort(lengths, 0, blocks);
        row.set(KindFeature.MEDIAN_BLOCK, blocks == 0 ? 0 : lengths[blocks / 2]);
        row.set(KindFeature.LONG_BLOCK, blocks == 0 ? 0 : lengths[blocks * 9 / 10]);
    }

    private void writeShapes() {
        row.share(KindFeature.LISTS, shapeWords[Layout.Shape.LIST_ITEM.ordinal()], wordCount);
        row.share(KindFeature.TABLES, shapeWords[Layout.Shape.TABLE_CELL.ordinal()], wordCount);
        row.share(KindFeature.CODE, shapeWords[Layout.Shape.PREFORMATTED.ordinal()], wordCount);
        row.set(KindFeature.CAPTIONS, shapeBlocks[Layout.Shape.CAPTION.ordinal()]);
        row.set(KindFeature.QUOTES, shapeBlocks[Layout.Shape.QUOTE.ordinal()]);
        int all = headings[0] + headings[1] + headings[2];
        row.set(KindFeature.FIRST_HEADINGS, headings[0]);
        row.set(KindFeature.SECOND_HEADINGS, headings[1]);
        row.set(KindFeature.LOWER_HEADINGS, headings[2]);
        row.share(KindFeature.HEADINGS, all, blocks);
        row.share(KindFeature.LINKED_HEADINGS, linkedHeadings, all);
        KindFeature[] columns = KindFeature.values();
        for (int family = 0; family < familyWords.length; family++) {
            int first = KindFeature.SHOP_WORDS.ordinal() + 2 * family;
            row.share(columns[first], familyWords[family], wordCount);
            row.share(columns[first + 1], familyBlocks[family], blocks);
        }
    }

    private void writeGroups() {
        int cards = 0;
        int shapes = 0;
        int largest = 0;
        int links = 0;
        int proseShapes = 0;
        int proseGroup = 0;
        for (Group group : groups.values()) {
            if (group.blocks >= GROUP && group.words <= MAX_WORDS_OF_SMALL_BLOCK * group.blocks) {
                cards += group.blocks;
                shapes++;
                largest = Math.max(largest, group.blocks);
                links = Math.max(links, group.links >= GROUP ? group.links : 0);
            }
            proseShapes += group.prose > 0 ? 1 : 0;
            proseGroup = Math.max(proseGroup, group.prose);
        }
        row.share(KindFeature.CARDS, cards, blocks);
        row.set(KindFeature.CARD_SHAPES, shapes);
        row.set(KindFeature.LARGEST_GROUP, largest);
        row.set(KindFeature.LINK_GROUP, links);
        row.set(KindFeature.PROSE_SHAPES, proseShapes);
        row.set(KindFeature.PROSE_GROUP, proseGroup);
        row.share(KindFeature.SHAPES, groups.size(), blocks);
    }

    /** Blocks of one shape. */
    private static final class Group {
        private int blocks;
        private int words;
        private int links;
        private int prose;
    }
}
