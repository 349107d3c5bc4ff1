package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.flat.LineEnds;
import org.copydesk.core.score.Gold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final Folds FOLDS = new Folds(2);
    private static final Recipe RECIPE = new SeamsRecipe();

    @TempDir
    private Path home;

    private Bundle bundle(String name) {
        return new Bundle(home.resolve(name), home.resolve(name + "-folds"));
    }

    /** A page whose paragraphs are three wrapped lines each. */
    private static Page page(String town) {
        List<String> lines = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            List<String> own = List.of(
                    "The ferry number " + i + " left the pier of " + town + " late on Friday, since",
                    "the crew was waiting for " + i * 3 + " walkers who had missed the bus that",
                    "runs along the shore.");
            lines.addAll(own);
            paragraphs.add(String.join(" ", own));
        }
        Gold gold = new Gold(town, Gold.ARTICLE, String.join("\n\n", paragraphs), "", "", "");
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new Page("lynx", "https://" + town + ".example/ferry", new Payload(bytes, town + ".txt", ""), gold);
    }

    private static List<Page> pages() {
        return List.of(page("ashby"), page("brook"), page("colne"), page("dover"), page("epsom"), page("frome"));
    }

    @Test
    void givesTheSameModelToTheByte() throws Exception {
        for (String run : List.of("first", "second")) {
            new Training(bundle(run), FOLDS).ship(RECIPE, pages(), "train seams", "0.9");
        }
        assertArrayEquals(
                Files.readAllBytes(home.resolve("first/seams.model")),
                Files.readAllBytes(home.resolve("second/seams.model")));
    }

    @Test
    void learnsThatALineGoesOnInLowerCase() throws Exception {
        Model model = new Training(bundle("one"), FOLDS).ship(RECIPE, pages(), "train seams", "0.9");
        List<LineEnds.Seam> seams = LineEnds.of("""
                The ferry number 40 left the pier of grays late on Friday, since
                the crew was waiting for 99 walkers who had missed the bus that
                runs along the shore.
                The ferry number 41 left the pier of grays late on Friday, since
                the crew was waiting for 96 walkers who had missed the bus that
                runs along the shore.
                """);
        double within = model.forest(LineEnds.FOREST).margin(seams.get(0).row());
        double between = model.forest(LineEnds.FOREST).margin(seams.get(2).row());
        assertTrue(within > 0 && between < 0, within + " " + between);
    }

    @Test
    void saysWhereAShippedModelCameFrom() throws Exception {
        Training training = new Training(bundle("one"), FOLDS);
        Model model = training.ship(RECIPE, pages(), "train seams", "0.9");
        assertEquals("train seams", model.about().get("command"));
        assertEquals("0.9", model.about().get("score"));
        Model other = training.ship(RECIPE, pages().subList(0, 5), "train seams", "0.9");
        assertNotEquals(model.about().get("data"), other.about().get("data"));
    }

    @Test
    void aTwinHasSeenNothingOfItsFold() throws Exception {
        List<Page> others =
                pages().stream().filter(page -> FOLDS.of(page.url()) != 0).toList();
        assertTrue(!others.isEmpty() && others.size() < pages().size());
        Bundle all = bundle("all");
        Bundle without = bundle("without");
        new Training(all, FOLDS).learnFold(RECIPE, pages(), 0);
        new Training(without, FOLDS).learnFold(RECIPE, others, 0);
        assertEquals(without.ofFold(0).get(0).version(), all.ofFold(0).get(0).version());
    }
}
