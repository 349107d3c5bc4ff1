package org.copydesk.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.copydesk.app.database.ConsoleLogin;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.DecisionSearch;
import org.copydesk.pipeline.store.FilterStore;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.copydesk.pipeline.store.ListingCounts;
import org.copydesk.pipeline.store.QuarantineGroups;
import org.copydesk.pipeline.store.RuleExamples;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The pages and who may see them. Needs a {@link WebStore} beside it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({
    FilterStore.class,
    DecisionSearch.class,
    RuleExamples.class,
    ListingCounts.class,
    QuarantineGroups.class,
    SiteHistory.class
})
public class WebPages {
    /** Where the H2 console is. */
    static final String CONSOLE = "/h2-console";

    /** Where programs ask. */
    static final String API = "/api";

    private static final Duration SEARCH_BUDGET = Duration.ofMillis(80);

    @Bean
    ArticleSearch articleSearch(DataSource dataSource) {
        return new ArticleSearch(dataSource, SEARCH_BUDGET);
    }

    @Bean
    StoreCounts<StoreTotals> storeCounts(ListingCounts listing) {
        StoreCounts<StoreTotals> counts = new StoreCounts<>(
                listing::state,
                () -> StoreTotals.of(listing.all()),
                totals -> totals.all().records());
        counts.begin();
        return counts;
    }

    @Bean
    StoreCounts<ValueClusters> authorClusters(ListingCounts listing) {
        return new StoreCounts<>(listing::state, () -> ValueClusters.of(listing.authors()), ValueClusters::values);
    }

    @Bean
    StoreCounts<ValueClusters> nameClusters(KnowledgeStore knowledge) {
        return new StoreCounts<>(
                knowledge::latest, () -> ValueClusters.of(knowledge.properNames()), ValueClusters::values);
    }

    /** Before everything else; pages that other machines may reach have names that only their owner knows. */
    @Bean
    FilterRegistrationBean<HostCheck> hostCheck(WebStore store) {
        FilterRegistrationBean<HostCheck> check = new FilterRegistrationBean<>(new HostCheck(store.names()));
        check.setEnabled(!store.beyondLoopback() || !store.names().isEmpty());
        check.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return check;
    }

    /** The H2 console, where it is on; it keeps its own settings in a folder that goes with the server. */
    @Bean
    ServletContextInitializer console(WebStore store) throws IOException {
        ConsoleLogin login = store.console();
        if (login == null) {
            return context -> {};
        }
        ServletRegistrationBean<ConsoleServlet> console =
                new ServletRegistrationBean<>(new ConsoleServlet(login), CONSOLE + "/*");
        console.setName("h2-console");
        console.addInitParameter("properties", consoleSettings(login).toString());
        if (store.beyondLoopback()) {
            console.addInitParameter("webAllowOthers", "");
        }
        return console;
    }

    private static Path consoleSettings(ConsoleLogin login) throws IOException {
        Path folder = Files.createTempDirectory("copydesk-console");
        Path file = folder.resolve(".h2.server.properties");
        Properties settings = new Properties();
        settings.setProperty("0", "Copydesk|" + login.driver() + "|" + login.url() + "|" + login.user());
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return folder;
    }
}
