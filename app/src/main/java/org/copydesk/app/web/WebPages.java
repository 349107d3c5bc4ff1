package org.copydesk.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.h2.server.web.JakartaWebServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages and who may see them. Needs a {@link WebStore} beside it. */
@Configuration(proxyBeanMethods = false)
@Import({
    Access.class,
    OverviewPage.class,
    ArticlesPage.class,
    ArticlePage.class,
    DecisionsPage.class,
    RunsPage.class,
    SitesPage.class,
    RulesPage.class,
    QuarantinePage.class,
    QueriesPage.class
})
public class WebPages {
    /** Where the H2 console is. */
    static final String CONSOLE = "/h2-console";

    private static final Duration SEARCH_BUDGET = Duration.ofMillis(80);

    @Bean
    ArticleSearch articleSearch(JdbcTemplate jdbc) {
        return new ArticleSearch(jdbc, SEARCH_BUDGET);
    }

    @Bean
    StoreCounts storeCounts(JdbcTemplate jdbc) {
        StoreCounts counts = new StoreCounts(jdbc);
        counts.begin();
        return counts;
    }

    @Bean
    RunRows runRows(JdbcTemplate jdbc) {
        return new RunRows(jdbc);
    }

    @Bean
    Examples examples(JdbcTemplate jdbc) {
        return new Examples(jdbc);
    }

    /**
     * The H2 console, which makes no databases, opens its login with the store's URL and user filled in, and keeps its own
     * settings in a folder that goes with the server.
     */
    @Bean
    ServletRegistrationBean<JakartaWebServlet> console(WebStore store) throws IOException {
        ServletRegistrationBean<JakartaWebServlet> console =
                new ServletRegistrationBean<>(new JakartaWebServlet(), CONSOLE + "/*");
        console.setName("h2-console");
        console.addInitParameter("properties", consoleSettings(store).toString());
        if (store.beyondLoopback()) {
            console.addInitParameter("webAllowOthers", "");
        }
        return console;
    }

    private static Path consoleSettings(WebStore store) throws IOException {
        Path folder = Files.createTempDirectory("copydesk-console");
        Path file = folder.resolve(".h2.server.properties");
        Properties settings = new Properties();
        String driver = store.jdbcUrl().startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        settings.setProperty("0", "Copydesk|" + driver + "|" + store.jdbcUrl() + "|" + store.user());
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return folder;
    }
}
