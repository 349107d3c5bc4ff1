package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own: what libraries print counts too. */
class DataOnlyOnStdoutIT {
    @TempDir
    private Path folder;

    @Test
    void writesRecordsAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again. Café.\n");
        Ran clean = Ran.apart(folder, "clean", "a.txt", "--out", "-");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(clean.out().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":")
                        .contains("The ferry was late again. Café.")
                        .endsWith("}"));
        assertThat(clean.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("1 in, 1 cleaned"));
    }
}
