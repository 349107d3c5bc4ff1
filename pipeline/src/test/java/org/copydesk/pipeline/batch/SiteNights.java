package org.copydesk.pipeline.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.core.Setup;
import org.copydesk.core.article.Article;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.store.CleaningStore;

/** Sites made up for tests: pages with text of their own, and lines that no rule knows around it. */
final class SiteNights {
    static final Engine ENGINE = Engine.of(Setup.standard());

    /** Inside the article, where only what recurs gives it away. */
    static final String PROMO = "The Vellin Courier, read on both banks";

    private static final String[] PLACES = {
        "the north pier",
        "the ferry landing",
        "the rope works",
        "the old mint",
        "the herring market",
        "the lock",
        "the tram depot",
        "the glass house",
        "the lower bridge",
        "the signal tower",
        "the salt store"
    };
    private static final String[] DEEDS = {
        "was painted green",
        "opened its doors",
        "lost a part of its roof",
        "was sold to a brewer",
        "drew a long queue",
        "stood empty again",
        "was measured anew",
        "caught the first sun",
        "got a new keeper"
    };

    private final Path inbox;

    SiteNights(Path inbox) {
        this.inbox = inbox;
    }

    /** Pages {@code from} to {@code to} of a site, the last one not included, with {@code extra} in the midst of the text. */
    void publish(String site, int from, int to, List<String> extra) {
        publish(site, from, to, extra, "article");
    }

    /** @param element the element around the text */
    void publish(String site, int from, int to, List<String> extra, String element) {
        for (int i = from; i < to; i++) {
            StringBuilder page = new StringBuilder("<html><head><link rel=\"canonical\" href=\"https://" + site + "/"
                    + i + "\"></head><body><" + element + "><h1>Story " + i + " of " + place(i) + "</h1>");
            for (int k = 0; k < 5; k++) {
                page.append("<p>" + sentence(i, k) + " " + sentence(i + 3, k + 2) + "</p>");
                if (k == 3) {
                    extra.forEach(line -> page.append("<p>" + line + "</p>"));
                }
            }
            write(site + "-%04d.html".formatted(i), page + "</" + element + "></body></html>");
        }
    }

    private static String place(int i) {
        return PLACES[i % PLACES.length];
    }

    private static String sentence(int i, int k) {
        return "On day " + (i * 7 + k) + " " + place(i * 3 + k) + " " + DEEDS[(i + 2 * k) % DEEDS.length]
                + ", as witness number " + (i * 5 + k) + " told the keeper of the log.";
    }

    private void write(String name, String page) {
        try {
            Files.writeString(inbox.resolve(name), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article article(TestHost host, String site, int page) {
        return host.get(CleaningStore.class)
                .find(site + "-%04d.html".formatted(page))
                .orElseThrow()
                .article();
    }
}
