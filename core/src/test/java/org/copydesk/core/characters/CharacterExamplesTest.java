package org.copydesk.core.characters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.core.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Characters and what they cost; damaged lines, and below them what is mended in each and why. */
class CharacterExamplesTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private static List<Path> costs() throws IOException {
        return Examples.in("characters/costs");
    }

    private static List<Path> words() throws IOException {
        return Examples.in("characters/words");
    }

    private static List<Path> lines() throws IOException {
        return Examples.in("characters/lines");
    }

    @ParameterizedTest
    @MethodSource("costs")
    void knowsHowRareACharacterIs(Path example) throws IOException {
        Examples.check(example, codes -> {
            Map<Double, StringBuilder> byCost = new TreeMap<>();
            for (String code : codes.strip().split("\\s+")) {
                int c = Integer.parseInt(code.substring(2), 16);
                byCost.computeIfAbsent(Plausibility.alone(c), cost -> new StringBuilder())
                        .append(' ')
                        .append(Character.isLetter(c) ? Character.toString(c) : code);
            }
            return byCost.entrySet().stream()
                    .map(cost -> cost.getKey() + ":" + cost.getValue() + "\n")
                    .collect(Collectors.joining());
        });
    }

    @ParameterizedTest
    @MethodSource("words")
    void knowsWhatSeldomStandsSideBySide(Path example) throws IOException {
        Examples.check(
                example,
                words -> words.lines()
                        .map(word -> String.format(
                                Locale.ROOT, "%.1f: %s\n", Plausibility.cost("", unescaped(word), ""), word))
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void mendsDamagedLines(Path example) throws IOException {
        Examples.check(
                example,
                lines -> lines.lines().map(line -> mended(unescaped(line))).collect(Collectors.joining()));
    }

    private static String mended(String line) {
        StringBuilder out = new StringBuilder(escaped(Mending.mended(line))).append('\n');
        for (Mend mend : Mending.of(List.of(line)).find(line, true)) {
            out.append("    ")
                    .append(mend.start())
                    .append('-')
                    .append(mend.end())
                    .append(' ')
                    .append(mend.rule())
                    .append(": ")
                    .append(escaped(mend.reason()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** With the characters that one cannot see, or not alone, as their codes. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean seen = c == ' '
                    || Character.isLetterOrDigit(c) && c < 0x3400
                    || c > ' '
                            && c < 0x2500
                            && !Character.isSpaceChar(c)
                            && !Character.isISOControl(c)
                            && Character.getType(c) != Character.FORMAT
                            && Character.getType(c) != Character.NON_SPACING_MARK;
            if (seen) {
                out.appendCodePoint(c);
            } else {
                Character.toString(c).chars().forEach(unit -> out.append(String.format(Locale.ROOT, "\\u%04x", unit)));
            }
        });
        return out.toString();
    }
}
