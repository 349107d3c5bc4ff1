package org.copydesk.core.classify.body;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Examples;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, and below each its passages as the model for bodies sees them: every number that is neither 0 nor -1, by its column. */
class PassageExamplesTest {
    private static final Copydesk COPYDESK = Copydesk.standard();
    private static final Model MODEL = Models.standard().find("body-html").orElseThrow();

    private static List<Path> pages() throws IOException {
        return Examples.in("passages");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void looksAtPassages(Path example) throws IOException {
        Examples.check(example, page -> {
            View view = COPYDESK.cleaner()
                    .view(
                            COPYDESK.decoders().decode(new Payload(page.getBytes(StandardCharsets.UTF_8), "page", "")),
                            Phase.CHROME);
            RuleAdvice advice = new RuleAdvice(view.passages().size());
            advice.box(1, Role.CHROME);
            advice.section(2, Role.RELATED);
            advice.text(3, Role.CHROME);
            PageStats stats = PageStats.of(view, advice);
            float[][] first =
                    BodyModel.firstRows(stats, MODEL.lexicon(BodyModel.WORDING), MODEL.lexicon(BodyModel.PLACE));
            double[] verdicts = MODEL.forest(BodyModel.FIRST).margins(first);
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = Forest.probability(verdicts[i]);
            }
            float[][] rows = BodyModel.secondRows(stats, first, verdicts);
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < rows.length; i++) {
                out.append(view.passages().get(i).text().replace("\n", "\\n")).append('\n');
                append(rows[i], out);
            }
            return out.toString();
        });
    }

    private static void append(float[] row, StringBuilder out) {
        for (FeatureGroup sign : FeatureGroup.values()) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.length; c++) {
                Feature column = Features.SECOND.get(c);
                if (column.sign() == sign && row[c] != 0 && row[c] != -1) {
                    line.append(' ').append(column.name()).append(' ').append(number(row[c]));
                }
            }
            out.append(line.isEmpty() ? "" : "    " + sign + line + '\n');
        }
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
