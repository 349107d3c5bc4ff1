package org.copydesk.bench.train;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.bench.data.DataSet;

/** All recipes, each after those whose models it builds on. A new one is one line here. */
public final class Recipes {
    private Recipes() {}

    public static List<Recipe> all() {
        return List.of(
                new SeamsRecipe(),
                new TitleRecipe(),
                new BodyRecipe("body-html", with(DataSet.wholeSets(), DataSet.DECIDED_HTML)),
                new BodyRecipe("body-flat", with(DataSet.flatSets(), DataSet.DECIDED_FLAT)),
                new KindRecipe(),
                new WordsRecipe());
    }

    private static List<String> with(List<String> sets, String decided) {
        return Stream.concat(sets.stream(), Stream.of(decided)).toList();
    }
}
