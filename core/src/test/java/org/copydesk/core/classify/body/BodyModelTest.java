package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.Sources.PROSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.junit.jupiter.api.Test;

class BodyModelTest {
    private static final Model SHIPPED = Models.standard().find("body-html").orElseThrow();
    private static final BodyModel MODEL = new BodyModel(SHIPPED);

    private static PageStats page() {
        Sources page = new Sources();
        for (String item : List.of("Home", "Sport", "Weather", "Sign in", "Subscribe")) {
            page.link(item, "body/header.site-header/nav.menu/ul/li");
        }
        page.add("Council rebuilds the old pier", "body/main/article/h1");
        for (int i = 0; i < 6; i++) {
            page.add(PROSE + " Vote " + i + ".", "body/main/article/div.article-body/p");
        }
        for (String story : List.of("Gulls return to the quay", "Ten walks by the sea", "Ferry late again")) {
            page.link(story, "body/main/aside.related-stories/ul/li");
        }
        page.add("© 2026 Harbour News. All rights reserved.", "body/footer.site-footer/p");
        return page.survey("Council rebuilds the old pier");
    }

    @Test
    void keepsTheProseOfAnArticleAndNoneOfTheMenus() {
        BitSet body = MODEL.weigh(page()).body();
        assertEquals(6, body.get(6, 12).cardinality());
        assertTrue(body.get(0, 5).isEmpty());
        assertTrue(body.get(12, 16).isEmpty());
    }

    @Test
    void saysTheSameEachTime() {
        ScoredPassages once = MODEL.weigh(page());
        ScoredPassages again = MODEL.weigh(page());
        for (int i = 0; i < 16; i++) {
            assertEquals(once.probability(i), again.probability(i));
        }
        BitSet menu = new BitSet();
        menu.set(0, 5);
        assertEquals(once.runs(menu), again.runs(menu));
    }

    @Test
    void oneReasonTakesAwayAMenuButProseStandsAlone() {
        BitSet outside = new BitSet();
        outside.set(0, 5);
        outside.set(6, 8);
        List<ScoredPassages.Run> runs = MODEL.weigh(page()).runs(outside);
        assertEquals(
                List.of(List.of(0, 4), List.of(6, 6), List.of(7, 7)),
                runs.stream().map(run -> List.of(run.first(), run.last())).toList());
        assertTrue(runs.stream().allMatch(run -> run.confidence() >= 0.5));
    }

    @Test
    void takingTheNamedSignsAwayMovesTheScore() {
        PageStats survey = page();
        float[][] first =
                BodyModel.firstRows(survey, SHIPPED.lexicon(BodyModel.WORDING), SHIPPED.lexicon(BodyModel.PLACE));
        Forest forest = SHIPPED.forest(BodyModel.FIRST);
        float[] likeBody = first[8];
        for (int menu : List.of(0, 1, 2, 13, 15)) {
            List<FeatureGroup> named = MODEL.movements(second(survey, first)).against(menu, menu + 1, 3);
            assertFalse(named.isEmpty());
            float[] without = first[menu].clone();
            for (int c = 0; c < without.length; c++) {
                if (named.contains(Features.FIRST.get(c).sign())) {
                    without[c] = likeBody[c];
                }
            }
            assertTrue(forest.margin(without) > forest.margin(first[menu]) + 0.1, "passage " + menu + " " + named);
        }
    }

    private static float[][] second(PageStats survey, float[][] first) {
        double[] margins = SHIPPED.forest(BodyModel.FIRST).margins(first);
        double[] probabilities = new double[margins.length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Forest.probability(margins[i]);
        }
        return BodyModel.secondRows(survey, first, probabilities);
    }

    @Test
    void anEmptyPageHasNoBody() {
        assertTrue(MODEL.weigh(new Sources().survey("")).body().isEmpty());
    }
}
