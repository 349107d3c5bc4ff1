package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in a folder, the run ends, the good articles are cleaned, and the bad ones stand in quarantine. */
class BadInputIT {
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path in;

    @BeforeEach
    void aGoodArticle() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("good.txt"), "The ferry was late again.\n");
    }

    @Test
    void setsABinaryFileAside() throws IOException {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + i / 7);
        }
        byte[] png = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(png, 0, binary, 0, png.length);
        assertSetAside("picture.txt", binary);
    }

    @Test
    void setsAnEmptyFileAside() throws IOException {
        assertSetAside("empty.txt", new byte[0]);
        Ran clean = Ran.in(folder, "clean", "in");
        assertThat(clean.err()).contains("quarantined by reason").contains("1  decode: the file is empty");
    }

    @Test
    void tellsWhyDocumentsWereSetAsideWithThreeExamplesEach() throws IOException {
        String column = "x".repeat(60);
        Files.writeString(in.resolve("a.csv"), "text\n" + "a,b\n".repeat(5));
        Files.writeString(in.resolve("b.csv"), column + ",amount\n1,2\n");
        Ran clean = Ran.in(folder, "clean", "in");
        assertThat(clean.exitCode()).isEqualTo(3);
        assertThat(clean.err())
                .contains("           5  intake: the record on line 2 is broken: it has 2 fields under 1 names")
                .contains("a.csv#line=2", "a.csv#line=3", "a.csv#line=4")
                .doesNotContain("a.csv#line=5")
                .contains("           1  intake: the file can't be read: no column is called one of html");
        assertThat(Ran.in(folder, "runs", "last").out())
                .contains("intake: the file can't be read: no column is called one of html")
                .contains("content, content.rendered, body, article\n");
        Ran retry = Ran.in(folder, "retry");
        assertThat(retry.err())
                .contains("6 can't be cleaned from what is kept of them; mend the files that they stand in")
                .contains("nothing to retry");
        assertThat(Ran.in(folder, "retry", "b.csv").exitCode()).isEqualTo(1);
    }

    @Test
    void setsAFileOf50MegabytesAside() throws IOException {
        byte[] big = new byte[50 * MEGABYTE];
        Arrays.fill(big, (byte) 'x');
        assertSetAside("big.txt", big);
    }

    @Test
    void cleansTenThousandNestedTags() throws IOException {
        String nested = "<div>".repeat(10_000) + "<p>Deep down a sentence stands.</p>" + "</div>".repeat(10_000);
        assertCleaned("nested.html", nested.getBytes(StandardCharsets.UTF_8), "Deep down a sentence stands.");
    }

    @Test
    void cleansInvalidUtf8() throws IOException {
        byte[] bytes = "The caf\u00e9 closed early, and \u00ffnobody said why.".getBytes(StandardCharsets.ISO_8859_1);
        assertCleaned("latin.txt", bytes, "closed early");
    }

    @Test
    void cleansATextWithANulByte() throws IOException {
        byte[] bytes = "The council\0 met on Monday and agreed on a new bridge over the river."
                .getBytes(StandardCharsets.UTF_8);
        assertCleaned("nul.txt", bytes, "met on Monday");
    }

    private void assertSetAside(String name, byte[] bytes) throws IOException {
        Files.write(in.resolve(name), bytes);
        Ran clean = Ran.in(folder, "clean", "in");
        assertThat(clean.exitCode()).as(clean.err()).isEqualTo(3);
        assertThat(clean.err())
                .contains("2 in, 1 cleaned, 0 unchanged, 1 quarantined")
                .doesNotContain("\tat ");
        Ran explain = Ran.in(folder, "explain", name);
        assertThat(explain.exitCode()).isEqualTo(1);
        assertThat(explain.err()).startsWith("copydesk: " + name + " is in quarantine: ");
        assertThat(Ran.in(folder, "verify").exitCode()).isZero();
    }

    private void assertCleaned(String name, byte[] bytes, String part) throws IOException {
        Files.write(in.resolve(name), bytes);
        Ran clean = Ran.in(folder, "clean", "in", "--out", "-");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(clean.out().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(name).contains(part));
        Ran verify = Ran.in(folder, "verify");
        assertThat(verify.exitCode()).as(verify.out()).isZero();
    }
}
