package org.copydesk.core.stage;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;

/**
 * The choices of the owner: how sure a change must be, and which parts make up the text.
 *
 * @param wordingAt the least confidence, 0 to 1, of a wording edit that is applied; a lower one is a suggestion
 * @param suggestAt the least confidence, 0 to 1, of a wording edit that is suggested; a lower one is not made
 * @param chromeAt the least confidence, 0 to 1, of a label that is applied and takes text out of the article as chrome, or sets it
 *     apart
 * @param body the roles that belong to the article's text
 */
public record Policy(double wordingAt, double suggestAt, double chromeAt, Set<Role> body) implements AcceptancePolicy {
    /**
     * In-text headings, lists, quotes and code belong to the text; title, standfirst, captions, tables, comments, related stories
     * and disclaimers are outside it.
     */
    public static final Policy STANDARD =
            new Policy(0.9, 0.3, 0.5, EnumSet.of(Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE));

    public Policy {
        body = Set.copyOf(body);
    }

    /** Returns a copy in which parts of a role belong to the text or not. */
    public Policy with(Role role, boolean inText) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(body);
        if (inText) {
            roles.add(role);
        } else {
            roles.remove(role);
        }
        return new Policy(wordingAt, suggestAt, chromeAt, roles);
    }

    /** Returns a copy with other confidences for wording edits. */
    public Policy withWording(double applyAt, double newSuggestAt) {
        return new Policy(applyAt, newSuggestAt, chromeAt, body);
    }

    @Override
    public boolean applies(Mark mark) {
        if (mark instanceof Edit && mark.phase() == Phase.WORDING) {
            return mark.evidence().confidence() >= wordingAt;
        }
        if (mark instanceof Label label
                && (label.role() == Role.CHROME || label.role().isAside())) {
            return mark.evidence().confidence() >= chromeAt;
        }
        return true;
    }

    /** Returns the policy as one line, the same for equal policies. */
    String fingerprint() {
        return "policy wording>=" + wordingAt + " suggest>=" + suggestAt + " chrome>=" + chromeAt + " body="
                + new TreeSet<>(body);
    }
}
