package org.copydesk.core.chrome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Examples;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.stage.Cleaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, and below each what the stages say of all that is not the article's body. */
class ChromeExamplesTest {
    private static final Copydesk COPYDESK = Copydesk.standard();

    private static List<Path> pages() throws IOException {
        return Examples.in("chrome");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsWhatIsNoBody(Path example) throws IOException {
        Examples.check(example, page -> {
            Cleaning cleaning =
                    COPYDESK.mark(new Payload(page.getBytes(StandardCharsets.UTF_8), "page", ""), List.of());
            return cleaning.marks().all().stream()
                    .filter(mark -> mark.phase() == Phase.CHROME)
                    .map(Label.class::cast)
                    .map(label -> line(label, cleaning.source().text()))
                    .collect(Collectors.joining());
        });
    }

    private static String line(Label label, String text) {
        return String.format(
                Locale.ROOT,
                "%s: %s\n    %s %.3f, %s\n",
                label.role().label(),
                label.span().of(text).replace("\n", "\\n"),
                label.evidence().rule(),
                label.evidence().confidence(),
                label.evidence().reason());
    }
}
