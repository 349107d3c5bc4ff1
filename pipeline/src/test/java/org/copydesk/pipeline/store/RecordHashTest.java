package org.copydesk.pipeline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class RecordHashTest {
    /** Stores hold such hashes: one that changes makes all their records look altered. */
    @Test
    void staysAsItIsWhateverTheTypesAreCalled() {
        Evidence evidence = new Evidence("facts.meta", "", 0.9, "the page says so");
        Fact inText = new Fact(Phase.FACTS, new Span(3, 9), Field.TITLE, "Ferry", evidence);
        Fact inPage = new Fact(Phase.FACTS, new Metadata("meta:og:title", "Ferry"), Field.TITLE, "Ferry", evidence);
        Candidates title = new Candidates(Field.TITLE, List.of(inText, inPage), "both say so");
        Article article = new Article(12, Map.of(Field.TITLE, title), List.of(), List.of(), List.of(), List.of());
        assertEquals("940abe85e3fd06757f2b433e20b11e323ea46f89334299e447b3f4c5469b2d57", RecordHash.of(article));
    }
}
