package org.copydesk.core.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.rule.BrokenRuleException;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;

/** Reads rule files of our own whose rules name a site. */
final class PatternFiles {
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    /** @return what is wrong with the file; its sound rules are kept */
    List<RuleFault> read(String file, String yaml) {
        if (ids.isEmpty()) {
            RuleBook.standard().rules().forEach(rule -> ids.add(rule.id()));
        }
        List<RuleFault> faults = new ArrayList<>();
        rules.addAll(RuleBook.ofSites(yaml, file, ids, broken -> faults.add(fault(broken))));
        return faults;
    }

    private static RuleFault fault(BrokenRuleException broken) {
        return new RuleFault(broken.file(), broken.line(), broken.fault());
    }

    List<Rule> rules() {
        return rules;
    }
}
