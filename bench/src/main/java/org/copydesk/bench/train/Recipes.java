package org.copydesk.bench.train;

import java.util.List;

/** All recipes, each after those whose models it builds on. A new one is one line here. */
public final class Recipes {
    private Recipes() {}

    public static List<Recipe> all() {
        return List.of(
                new SeamsRecipe(),
                new TitleRecipe(),
                new BodyRecipe("body-html", List.of("html")),
                new BodyRecipe("body-flat", List.of("innertext", "bs4", "lynx")),
                new KindRecipe(),
                new WordsRecipe());
    }
}
