package org.copydesk.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.copydesk.core.article.Article;
import org.copydesk.core.chrome.BodyClassifier;
import org.copydesk.core.chrome.BodyGuard;
import org.copydesk.core.chrome.BodyStage;
import org.copydesk.core.chrome.PageMeasurer;
import org.copydesk.core.chrome.RepeatedHeadline;
import org.copydesk.core.chrome.RuleStage;
import org.copydesk.core.chrome.SiteLinesStage;
import org.copydesk.core.chrome.SitePatterns;
import org.copydesk.core.chrome.SiteRuleBlocks;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.classify.pagekind.PageKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.facts.Bylines;
import org.copydesk.core.facts.DateLines;
import org.copydesk.core.facts.HeadlineLines;
import org.copydesk.core.facts.LanguageGuess;
import org.copydesk.core.facts.MetadataFacts;
import org.copydesk.core.facts.SiteRuleFacts;
import org.copydesk.core.facts.Titles;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.repair.BrokenLines;
import org.copydesk.core.repair.CharacterRepair;
import org.copydesk.core.repair.MarkupRepair;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.structure.AuthorNotes;
import org.copydesk.core.structure.Credits;
import org.copydesk.core.structure.Headline;
import org.copydesk.core.structure.Paragraphs;
import org.copydesk.core.structure.Sentences;
import org.copydesk.core.structure.Shapes;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.wording.CorrectionModel;
import org.copydesk.core.wording.DoubledWords;
import org.copydesk.core.wording.HouseSpelling;
import org.copydesk.core.wording.NameConsistency;
import org.copydesk.core.wording.PunctuationSpacing;
import org.copydesk.core.wording.Typos;

/**
 * Cleans pages and flat texts: the entry point of Copydesk as a library. Immutable and thread-safe; create one and share it.
 *
 * <pre>{@code
 * Article article = Copydesk.standard().clean(html, "https://news.example.org/story");
 * System.out.println(article.title() + "\n\n" + article.text());
 * article.changes().forEach(change -> System.out.println(change.before() + ": " + change.evidence().reason()));
 * }</pre>
 */
public final class Copydesk {
    private final Decoders decoders;
    private final Cleaner cleaner;
    private final Function<Knowledge, Cleaner> cleaners;

    private Copydesk(Decoders decoders, Cleaner cleaner, Function<Knowledge, Cleaner> cleaners) {
        this.decoders = decoders;
        this.cleaner = cleaner;
        this.cleaners = cleaners;
    }

    /** Returns a cleaner with the decoders, rules, models and stages that come with Copydesk, and no knowledge of a corpus. */
    public static Copydesk standard() {
        return of(Setup.standard());
    }

    /** Returns a cleaner with the decoders, rules and stages that come with Copydesk, configured by {@code setup}. */
    public static Copydesk of(Setup setup) {
        Models models = setup.models();
        RuleBook rules = RuleBook.standard();
        PageMeasurer measurer = new PageMeasurer(rules);
        Optional<BodyClassifier> classifier = classifier(models, measurer);
        List<Stage> stages = new ArrayList<>(List.of(
                new CharacterRepair(),
                new BrokenLines(setup.dictionaries()),
                new MarkupRepair(),
                new MetadataFacts(),
                new SiteRuleFacts(),
                new DateLines(),
                new HeadlineLines(),
                new Bylines(),
                new LanguageGuess(),
                BodyGuard.pruning(new RuleStage(rules, measurer, classifier)),
                new RepeatedHeadline(),
                new SiteRuleBlocks(),
                new SitePatterns(setup.sites().patterns()),
                new DoubledWords(),
                new HouseSpelling(setup.house()),
                new PunctuationSpacing(),
                new Headline(),
                new Credits(),
                new AuthorNotes(),
                new Shapes(),
                new Paragraphs(),
                new Sentences(setup.policy().body()),
                new PageKind(models)));
        classifier.ifPresent(known -> stages.add(BodyGuard.over(new BodyStage(known, rules))));
        models.find(Titles.MODEL).ifPresent(model -> stages.add(new Titles(model)));
        Function<Knowledge, Cleaner> cleaners = knowledge -> {
            List<Stage> all = new ArrayList<>(stages);
            all.add(BodyGuard.pruning(new SiteLinesStage(knowledge.siteLines(), rules)));
            all.addAll(words(setup, knowledge));
            return new Cleaner(all, setup.policy());
        };
        return new Copydesk(Decoders.with(models, setup.sites()), cleaners.apply(setup.knowledge()), cleaners);
    }

