package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    private Path home;

    private Bundle bundle;

    @BeforeEach
    void open() {
        bundle = new Bundle(home.resolve("shipped"), home.resolve("folds"));
    }

    private static Model model(String name, float value) {
        Forest.Builder forest = new Forest.Builder();
        int left = forest.split(forest.tree(), 0, 0.5f, 0);
        forest.leaf(left, -value);
        forest.leaf(left + 1, value);
        return Model.of(
                name,
                Map.of("score", "0.9"),
                List.of("length"),
                Map.of("trees", forest.build()),
                Map.of("words", LinearModel.of(new double[] {0, value}, 0.5)));
    }

    @Test
    void readsWhatItSaved() throws IOException {
        Model model = model("harbour", 2);
        bundle.saveFold(0, model);
        Model read = bundle.ofFold(0).get(0);
        assertEquals(model.name(), read.name());
        assertEquals(model.version(), read.version());
        assertEquals(model.about(), read.about());
        assertEquals(model.columns(), read.columns());
        assertEquals(2, read.forest("trees").margin(new float[] {1}));
        assertEquals(model.lexicon("words").weight(1), read.lexicon("words").weight(1));
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldOne() throws IOException {
        bundle.ship(model("harbour", 2));
        bundle.ship(model("harbour", 3));
        assertEquals(
                List.of(model("harbour", 3).version()),
                bundle.shippedModels().stream().map(Model::version).toList());
    }

    @Test
    void theIndexNamesEachShippedModelOnce() throws IOException {
        bundle.ship(model("pier", 1));
        bundle.ship(model("harbour", 1));
        bundle.ship(model("pier", 2));
        assertEquals(List.of("harbour", "pier"), Files.readAllLines(home.resolve("shipped/index.txt")));
    }

    @Test
    void countsTheFoldsFromZeroToTheFirstGap() throws IOException {
        assertEquals(0, bundle.foldCount());
        assertEquals(List.of(), bundle.ofFold(0));
        bundle.saveFold(0, model("pier", 1));
        bundle.saveFold(1, model("pier", 1));
        bundle.saveFold(3, model("pier", 1));
        assertEquals(2, bundle.foldCount());
        assertEquals(List.of(), bundle.shippedModels());
    }
}
