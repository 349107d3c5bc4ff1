package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page that asks the store. */
class QueriesPageIT extends PagesFixture {
    @Test
    void readyQueriesRunAndAnswer() throws Exception {
        Document page = host.page("/queries");
        assertThat(page.select("pre.sql")).hasSizeGreaterThan(8);
        for (Element query : page.select("pre.sql")) {
            assertThat(host.jdbc().queryForList(query.wholeText()))
                    .as(query.wholeText())
                    .isNotEmpty();
        }
        assertThat(page.select("details summary code").eachText()).contains("articles", "removed", "runs");
        assertThat(page.text()).contains("jdbc:h2:file:" + folder.resolve("store"));
        Document found =
                host.page(page.select("section a[href^=/queries?sql=]").get(1).attr("href"));
        assertThat(found.select("#result th").eachText()).containsExactly("site", "rule", "times", "characters");
        assertThat(found.select("#result tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.select("svg.bar").size() == 1);
    }

    private static String query(String sql) {
        return "/queries?sql=" + URLEncoder.encode(sql, StandardCharsets.UTF_8);
    }

    @Test
    void asksTheStoreAndChangesNothing() throws Exception {
        Document page = host.page(query("select u&'<b>\\202e' as hostile, 1.50 as n, cast(null as varchar) as none"));
        assertThat(page.select("#result th").eachText()).containsExactly("hostile", "n", "none");
        assertThat(page.select("#result td").eachText()).containsExactly("<b><U+202E>", "1.50");
        assertThat(page.select("#sql").text()).startsWith("select u&'<b>");

        String csv = page.select("#result a").attr("href");
        assertThat(host.get(csv).body()).isEqualTo("hostile,n,none\r\n<b><U+202E>,1.50,\r\n");
        assertThat(host.get(csv).headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");

        Document many = host.page(query("select x, x * x as square from system_range(1, 1001)"));
        assertThat(many.select("#result .summary").text())
                .isEqualTo("the first 1,000 rows, there are more CSV, up to 100,000 rows Parquet");
        assertThat(many.select("#result tbody tr")).hasSize(1000);

        String parquet = page.select("#result a").get(1).attr("href");
        assertThat(host.get(parquet).body()).startsWith("PAR1").endsWith("PAR1").contains("hostile");
        assertThat(host.get(parquet).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"result.parquet\"");
        assertThat(host.get(query("select 1 as n, 2 as n").replace("?", "/result.parquet?"))
                        .statusCode())
                .isEqualTo(302);

        for (String sql :
                List.of("delete from article", "select 1; drop table article", "select file_read('pom.xml')")) {
            Document refused = host.page(query(sql));
            assertThat(refused.select("#refused").text()).startsWith("Not run: this only reads the store: say SELECT");
            assertThat(refused.select("#result")).isEmpty();
            assertThat(host.get(query(sql).replace("?", "/result.csv?")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(host.page(query("select nothing from articles"))
                        .select("#refused")
                        .text())
                .isEqualTo("Not run: Column \"NOTHING\" not found");
    }
}
