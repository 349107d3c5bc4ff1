package org.copydesk.bench.train;

import java.util.List;
import org.copydesk.bench.data.DataSet;

/** All recipes, each after those whose models it builds on. A new one is one line here. */
public final class Recipes {
    private Recipes() {}

    public static List<Recipe> all() {
        return List.of(
                new SeamsRecipe(),
                new TitleRecipe(),
                new BodyRecipe("body-html", DataSet.wholeSets()),
                new BodyRecipe("body-flat", DataSet.flatSets()),
                new KindRecipe(),
                new WordsRecipe());
    }
}
