package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the text is a setting; what doesn't is a part of the record all the same. */
class TextPolicyIT {
    private static final String PAGE = """
            <html><body><article><h1>The quay is mended</h1>
            <figure><img src="q.jpg"><figcaption>Masons at low water.</figcaption></figure>
            <p>The masons of Vellin closed the last gap in the quay on Friday, a month before the autumn storms begin.</p>
            <p>Boats may moor there again from Sunday, the harbour master said, if their owners have paid for the summer.</p>
            </article>
            <div class="related-posts"><a href="/w">Ten walks by the water</a></div>
            <div id="comments"><p class="comment-body">Good work, and dry feet at last!</p></div>
            </body></html>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aPage() throws IOException {
        Files.writeString(folder.resolve("quay.html"), PAGE);
    }

    @Test
    void keepsThemBesideTheTextByDefault() throws IOException {
        String record = record("clean", "quay.html", "--out", "-");
        assertThat(text(record)).doesNotContain("Masons at").doesNotContain("dry feet");
        assertThat(parts(record))
                .contains("\"kind\":\"comment\",\"text\":\"Good work, and dry feet at last!\"")
                .contains("\"kind\":\"related\",\"text\":\"Ten walks by the water\"")
                .contains("\"kind\":\"caption\",\"text\":\"Masons at low water.\"");
    }

    @Test
    void cleansAgainWithTheTextThatTheSettingsSay() throws IOException {
        record("clean", "quay.html");
        Files.writeString(folder.resolve("copy.yml"), "copydesk.text: { captions: true, comments: true }\n");
        Ran ran = Ran.in(folder, "clean", "quay.html", "--settings", "copy.yml", "--out", "-");
        assertThat(ran.err()).contains("1 cleaned, 0 unchanged");
        assertThat(text(ran.out())).contains("Masons at").contains("dry feet").doesNotContain("Ten walks");
        assertThat(ran.out()).contains("\"sentences\":[\"Good work, and dry feet at last!\"]");
        assertThat(Ran.in(folder, "verify").exitCode()).isZero();
    }

    @Test
    void refusesASettingThatCannotBeInOneLine() throws IOException {
        Files.writeString(folder.resolve("copy.yml"), "copydesk.text: { caption: true }\n");
        Ran ran = Ran.in(folder, "clean", "quay.html", "--settings", "copy.yml");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("copydesk: can't start: copy.yml, line 1: there is no setting"
                        + " copydesk.text.caption; did you mean copydesk.text.captions?");
        assertThat(Ran.in(folder, "clean", "quay.html", "--settings", "no.yml").err())
                .contains("can't read the settings");
    }

    private String record(String... args) {
        Ran ran = Ran.in(folder, args);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out();
    }

    private static String text(String record) {
        return record.substring(record.indexOf("\"text\":"), record.indexOf("\"paragraphs\":"));
    }

    private static String parts(String record) {
        return record.substring(record.indexOf("\"parts\":"), record.indexOf("\"changes\":"));
    }
}
