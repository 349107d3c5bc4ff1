package org.copydesk.core;

import org.copydesk.core.classify.model.Models;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.stage.Policy;

/**
 * What a {@link Copydesk} works with. Immutable and thread-safe; each {@code with} gives another one.
 *
 * @param knowledge what was learned of the whole corpus
 * @param policy how sure a change must be, and what belongs to an article's text
 * @param models stages whose model is not among them are left out
 * @param sites an owner's rules for single sites; they go before all other rules on the pages of their sites
 * @param dictionaries which words there are, by language
 * @param house the owner's own spellings
 */
public record Setup(
        Knowledge knowledge,
        Policy policy,
        Models models,
        SiteRules sites,
        Dictionaries dictionaries,
        HouseStyle house) {

    /** What comes with Copydesk, with nothing learned. */
    public static Setup standard() {
        return new Setup(
                Knowledge.NONE,
                Policy.STANDARD,
                Models.standard(),
                SiteRules.NONE,
                Dictionaries.standard(),
                HouseStyle.NONE);
    }

    public Setup with(Knowledge other) {
        return new Setup(other, policy, models, sites, dictionaries, house);
    }

    public Setup with(Policy other) {
        return new Setup(knowledge, other, models, sites, dictionaries, house);
    }

    public Setup with(Models other) {
        return new Setup(knowledge, policy, other, sites, dictionaries, house);
    }

    public Setup with(SiteRules other) {
        return new Setup(knowledge, policy, models, other, dictionaries, house);
    }

    public Setup with(Dictionaries other) {
        return new Setup(knowledge, policy, models, sites, other, house);
    }

    public Setup with(HouseStyle other) {
        return new Setup(knowledge, policy, models, sites, dictionaries, other);
    }
}
