package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class ReviewContextTest {
    private static final String SOURCE = "It was dark when teh ferry left.";

    private static Change teh(int start) {
        return new Change(
                Phase.WORDING, new Span(start, start + 3), "teh", "the", Evidence.of("wording.teh", 0.95, "a slip"));
    }

    @Test
    void standsAmongTheWordsAroundIt() {
        assertThat(ReviewContext.of(teh(17), SOURCE))
                .isEqualTo(new ReviewContext("It was dark when ", "teh", "the", " ferry left."));
    }

    @Test
    void showsWholeWordsOfALongText() {
        String lanterns = "lantern ".repeat(100);
        ReviewContext context = ReviewContext.of(teh(800), lanterns + "teh" + " harbour".repeat(100));
        assertThat(context.left()).isEqualTo("… " + "lantern ".repeat(30));
        assertThat(context.right()).isEqualTo(" harbour".repeat(30) + " …");
    }

    @Test
    void showsNothingAroundItWhereTheSourceIsAnotherOneByNow() {
        assertThat(ReviewContext.of(teh(17), "It is light now, and the ferry has left."))
                .isEqualTo(new ReviewContext("", "teh", "the", ""));
    }

    @Test
    void showsHiddenCharactersByName() {
        assertThat(ReviewContext.of(teh(8), "dark \u202e\u0007 teh end").left()).isEqualTo("dark <U+202E>␇ ");
    }
}
