package org.copydesk.core.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.copydesk.core.text.Digest;

/** Rules in the order in which they were read. Immutable and thread-safe. */
public final class RuleBook {
    private static final String INDEX = "index.txt";

    private final List<Rule> rules;

    private RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with Copydesk, read once a process. */
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    private static RuleBook read() {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : resource(INDEX).lines().toList()) {
            if (!file.isBlank()) {
                rules.addAll(new RuleReader(file, ids).read(resource(file)));
            }
        }
        return new RuleBook(rules);
    }

    /**
     * @param yaml a list of rules
     * @param fileName what faults are reported under
     * @throws BrokenRuleException if it is no such list, or a rule is incomplete or unknown in form
     */
    public static RuleBook parse(String yaml, String fileName) {
        return new RuleBook(new RuleReader(fileName, new HashSet<>()).read(yaml));
    }

    /**
     * Rules that each name a site, with their examples tried.
     *
     * @param yaml a list of rules
     * @param fileName what faults are reported under
     * @param ids those taken already; the ids read are added
     * @param faults takes what is wrong; the rules after a broken one are read
     */
    public static List<Rule> ofSites(
            String yaml, String fileName, Set<String> ids, Consumer<BrokenRuleException> faults) {
        return new RuleReader(fileName, ids, true).read(yaml, faults);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rules that look at {@code on}. */
    public List<Rule> rules(Rule.On on) {
        return rules.stream().filter(rule -> rule.on() == on).toList();
    }

    /** A sentence for each example that a rule gets wrong; empty where all is well. */
    public List<String> check() {
        List<String> faults = new ArrayList<>();
        for (Rule rule : rules) {
            for (String hit : rule.hits()) {
                if (!rule.hits(hit)) {
                    faults.add(rule.id() + " must hit, but misses: " + hit);
                }
            }
            for (String miss : rule.misses()) {
                if (rule.hits(miss)) {
                    faults.add(rule.id() + " must miss, but hits: " + miss);
                }
            }
        }
        return faults;
    }

    /** 16 hexadecimal digits that change with whatever decides what the rules say. */
    public String fingerprint() {
        StringJoiner content = new StringJoiner("\n");
        for (Rule rule : rules) {
            content.add(rule.id()
                    + '\t'
                    + rule.on()
                    + '\t'
                    + rule.match().pattern()
                    + '\t'
                    + rule.match().flags()
                    + '\t'
                    + rule.mark()
                    + '\t'
                    + rule.confidence()
                    + '\t'
                    + rule.reason());
        }
        return Digest.sha256(content.toString()).substring(0, 16);
    }

    private static String resource(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenRuleException(name + ":1", "listed in " + INDEX + ", but there is no such file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BrokenRuleException(name + ":1", "can't be read", e);
        }
    }

    private static final class Standard {
        static final RuleBook BOOK = read();
    }
}
