package org.copydesk.bench.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.kind.PageSigns;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.model.Forest;
import org.copydesk.core.model.Lexicon;
import org.copydesk.core.model.Model;
import org.copydesk.core.model.Models;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SourceText;

/**
 * Learns what kind a page is: article or not, and of what is none, which kind. Each page counts thrice: as it is, and flattened
 * with and without blank lines, since flat text has no boxes, metadata or address. What the lexicons say of a page they were
 * learned without, so that the trees don't trust them too much.
 */
final class KindRecipe implements Recipe {
    private static final int LEXICON_BITS = 16;
    /** Coprime to the four folds of the bench, so that the inner folds cut across them. */
    private static final Folds INNER = new Folds(3);

    private static final Boosting ARTICLE = new Boosting(300, 3, 0.05, 0.1);
    private static final Boosting OTHERS = new Boosting(60, 3, 0.1, 0.1);

    /** The weight of all articles together, and of all others together, in one form: enough for leaves of few pages. */
    private static final double SIDE = 600;

    private static final double FLAT_SHARE = 0.5;

    private final Map<String, List<PageSigns>> known = new ConcurrentHashMap<>();

    @Override
    public String model() {
        return PageSigns.MODEL;
    }

    @Override
    public List<String> sets() {
        return List.of(DataSet.HTML);
    }

    @Override
    public Model learn(List<Page> pages, Models before) {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(before));
        pages.parallelStream().forEach(page -> known.put(page.id(), signs(page, copydesk)));
        Map<Page, Map<String, Lexicon>> unseen = new LinkedHashMap<>();
        for (int fold = 0; fold < INNER.count(); fold++) {
            int own = fold;
            Map<String, Lexicon> lexicons = lexicons(
                    pages.stream().filter(page -> INNER.of(page.url()) != own).toList());
            pages.stream().filter(page -> INNER.of(page.url()) == own).forEach(page -> unseen.put(page, lexicons));
        }
        Map<String, Forest> forests = new TreeMap<>();
        forests.put(
                PageSigns.ARTICLE,
                ARTICLE.learn(table(pages, unseen, page -> page.gold().article())));
        List<Page> others =
                pages.stream().filter(page -> !page.gold().article()).toList();
        for (String kind :
                others.stream().map(page -> page.gold().kind()).collect(Collectors.toCollection(TreeSet::new))) {
            forests.put(
                    kind,
                    OTHERS.learn(
                            table(others, unseen, page -> page.gold().kind().equals(kind))));
        }
        return Model.of(model(), Map.of(), PageSigns.columns(), forests, lexicons(pages));
    }

    /** The page as it is, then flattened. */
    private static List<PageSigns> signs(Page page, Copydesk copydesk) {
        SourceText html = copydesk.decoders().decode(page.payload());
        List<String> blocks = new ArrayList<>();
        for (Block block : html.blocks()) {
            blocks.add(block.span().of(html.text()));
        }
        List<PageSigns> signs = new ArrayList<>();
        signs.add(signs(html, copydesk));
        for (String between : blocks.isEmpty() ? List.<String>of() : List.of("\n\n", "\n")) {
            byte[] flat = String.join(between, blocks).getBytes(StandardCharsets.UTF_8);
            signs.add(signs(copydesk.decoders().decode(new Payload(flat, page.id() + ".txt", "text/plain")), copydesk));
        }
        return signs;
    }

    private static PageSigns signs(SourceText source, Copydesk copydesk) {
        return PageSigns.of(copydesk.cleaner().view(source, Phase.CHROME));
    }

    private List<PageSigns> signsOf(Page page) {
        return known.getOrDefault(page.id(), List.of());
    }

    private Map<String, Lexicon> lexicons(List<Page> pages) {
        Map<String, Lexicon> lexicons = new TreeMap<>();
        float[] answers = new float[pages.size()];
        float[] counts = new float[pages.size()];
        Map<String, List<int[]>> texts = new TreeMap<>();
        double articles = pages.stream().filter(page -> page.gold().article()).count();
        for (int i = 0; i < answers.length; i++) {
            boolean article = pages.get(i).gold().article();
            answers[i] = article ? 1 : 0;
            counts[i] = (float) (pages.size() / 2.0 / (article ? articles : pages.size() - articles));
            signsOf(pages.get(i))
                    .get(0)
                    .hashes()
                    .forEach((name, hashes) -> texts.computeIfAbsent(name, unknown -> new ArrayList<>())
                            .add(hashes));
        }
        texts.forEach((name, hashes) -> lexicons.put(name, PageWeights.learn(LEXICON_BITS, hashes, answers, counts)));
        return lexicons;
    }

    private Table table(List<Page> pages, Map<Page, Map<String, Lexicon>> unseen, Predicate<Page> asked) {
        Table table = new Table();
        double yes = pages.stream().filter(asked).count();
        for (Page page : pages) {
            boolean answer = asked.test(page);
            double weight = SIDE / Math.max(1, answer ? yes : pages.size() - yes);
            double share = 1;
            for (PageSigns signs : signsOf(page)) {
                table.add(signs.row(unseen.getOrDefault(page, Map.of())), answer ? 1 : 0, weight * share);
                share = FLAT_SHARE;
            }
        }
        return table;
    }
}
