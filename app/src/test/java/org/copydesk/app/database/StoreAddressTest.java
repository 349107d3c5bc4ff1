package org.copydesk.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
    @TempDir
    private Path folder;

    @Test
    void readsAPathAgainstTheCurrentFolder() {
        StoreAddress address = StoreAddress.parse("data/copydesk", folder);
        assertThat(address.path()).isEqualTo(folder.resolve("data/copydesk"));
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/copydesk"));
        assertThat(address.passwordFile()).isEqualTo(folder.resolve("data/copydesk.password"));
    }

    @Test
    void takesTheDatabaseFileItself() {
        assertThat(StoreAddress.parse("x/news.mv.db", folder).path()).isEqualTo(folder.resolve("x/news"));
    }

    @Test
    void putsAStoreIntoAFolderThatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        assertThat(StoreAddress.parse("data", folder).path()).isEqualTo(folder.resolve("data/copydesk"));
    }

    @Test
    void allowsFileUrlsOfH2() {
        assertThat(StoreAddress.parse("jdbc:h2:file:" + folder + "/a", folder).path())
                .isEqualTo(folder.resolve("a"));
        assertThat(StoreAddress.parse("jdbc:h2:./a", folder).path()).isEqualTo(folder.resolve("a"));
    }

    @Test
    void keepsAllowedOptions() {
        StoreAddress address = StoreAddress.parse("jdbc:h2:./a;cache_size=8192;IFEXISTS=true", folder);
        assertThat(address.options()).isEqualTo(List.of("CACHE_SIZE=8192", "IFEXISTS=TRUE"));
        assertThat(address.jdbcUrl()).endsWith("/a;CACHE_SIZE=8192;IFEXISTS=TRUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./a;INIT=RUNSCRIPT FROM 'http://example.org/x.sql'",
                "jdbc:h2:./a;init=select 1",
                "jdbc:h2:./a;TRACE_LEVEL_FILE=3",
                "jdbc:h2:./a;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:h2:./a;AUTO_SERVER=TRUE",
                "jdbc:h2:./a;CACHE_SIZE=1\\;INIT=x",
                "jdbc:h2:./a;CACHE_SIZE=",
                "jdbc:h2:./a;",
                "jdbc:h2:./a;USER=sa",
                "jdbc:h2:mem:a",
                "jdbc:h2:tcp://example.org/a",
                "jdbc:h2:ssl://example.org/a",
                "jdbc:h2:zip:a.zip!/a",
                "jdbc:h2:nio:/a",
                "jdbc:h2:file:mem:a",
                "jdbc:h2:file:",
                "jdbc:postgresql://example.org/a",
                "JDBC:H2:./a",
                "jdbc:mysql://example.org/a",
                "data/a;INIT=RUNSCRIPT FROM 'x.sql'",
                "mem:a",
                "tcp://example.org/a",
                "",
                " "
            })
    void refusesEverythingElse(String text) {
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> StoreAddress.parse(text, folder))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("--db: ").doesNotContain("\n"));
    }
}
