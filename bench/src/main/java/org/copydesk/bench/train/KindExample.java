package org.copydesk.bench.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.classify.pagekind.KindFeatures;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/**
 * A form of a page to learn kinds from. A page counts as it is and flattened; an article also as a brief, with its first paragraphs
 * and little around them, and of news what is left without the article: a listing, in the languages of news.
 *
 * @param page whose form it is
 * @param kind what this form is
 * @param share how much it counts beside the page as it is
 * @param worded whether lexicons learn from it
 */
record KindExample(Page page, String kind, double share, boolean worded, KindFeatures signs) {
    private static final String LISTING = "listing";
    private static final double FORM = 0.5;
    private static final int SHINGLE = 3;
    private static final double BODY = 0.6;
    private static final int LEAST_LISTING = 20;
    private static final List<String> SEPARATORS = List.of("\n\n", "\n");
    /** So many blocks stay around a brief, now few, now more. */
    private static final List<Integer> AROUND = List.of(3, 10, 40);

    boolean article() {
        return kind.equals(KindFeatures.ARTICLE);
    }

    static List<KindExample> of(Page page, Copydesk copydesk) {
        SourceText html = copydesk.decoders().decode(page.payload());
        int draw = Math.floorMod(page.id().hashCode() * 0x9e3779b9 >>> 8, 1 << 20);
        boolean news = !page.set().equals(DataSet.HTML);
        String kind = page.gold().kind();
        List<KindExample> forms = new ArrayList<>();
        forms.add(new KindExample(page, kind, 1, true, signs(html, copydesk)));
        for (int i = 0; i < SEPARATORS.size() && !html.blocks().isEmpty(); i++) {
            if (!news || i == draw % 2) {
                SourceText flat = flat(html, SEPARATORS.get(i), copydesk);
                forms.add(new KindExample(page, kind, FORM, false, signs(flat, copydesk)));
            }
        }
        BitSet body = page.gold().article() ? body(html, page.gold().text()) : new BitSet();
        if (body.isEmpty()) {
            return forms;
        }
        SourceText brief = brief(html, body, draw);
        forms.add(new KindExample(page, kind, FORM, false, signs(brief, copydesk)));
        SourceText rest = only(html, i -> !body.get(i), false);
        if (news && rest.blocks().size() >= LEAST_LISTING) {
            SourceText shown = draw % 3 == 0 ? flat(rest, SEPARATORS.get(draw % 2), copydesk) : rest;
            forms.add(new KindExample(page, LISTING, 1, true, signs(shown, copydesk)));
        }
        return forms;
    }

    private static KindFeatures signs(SourceText source, Copydesk copydesk) {
        return KindFeatures.of(copydesk.cleaner().view(source, Phase.CHROME));
    }

    private static SourceText flat(SourceText html, String between, Copydesk copydesk) {
        List<String> blocks = html.blocks().stream()
                .map(block -> block.span().of(html.text()))
                .toList();
        byte[] flat = String.join(between, blocks).getBytes(StandardCharsets.UTF_8);
        return copydesk.decoders().decode(new Payload(flat, html.id() + ".txt", "text/plain"));
    }

    /** Some paragraphs from the beginning, and what stands close around them; every second one without metadata. */
    private static SourceText brief(SourceText html, BitSet body, int draw) {
        int first = body.nextSetBit(0);
        int last = first;
        for (int left = 1 + draw / 2 % 4; left > 0 && body.nextSetBit(last + 1) >= 0; left--) {
            last = body.nextSetBit(last + 1);
        }
        int from = first - AROUND.get(draw / 8 % 3);
        int kept = last;
        int end = body.length();
        int to = end + AROUND.get(draw / 24 % 3);
        return only(html, i -> i >= from && i <= kept || i >= end && i <= to, draw % 2 == 0);
    }

    /** The source without the other blocks; of its metadata the language alone, unless all is to stay. */
    private static SourceText only(SourceText source, IntPredicate kept, boolean whole) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < source.blocks().size(); i++) {
            Block block = source.blocks().get(i);
            if (kept.test(i)) {
                text.append(text.isEmpty() ? "" : SEPARATORS.get(0));
                blocks.add(new Block(
                        new Span(text.length(), text.length() + block.span().length()), block.layout()));
                text.append(block.span().of(source.text()));
            }
        }
        List<Metadata> metadata = source.metadata().stream()
                .filter(one -> whole || one.name().equals("html:lang"))
                .toList();
        return new SourceText(source.id(), source.site(), text.toString(), blocks, metadata, source.notes());
    }

    /** The blocks whose words stand in the truth as they follow each other. */
    private static BitSet body(SourceText html, String truth) {
        Set<List<String>> known = new HashSet<>(shingles(truth));
        BitSet body = new BitSet();
        for (int i = 0; i < html.blocks().size(); i++) {
            List<List<String>> own = shingles(html.blocks().get(i).span().of(html.text()));
            if (!own.isEmpty() && own.stream().filter(known::contains).count() >= BODY * own.size()) {
                body.set(i);
            }
        }
        return body;
    }

    private static List<List<String>> shingles(String text) {
        List<String> words = ScoredWords.lower(text);
        return IntStream.rangeClosed(0, words.size() - SHINGLE)
                .mapToObj(i -> words.subList(i, i + SHINGLE))
                .toList();
    }
}
