package org.copydesk.core.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Host;

/**
 * The rules of many sites, found by host. Immutable and thread-safe.
 *
 * <p>A file {@code example.com.txt} is for that host, with or without {@code www.}; {@code .example.com.txt} is for all hosts
 * below it that have no closer file; {@code global.txt} is for every page, after the page's own file.
 */
public final class SiteRules {
    /** No rules at all. */
    public static final SiteRules NONE = new SiteRules(Map.of(), List.of(), List.of(), "");

    static final String GLOBAL = "global";

    private final Map<String, SiteRule> bySite;
    private final List<Rule> patterns;
    private final List<RuleFault> faults;
    private final String fingerprint;

    private SiteRules(Map<String, SiteRule> bySite, List<Rule> patterns, List<RuleFault> faults, String fingerprint) {
        this.bySite = bySite;
        this.patterns = List.copyOf(patterns);
        this.faults = List.copyOf(faults);
        this.fingerprint = fingerprint;
    }

    /** @param files contents by file name: site files end in {@code .txt}, rule files of our own in {@code .yaml} or {@code .yml} */
    public static SiteRules of(Map<String, String> files) {
        Map<String, SiteRule> bySite = new LinkedHashMap<>();
        List<RuleFault> faults = new ArrayList<>();
        StringBuilder contents = new StringBuilder();
        PatternFiles patterns = new PatternFiles();
        new TreeMap<>(files).forEach((name, content) -> {
            if (isSiteFile(name)) {
                SiteRule rule = FtrReader.read(name, content);
                bySite.put(siteOf(name), rule);
                faults.addAll(rule.faults());
                contents.append(name).append('\n').append(content).append('\0');
            } else if (isPatternFile(name)) {
                faults.addAll(patterns.read(name, content));
            }
        });
        String print =
                bySite.isEmpty() ? "" : Digest.sha256(contents.toString()).substring(0, 16);
        return new SiteRules(bySite, patterns.rules(), faults, print);
    }

    /** Whether a file's name says that it holds the rules of a site, or of all. */
    public static boolean isSiteFile(String name) {
        String site = name.endsWith(".txt") ? siteOf(name) : "";
        return site.equals(GLOBAL) || Host.isHost(site.startsWith(".") ? site.substring(1) : site);
    }

    /** Whether a file's name says that it holds rules of our own; a house style next to them is named {@code house-style.yml}. */
    public static boolean isPatternFile(String name) {
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith("house-style.");
    }

    private static String siteOf(String name) {
        return name.substring(0, name.length() - ".txt".length()).toLowerCase(Locale.ROOT);
    }

    /** The rules for a host in lower case; with an empty host, those for every page. */
    public Optional<SiteRule> of(String host) {
        if (bySite.isEmpty()) {
            return Optional.empty();
        }
        SiteRule general = bySite.get(GLOBAL);
        for (String name : Host.names(host)) {
            SiteRule own = bySite.get(name);
            if (own != null) {
                return Optional.of(general != null && own.autodetect() ? own.and(general) : own);
            }
        }
        return Optional.ofNullable(general);
    }

    /** Whether no site file is among them: then pages are read as if there were no site rules. */
    public boolean hasNoSiteFile() {
        return bySite.isEmpty();
    }

    /** Our own rules, each for one site. */
    public List<Rule> patterns() {
        return patterns;
    }

    /** What is wrong in the files, in their order; expressions apart, which are compiled where they are used. */
    public List<RuleFault> faults() {
        return faults;
    }

    /** Everything that is wrong in the files, in their order. Compiles every expression: seconds for a thousand files. */
    public List<RuleFault> check() {
        List<RuleFault> all = new ArrayList<>(faults);
        Expressions expressions = new Expressions();
        for (SiteRule rule : bySite.values()) {
            rule.directives().forEach(directive -> expressions.fault(directive).ifPresent(all::add));
        }
        all.sort(Comparator.comparing(RuleFault::file).thenComparing(RuleFault::line));
        return all;
    }

    /** The names of the site files whose directives are not all acted on, each with these. */
    public Map<String, Map<String, Integer>> unused() {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        bySite.values().stream()
                .filter(rule -> !rule.unused().isEmpty())
                .forEach(rule -> all.put(rule.file(), rule.unused()));
        return all;
    }

    /** 16 hexadecimal digits that change with the content of any site file; empty without one. */
    public String fingerprint() {
        return fingerprint;
    }
}
