package org.copydesk.core.classify.pagekind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementNamesTest {
    private static final int SHOP = 0;
    private static final int STORY = 4;

    @Test
    void familyOfAnOuterBoxHoldsInside() {
        ElementNames boxes = new ElementNames(new DistinctTerms(null));
        boxes.read("body/article.story/p");
        assertTrue(boxes.in(STORY));
        boxes.read("body/div.product-card/p");
        assertFalse(boxes.in(STORY));
        assertTrue(boxes.in(SHOP));
    }

    @Test
    void shapesDifferInNamesNotInIds() {
        ElementNames boxes = new ElementNames(new DistinctTerms(null));
        boxes.read("body/div#a1/p");
        int shape = boxes.shape();
        boxes.read("body/div#b2/p");
        assertEquals(shape, boxes.shape());
        boxes.read("body/div.wide/p");
        assertNotEquals(shape, boxes.shape());
    }

    @Test
    void readsLikeOneThatReadsEveryPathAnew() {
        Random random = new Random(3);
        List<String> steps =
                List.of("div", "div.product", "section#x", "p", "article.story", "div.product-list", "divan");
        ElementNames kept = new ElementNames(new DistinctTerms(null));
        for (int i = 0; i < 2000; i++) {
            StringBuilder path = new StringBuilder("body");
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                path.append('/').append(steps.get(random.nextInt(steps.size())));
            }
            ElementNames fresh = new ElementNames(new DistinctTerms(null));
            fresh.read(path.toString());
            kept.read(path.toString());
            assertEquals(fresh.shape(), kept.shape(), path.toString());
            assertEquals(fresh.box(), kept.box(), path.toString());
            assertEquals(fresh.in(SHOP), kept.in(SHOP), path.toString());
        }
    }
}
