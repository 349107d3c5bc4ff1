package org.copydesk.core.chrome;

import java.util.Optional;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.rule.RuleBook;

/** The stages of the shipped rules and models. */
final class Stages {
    static final RuleBook BOOK = RuleBook.standard();
    private static final PageMeasurer MEASURER = new PageMeasurer(BOOK);

    private Stages() {}

    /** The rules alone, with nobody to judge them. */
    static RuleStage rules() {
        return new RuleStage(BOOK, MEASURER, Optional.empty());
    }

    /** The rules as far as the models let them. */
    static RuleStage classifiedRules() {
        return new RuleStage(BOOK, MEASURER, Optional.of(classifier()));
    }

    static BodyStage body() {
        return new BodyStage(classifier(), BOOK);
    }

    private static BodyClassifier classifier() {
        Models models = Models.standard();
        return new BodyClassifier(
                new BodyModel(models.find("body-html").orElseThrow()),
                new BodyModel(models.find("body-flat").orElseThrow()),
                MEASURER);
    }
}
