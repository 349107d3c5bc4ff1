package org.copydesk.pipeline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.core.article.Article;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents on whatever database, to decide about. One host for all: every test has a document of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionsFixture {
    static final String TEXT = "Bridge to close\nSHARE this page\nThis is teh only bridge of %s, teh oldest.\n"
            + "PERHAPS you like our other stories\nIt will open again in spring.\n";

    @TempDir
    static Path temp;

    final AtomicBoolean changed = new AtomicBoolean();
    volatile Runnable meanwhile = () -> {};
    TestHost host;
    Decisions decisions;
    CleaningStore cleanings;
    DecisionStore store;
    Path inbox;

    abstract TestDatabase database(Path folder);

    @BeforeAll
    void start() throws IOException {
        Engine pausing = TestEngine.pausing(() -> meanwhile.run());
        Engine other = TestEngine.maker("2");
        Engine either = knowledge -> (changed.get() ? other : pausing).with(knowledge);
        host = TestHost.start(database(temp), TestHost.SETTINGS, either);
        decisions = host.get(Decisions.class);
        cleanings = host.get(CleaningStore.class);
        store = host.get(DecisionStore.class);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @BeforeEach
    void useTheOldRules() {
        changed.set(false);
        meanwhile = () -> {};
    }

    String cleaned(String name) throws IOException {
        inbox = Files.createDirectory(temp.resolve(name));
        Files.writeString(inbox.resolve(name + ".txt"), TEXT.formatted(name));
        host.clean(inbox);
        return cleanings.documentId(name + ".txt").orElseThrow();
    }

    String text(String id) {
        return record(id).article().text();
    }

    /** The keys of changes and suggestions by their numbers, such as {@code c1}. */
    List<String> keys(String id, String... numbers) {
        Article article = record(id).article();
        return Arrays.stream(numbers)
                .map(number -> (number.startsWith("c") ? article.changes() : article.suggestions())
                        .get(Integer.parseInt(number.substring(1)) - 1)
                        .key())
                .toList();
    }

    StoredRecord record(String id) {
        return cleanings.record(id).orElseThrow();
    }
}
