package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.core.Decoders;
import org.copydesk.core.Examples;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, and below each the facts that the stages find, or the signs that each title candidate has. */
class FactExamplesTest {
    private static final List<Stage> STAGES = List.of(
            new MetadataFacts(),
            new Titles(Models.standard().find(Titles.MODEL).orElseThrow()),
            new HeadlineLines(),
            new DateLines(),
            new Bylines(),
            new LanguageGuess());

    private static List<Path> pages() throws IOException {
        return Examples.in("facts");
    }

    private static List<Path> titles() throws IOException {
        return Examples.in("titles");
    }

    private static View view(String page) {
        return View.of(
                Decoders.standard().decode(new Payload(page.getBytes(StandardCharsets.UTF_8), "page", "")),
                Marks.NONE,
                Phase.FACTS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheFactsOfAPage(Path example) throws IOException {
        Examples.check(example, page -> {
            View view = view(page);
            return STAGES.stream()
                    .flatMap(stage -> stage.inspect(view).stream())
                    .map(mark -> line(view, mark))
                    .collect(Collectors.joining());
        });
    }

    private static String line(View view, Mark mark) {
        Fact fact = (Fact) mark;
        String place = fact.anchor() instanceof Metadata given
                ? given.name()
                : shortened(((Span) fact.anchor()).of(view.source().text()));
        return String.format(
                Locale.ROOT,
                "%s: %s\n    %s %.3f at %s\n    %s\n",
                fact.field().label(),
                fact.value(),
                fact.evidence().rule(),
                fact.evidence().confidence(),
                place,
                fact.evidence().reason());
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() <= 80 ? line : line.substring(0, 40) + " ... " + line.substring(line.length() - 35);
    }

    @Test
    void namesItsStagesForEver() {
        assertEquals(
                List.of(
                        "facts.given",
                        "facts.titles",
                        "facts.headline-lines",
                        "facts.date-lines",
                        "facts.bylines",
                        "facts.language-guess"),
                STAGES.stream().map(Stage::id).toList());
        for (Stage stage : STAGES) {
            assertEquals(Phase.FACTS, stage.phase());
            assertTrue(stage.fingerprint().startsWith(stage.id() + '/'), stage.fingerprint());
        }
    }

    @ParameterizedTest
    @MethodSource("titles")
    void looksAtTitleCandidatesSignBySign(Path example) throws IOException {
        Examples.check(
                example,
                page -> TitleFeatures.of(view(page)).stream()
                        .map(FactExamplesTest::signs)
                        .collect(Collectors.joining()));
    }

    private static String signs(TitleFeatureRow row) {
        StringBuilder out = new StringBuilder(row.value()).append('\n');
        int column = 0;
        for (TitleFeature sign : TitleFeature.values()) {
            float value = row.signs()[sign.ordinal()];
            if (value != 0) {
                String number = value == Math.rint(value)
                        ? Integer.toString((int) value)
                        : String.format(Locale.ROOT, "%.3f", value);
                out.append(column++ % 6 == 0 ? column == 1 ? "    " : "\n    " : ", ")
                        .append(sign)
                        .append(' ')
                        .append(number);
            }
        }
        return out.append('\n').toString();
    }
}
