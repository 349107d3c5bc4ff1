package org.copydesk.core.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.text.LiteralScan;
import org.copydesk.core.text.White;

/**
 * Reads off a pattern the literals of which at least one occurs, case folded, in every text that the pattern is found in. A
 * pattern is read by recursive descent: a sequence needs the best of what its parts need, an alternation all that its branches
 * need together, and what may be left out needs nothing. A literal begins with a letter or digit if it has any; where that must be
 * the first one of a line, {@link LiteralScan#BEGIN} goes before it.
 *
 * <p>After the prefilter of Cox, "Regular Expression Matching in the Wild" (2010).
 */
final class Literals {
    /** A class of signs, none of them a letter or digit; of ranges it is not known. */
    private static final Pattern SIGNS = Pattern.compile("\\[(?:[^^\\\\\\pL\\pN-]|\\\\s|\\\\[^\\pL\\pN])+-?\\]");

    private final String pattern;
    private int at;

    /** Whether what comes next is the first letter or digit of its line, if it is one at all. */
    private boolean first;

    private Literals(String pattern) {
        this.pattern = pattern;
    }

    /** The literals in folded case; empty where the pattern may be found without any. */
    static Optional<Set<String>> of(String pattern) {
        Literals reader = new Literals(pattern);
        Set<String> needed = reader.alternation();
        boolean whole = reader.at == pattern.length();
        return whole && !needed.isEmpty() ? Optional.of(needed) : Optional.empty();
    }

    private Set<String> alternation() {
        Set<String> all = new HashSet<>();
        boolean needed = true;
        boolean begins = first;
        boolean still = true;
        while (true) {
            first = begins;
            Set<String> branch = sequence();
            still &= first;
            needed &= !branch.isEmpty();
            all.addAll(branch);
            if (at >= pattern.length() || pattern.charAt(at) != '|') {
                first = still;
                return needed ? all : Set.of();
            }
            at++;
        }
    }

    private Set<String> sequence() {
        List<Set<String>> parts = new ArrayList<>();
        Set<String> skipped = new HashSet<>();
        StringBuilder run = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            char literal = literal();
            if (literal != 0) {
                boolean optional = mayBeLeftOut();
                boolean repeated = skipQuantifier();
                if (optional || repeated) {
                    end(run, parts, skipped);
                }
                if (optional) {
                    first &= !Character.isLetterOrDigit(literal);
                } else {
                    run.append(LiteralScan.fold(literal));
                }
                if (repeated) {
                    end(run, parts, skipped);
                }
            } else {
                end(run, parts, skipped);
                boolean begins = first;
                Set<String> atom = atom();
                boolean optional = mayBeLeftOut();
                skipQuantifier();
                if (!optional) {
                    parts.add(begins ? either(atom, skipped) : atom);
                } else if (begins && !first && rarity(atom) > 0) {
                    skipped.addAll(atom);
                    first = true;
                }
            }
        }
        end(run, parts, skipped);
        first &= skipped.isEmpty();
        return best(parts);
    }

    /** @param skipped what the line may begin with instead */
    private void end(StringBuilder run, List<Set<String>> parts, Set<String> skipped) {
        int word = 0;
        while (word < run.length() && !Character.isLetterOrDigit(run.charAt(word))) {
            word++;
        }
        if (word < run.length()) {
            String literal = run.substring(word);
            parts.add(first ? either(Set.of(LiteralScan.BEGIN + literal), skipped) : Set.of(literal));
            first = false;
        } else if (word > 0) {
            parts.add(Set.of(run.toString()));
        }
        run.setLength(0);
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.addAll(some.isEmpty() ? Set.of() : others);
        return both;
    }

    /** The part whose commonest literal is rarest; of these the smallest. */
    private static Set<String> best(List<Set<String>> parts) {
        Set<String> best = Set.of();
        for (Set<String> part : parts) {
            int rarer = Integer.compare(rarity(part), rarity(best));
            if (!part.isEmpty() && (best.isEmpty() || rarer > 0 || rarer == 0 && part.size() < best.size())) {
                best = part;
            }
        }
        return best;
    }

    private static int rarity(Set<String> literals) {
        return literals.stream().mapToInt(Literals::rarity).min().orElse(0);
    }

    /** A guess at how seldom a literal occurs in a text: white space says nothing, a line's begin some, a sign outside ASCII much. */
    private static int rarity(String literal) {
        return literal.chars()
                .map(c -> White.is((char) c) ? 0 : c < 128 ? 1 : c == LiteralScan.BEGIN ? 2 : 3)
                .sum();
    }

    /** The literal character here, passed over; 0, and nothing passed over, if something else is here. */
    private char literal() {
        char c = pattern.charAt(at);
        if (c == '\\' && at + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at + 1))) {
            at += 2;
            return pattern.charAt(at - 1);
        }
        if ("\\[(.^$*+?{".indexOf(c) >= 0) {
            return 0;
        }
        at++;
        return c;
    }

    private Set<String> atom() {
        switch (pattern.charAt(at)) {
            case '(' -> {
                return group();
            }
            case '[' -> {
                int start = at;
                skipClass();
                String members = pattern.substring(start, at);
                boolean signs = SIGNS.matcher(members).matches();
                first &= signs;
                return signs ? signs(members) : Set.of();
            }
            case '\\' -> {
                int start = at;
                skipEscape();
                first &= pattern.startsWith("\\s", start) || pattern.startsWith("\\b", start);
            }
            default -> first = pattern.charAt(at++) == '^' || first && pattern.charAt(at - 1) == '$';
        }
        return Set.of();
    }

    /** The signs of a class, one of which must be there; none if white space may. */
    private static Set<String> signs(String members) {
        Set<String> signs = new HashSet<>();
        for (int i = 1; i < members.length() - 1; i++) {
            i += members.charAt(i) == '\\' ? 1 : 0;
            if (members.charAt(i) == 's') {
                return Set.of();
            }
            signs.add(String.valueOf(LiteralScan.fold(members.charAt(i))));
        }
        return signs;
    }

    private Set<String> group() {
        at++;
        if (pattern.startsWith("?", at)) {
            while (pattern.charAt(at) != ':' && pattern.charAt(at) != ')') {
                at++;
            }
            if (pattern.charAt(at++) == ')') {
                return Set.of();
            }
        }
        Set<String> inner = alternation();
        at++;
        return inner;
    }

    private void skipClass() {
        at++;
        if (pattern.startsWith("^", at)) {
            at++;
        }
        do {
            if (pattern.charAt(at) == '\\') {
                skipEscape();
            } else if (pattern.startsWith("[:", at)) {
                at = pattern.indexOf(":]", at) + 2;
            } else {
                at++;
            }
        } while (pattern.charAt(at) != ']');
        at++;
    }

    private void skipEscape() {
        String kind = pattern.substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
        boolean braced = "px".contains(kind) && pattern.startsWith("{", at + 2);
        at = braced ? pattern.indexOf('}', at) + 1 : at + ("x".equals(kind) ? 4 : "p".equals(kind) ? 3 : 2);
    }

    private boolean mayBeLeftOut() {
        return at < pattern.length()
                && ("*?".indexOf(pattern.charAt(at)) >= 0
                        || pattern.startsWith("{0", at)
                        || pattern.startsWith("{,", at));
    }

    private boolean skipQuantifier() {
        if (at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
            return false;
        }
        at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        if (pattern.startsWith("?", at)) {
            at++;
        }
        return true;
    }
}
