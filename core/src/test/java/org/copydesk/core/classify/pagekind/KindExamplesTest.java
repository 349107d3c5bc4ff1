package org.copydesk.core.classify.pagekind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Examples;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, and below each what it is, how sure that is, and what it shows of its kind. */
class KindExamplesTest {
    private static final Copydesk COPYDESK = Copydesk.standard();
    private static final Model MODEL =
            Models.standard().find(KindFeatures.MODEL).orElseThrow();
    private static final PageKind STAGE = new PageKind(Models.standard());

    private static List<Path> pages() throws IOException {
        return Examples.in("kinds");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatAPageIs(Path example) throws IOException {
        Examples.check(example, page -> {
            View view = COPYDESK.cleaner()
                    .view(
                            COPYDESK.decoders().decode(new Payload(page.getBytes(StandardCharsets.UTF_8), "page", "")),
                            Phase.STRUCTURE);
            StringBuilder out = new StringBuilder();
            STAGE.inspect(view).stream()
                    .map(Fact.class::cast)
                    .forEach(fact -> out.append(String.format(
                            Locale.ROOT,
                            "%s: %s %.3f, %s\n",
                            fact.field().label(),
                            fact.value(),
                            fact.evidence().confidence(),
                            fact.evidence().reason())));
            float[] row = KindFeatures.of(view, MODEL).row();
            for (KindFeature column : KindFeature.values()) {
                float value = row[column.ordinal()];
                if (value != 0) {
                    out.append(String.format(Locale.ROOT, "    %s %.3f: %s\n", column, value, column.say(value)));
                }
            }
            return out.toString();
        });
    }
}
