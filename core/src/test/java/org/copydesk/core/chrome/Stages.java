package org.copydesk.core.chrome;

import java.util.Optional;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.rule.RuleBook;

/** The stages of the shipped rules and models. */
final class Stages {
    static final RuleBook BOOK = RuleBook.standard();
    private static final PageMeasurer SURVEYOR = new PageMeasurer(BOOK);

    private Stages() {}

    /** The rules alone, with nobody to judge them. */
    static RuleStage rules() {
        return new RuleStage(BOOK, SURVEYOR, Optional.empty());
    }

    /** The rules as far as the models let them. */
    static RuleStage judgedRules() {
        return new RuleStage(BOOK, SURVEYOR, Optional.of(judge()));
    }

    static BodyStage body() {
        return new BodyStage(judge(), BOOK);
    }

    private static BodyClassifier judge() {
        Models models = Models.standard();
        return new BodyClassifier(
                new BodyModel(models.find("body-html").orElseThrow()),
                new BodyModel(models.find("body-flat").orElseThrow()),
                SURVEYOR);
    }
}
