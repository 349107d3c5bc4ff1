package org.copydesk.core.stage;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Judge;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;

/**
 * What the owner of the articles decides: how sure a change must be, and which parts make up the text.
 *
 * @param wordingAt the least confidence, 0 to 1, of a wording edit that is applied; a lower one is a suggestion
 * @param chromeAt the least confidence, 0 to 1, of a chrome label that is applied
 * @param body the roles that belong to the article's text
 */
public record Policy(double wordingAt, double chromeAt, Set<Role> body) implements Judge {
    /** In-text headings, lists, quotes and code belong to the text; title, standfirst, captions and tables stand beside it. */
    public static final Policy STANDARD =
            new Policy(0.9, 0.5, EnumSet.of(Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE));

    public Policy {
        body = Set.copyOf(body);
    }

    @Override
    public boolean applies(Mark mark) {
        if (mark instanceof Edit && mark.phase() == Phase.WORDING) {
            return mark.evidence().confidence() >= wordingAt;
        }
        if (mark instanceof Label label && label.role() == Role.CHROME) {
            return mark.evidence().confidence() >= chromeAt;
        }
        return true;
    }

    /** The policy as one line, the same for equal policies. */
    String fingerprint() {
        return "policy wording>=" + wordingAt + " chrome>=" + chromeAt + " body=" + new TreeSet<>(body);
    }
}
