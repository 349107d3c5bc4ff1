package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sql}: queries over a store. */
class SqlIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void twoArticles() throws IOException {
        Files.writeString(folder.resolve("a.html"), page("Ferry late", "The ferry was late again."));
        Files.writeString(folder.resolve("b.html"), page("=Bridge, open", "The bridge is open."));
        assertThat(Ran.in(folder, "clean", "a.html", "b.html", "--quiet").exitCode())
                .isZero();
    }

    private static String page(String title, String sentence) {
        return "<html lang=en><title>" + title + "</title><article><h1>" + title + "</h1><p>" + sentence
                + "</p></article>";
    }

    private static Ran sql(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "sql";
        System.arraycopy(args, 0, all, 1, args.length);
        return Ran.in(folder, all);
    }

    @Test
    void showsATableInAlignedColumns() {
        Ran ran = sql("select title, length(text) as size from articles order by title");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                title          size
                =Bridge, open    19
                Ferry late       25
                """);
    }

    @Test
    void cutsLongCellsAndShowsWhatSteersATerminal() {
        assertThat(sql("select repeat('x', 100) as a, u&'red\\001b[31m\\202e' as b")
                        .out())
                .isEqualTo("a" + " ".repeat(61) + "b\n" + "x".repeat(59) + "…  red␛[31m<U+202E>\n");
    }

    @Test
    void writesAParquetFile() {
        assertThat(sql("select title from articles order by title", "--format", "parquet")
                        .out())
                .startsWith("PAR1")
                .endsWith("PAR1")
                .contains("=Bridge, open");
    }

    @Test
    void writesCsvThatIsHarmlessToSpreadsheets() {
        assertThat(sql("select title, author, '' as none from articles order by title", "--format", "csv")
                        .out())
                .isEqualTo("title,author,none\r\n\"'=Bridge, open\",,\"\"\r\nFerry late,,\"\"\r\n");
    }

    @Test
    void writesAJsonObjectALine() {
        assertThat(sql(
                                "select title, 1.5 as n, true as yes, author, u&'\\202e' as hidden from articles order by title",
                                "--format",
                                "json")
                        .out()
                        .lines())
                .containsExactly(
                        "{\"title\":\"=Bridge, open\",\"n\":1.5,\"yes\":true,\"author\":null,\"hidden\":\"\\u202e\"}",
                        "{\"title\":\"Ferry late\",\"n\":1.5,\"yes\":true,\"author\":null,\"hidden\":\"\\u202e\"}");
        Ran twice = sql("select title, uri as title from articles", "--format", "json");
        assertThat(twice.exitCode()).isEqualTo(1);
        assertThat(twice.err()).contains("two columns have one name");
    }

    @Test
    void saysThatRowsAreCut() {
        Ran ran = sql("select title from articles order by title", "--limit", "1");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEqualTo("title\n=Bridge, open\n");
        assertThat(ran.err()).isEqualTo("the first 1 rows; for more say --limit\n");
        assertThat(sql("select title from articles", "--limit", "2").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article",
                "select * from old table (delete from article)",
                "select 1; drop table article",
                "select * from csvread('a.html')",
                "select file_read('a.html')",
                "call csvwrite('stolen.csv', 'select 1')",
                "commit",
                ""
            })
    void refusesWhatIsNoRead(String sql) {
        Ran ran = sql(sql);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("copydesk: this only reads the store: say SELECT");
        assertThat(sql("select count(*) as n from articles").out()).isEqualTo("n\n2\n");
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        Ran ran = sql("select headline from articles");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("copydesk: Column \"HEADLINE\" not found\n");
        assertThat(sql("select 1", "--limit", "0").exitCode()).isEqualTo(2);
    }

    @Test
    void endsAQueryThatTakesTooLong() {
        Ran ran = sql(
                "select count(*) from system_range(1, 1000000) a join system_range(1, 1000000) b on a.x + b.x < 0",
                "--timeout",
                "1");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("copydesk: it took longer than 1 s and was ended\n");
    }
}
