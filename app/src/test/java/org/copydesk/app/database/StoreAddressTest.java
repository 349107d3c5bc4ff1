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

    private FileAddress file(String text) {
        return (FileAddress) StoreAddress.parse(text, folder);
    }

    @Test
    void readsAPathAgainstTheCurrentFolder() {
        FileAddress address = file("data/copydesk");
        assertThat(address.path()).isEqualTo(folder.resolve("data/copydesk"));
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/copydesk"));
        assertThat(address.passwordFile()).isEqualTo(folder.resolve("data/copydesk.password"));
    }

    @Test
    void takesTheDatabaseFileItself() {
        assertThat(file("x/news.mv.db").path()).isEqualTo(folder.resolve("x/news"));
    }

    @Test
    void putsAStoreIntoAFolderThatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        assertThat(file("data").path()).isEqualTo(folder.resolve("data/copydesk"));
    }

    @Test
    void allowsFileUrlsOfH2() {
        assertThat(file("jdbc:h2:file:" + folder + "/a").path()).isEqualTo(folder.resolve("a"));
        assertThat(file("jdbc:h2:./a").path()).isEqualTo(folder.resolve("a"));
    }

    @Test
    void keepsAllowedOptions() {
        FileAddress address = file("jdbc:h2:./a;cache_size=8192;IFEXISTS=true");
        assertThat(address.options()).isEqualTo(List.of("CACHE_SIZE=8192", "IFEXISTS=TRUE"));
        assertThat(address.jdbcUrl()).endsWith("/a;CACHE_SIZE=8192;IFEXISTS=TRUE");
    }

    @Test
    void allowsDatabasesOfPostgresWithFewParameters() {
        for (String url : List.of(
                "jdbc:postgresql://db.example.org/news",
                "jdbc:postgresql://127.0.0.1:5433/news-1",
                "jdbc:postgresql://[::1]:5432/news?sslmode=verify-full&connectTimeout=5&currentSchema=desk")) {
            StoreAddress address = StoreAddress.parse(url, folder);
            assertThat(address.jdbcUrl()).isEqualTo(url);
            assertThat(address.logFile()).isEqualTo(folder.resolve("data/copydesk.log"));
        }
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
                "jdbc:postgresql:a",
                "jdbc:postgresql:",
                "jdbc:postgresql://",
                "jdbc:postgresql:///a",
                "jdbc:postgresql://example.org",
                "jdbc:postgresql://example.org/",
                "jdbc:postgresql://a,b/news",
                "jdbc:postgresql://me:secret@example.org/a",
                "jdbc:postgresql://example.org/a;INIT=x",
                "jdbc:postgresql://example.org/a%3FsocketFactory=x",
                "jdbc:postgresql://example.org/a?",
                "jdbc:postgresql://example.org/a?user=me",
                "jdbc:postgresql://example.org/a?password=secret",
                "jdbc:postgresql://example.org/a?socketFactory=org.example.Evil&socketFactoryArg=x",
                "jdbc:postgresql://example.org/a?sslfactory=org.example.Evil",
                "jdbc:postgresql://example.org/a?sslmode=require&sslhostnameverifier=org.example.Evil",
                "jdbc:postgresql://example.org/a?authenticationPluginClassName=org.example.Evil",
                "jdbc:postgresql://example.org/a?loggerFile=/etc/passwd",
                "jdbc:postgresql://example.org/a?options=-c%20x",
                "jdbc:postgresql://example.org/a?SSLMODE=require",
                "jdbc:postgresql://example.org/a?sslmode=",
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