    /** Returns a cleaner with a host's own decoders and stages, and no knowledge of a corpus. */
    public static Copydesk of(Decoders decoders, Cleaner cleaner) {
        return new Copydesk(decoders, cleaner, knowledge -> cleaner);
    }

    /** Returns a copy that uses the knowledge of a corpus; it shares rules and models. */
    public Copydesk with(Knowledge knowledge) {
        return new Copydesk(decoders, cleaners.apply(knowledge), cleaners);
    }

    /** Returns a copy that asks a host's own decoder before all others. */
    public Copydesk with(Decoder first) {
        return new Copydesk(decoders.after(first), cleaner, cleaners);
    }

    /**
     * Returns a copy that throws a {@link org.copydesk.core.mark.CanceledException} once it is canceled.
     *
     * @param isCanceled called often, by the thread that cleans
     */
    public Copydesk until(BooleanSupplier isCanceled) {
        return new Copydesk(decoders, cleaner.until(isCanceled), cleaners);
    }

    /** Corrects names by their other spellings alone where no dictionary has the language, or no model was learned. */
    private static List<Stage> words(Setup setup, Knowledge knowledge) {
        return setup.models()
                .find(CorrectionModel.MODEL)
                .map(model -> List.of(
                        new Typos(setup.dictionaries(), setup.house(), knowledge, model, setup.policy()),
                        new NameConsistency(
                                knowledge.names(),
                                language -> setup.dictionaries().of(language).isPresent())))
                .orElseGet(() -> List.of(new NameConsistency(knowledge.names(), language -> false)));
    }

    private static Optional<BodyClassifier> classifier(Models models, PageMeasurer measurer) {
        return models.find("body-html")
                .flatMap(html -> models.find("body-flat")
                        .map(flat -> new BodyClassifier(new BodyModel(html), new BodyModel(flat), measurer)));
    }

    public Decoders decoders() {
        return decoders;
    }

    public Cleaner cleaner() {
        return cleaner;
    }

    /**
     * Cleans a page.
     *
     * @param html the page's markup
     * @param address its URL, or empty
     */
    public Article clean(String html, String address) {
        return clean(new Payload(html.getBytes(StandardCharsets.UTF_8), address, "text/html; charset=utf-8"));
    }

    /**
     * Cleans a page or a flat text.
     *
     * @throws org.copydesk.core.decode.UndecodableException if the bytes are not text
     * @throws org.copydesk.core.stage.StageException if a stage fails
     */
    public Article clean(Payload payload) {
        return Article.of(mark(payload, List.of()));
    }

    /**
     * Returns the marks on a payload from which its article is made.
     *
     * @param decisions the manual decisions about it, in any order
     */
    public Cleaning mark(Payload payload, Collection<ManualDecision> decisions) {
        return cleaner.clean(decode(payload), decisions);
    }

    /** @throws org.copydesk.core.decode.UndecodableException if the bytes are not text */
    public SourceText decode(Payload payload) {
        return decoders.decode(payload);
    }

    /** Identifies all rules, models and settings that decide what a payload becomes, without the knowledge of a corpus. */
    public String fingerprint() {
        return decoders.fingerprint() + " " + cleaner.fingerprint();
    }
}
