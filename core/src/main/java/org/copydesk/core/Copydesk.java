package org.copydesk.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.copydesk.core.wording.CorrectionModel;
import org.copydesk.core.wording.DoubledWords;
import org.copydesk.core.wording.HouseSpelling;
import org.copydesk.core.wording.NameConsistency;
import org.copydesk.core.wording.PunctuationSpacing;
import org.copydesk.core.wording.Typos;

/** The one door to Copydesk as a library. Immutable and thread-safe: make one and share it. */
public final class Copydesk {
    private final Decoders decoders;
    private final Cleaner cleaner;

    private Copydesk(Decoders decoders, Cleaner cleaner) {
        this.decoders = decoders;
        this.cleaner = cleaner;
    }

    /** The decoders, rules, models and stages that come with Copydesk, with nothing learned. */
    public static Copydesk standard() {
        return of(Setup.standard());
    }

    /** The decoders, rules and stages that come with Copydesk, set up as given. */
    public static Copydesk of(Setup setup) {
        Models models = setup.models();
        RuleBook rules = RuleBook.standard();
        PageMeasurer surveyor = new PageMeasurer(rules);
        Optional<BodyClassifier> judge = judge(models, surveyor);
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
                BodyGuard.pruning(new RuleStage(rules, surveyor, judge)),
                new RepeatedHeadline(),
                new SiteRuleBlocks(),
                new SitePatterns(setup.sites().patterns()),
                BodyGuard.pruning(new SiteLinesStage(setup.knowledge().siteLines(), rules)),
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
        judge.ifPresent(known -> stages.add(BodyGuard.over(new BodyStage(known, rules))));
        stages.addAll(words(setup));
        models.find(Titles.MODEL).ifPresent(model -> stages.add(new Titles(model)));
        return new Copydesk(Decoders.with(models, setup.sites()), new Cleaner(stages, setup.policy()));
    }

    /** Names are judged by their witnesses alone where no dictionary knows the language, or no model was learned. */
    private static List<Stage> words(Setup setup) {
        Knowledge knowledge = setup.knowledge();
        return setup.models()
                .find(CorrectionModel.MODEL)
                .map(model -> List.of(
                        new Typos(setup.dictionaries(), setup.house(), knowledge, model, setup.policy()),
                        new NameConsistency(
                                knowledge.names(),
                                language -> setup.dictionaries().of(language).isPresent())))
                .orElseGet(() -> List.of(new NameConsistency(knowledge.names(), language -> false)));
    }

    private static Optional<BodyClassifier> judge(Models models, PageMeasurer surveyor) {
        return models.find("body-html")
                .flatMap(html -> models.find("body-flat")
                        .map(flat -> new BodyClassifier(new BodyModel(html), new BodyModel(flat), surveyor)));
    }

    public Decoders decoders() {
        return decoders;
    }

    public Cleaner cleaner() {
        return cleaner;
    }

    /**
     * Decodes and cleans one payload.
     *
     * @throws org.copydesk.core.decode.UndecodableException if the bytes are no text
     * @throws org.copydesk.core.stage.StageException if a stage fails
     */
    public Cleaning clean(Payload payload) {
        return cleaner.clean(decoders.decode(payload));
    }

    /**
     * The same, with what people decided about it.
     *
     * @param rulings in any order
     */
    public Cleaning clean(Payload payload, Collection<ManualDecision> rulings) {
        return cleaner.clean(decoders.decode(payload), rulings);
    }

    /** Names everything that decides what a payload becomes, what was learned apart. */
    public String fingerprint() {
        return decoders.fingerprint() + " " + cleaner.fingerprint();
    }
}
