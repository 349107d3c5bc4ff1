package org.copydesk.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  SELECT title FROM articles; select 2;",
                "-- of today\nwith x as (select 1) select * from x",
                "(select 1) union (select 2)",
                "select 'delete; set'",
                "explain select 1",
                "@autocommit_true.",
                ""
            })
    void letsReading(String sql) {
        assertThat(ReadingSql.isOnly(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article",
                "select 1; delete from article",
                "set default_transaction_read_only = off",
                "/* select */ set session characteristics as transaction read write",
                "select set_config('default_transaction_read_only', 'off', false)",
                "begin read write",
                "start transaction read write",
                "reset all",
                "select * from lease for update",
                "set autocommit false",
                "@generated delete from article",
                "do $$ begin delete from article; end $$",
                "copy article to program 'x'"
            })
    void refusesWhatCouldWrite(String sql) {
        assertThat(ReadingSql.isOnly(sql)).isFalse();
    }

    @Test
    void looksBehindCommentsAndQuotes() {
        assertThat(ReadingSql.isOnly("select ';' /* ; */ -- ;\n; delete from article"))
                .isFalse();
    }
}
