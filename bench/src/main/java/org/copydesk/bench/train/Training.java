package org.copydesk.bench.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;

/**
 * Learns one model: a twin for each fold without the fold's pages, then the one to be shipped from all pages.
 *
 * @param bundle where the models lie
 * @param folds how the pages are dealt
 */
public record Training(Bundle bundle, Folds folds) {

    /** Learns and saves a fold's twin. */
    public void learnFold(Recipe recipe, List<Page> pages, int fold) throws IOException, InterruptedException {
        List<Page> others =
                pages.stream().filter(page -> folds.of(page.url()) != fold).toList();
        bundle.saveFold(fold, recipe.learn(others, before(recipe, bundle.ofFold(fold))));
    }

    /**
     * Learns the model to be shipped.
     *
     * @param command what was typed
     * @param score what the twins reached on the pages they haven't seen
     */
    public Model ship(Recipe recipe, List<Page> pages, String command, String score)
            throws IOException, InterruptedException {
        Model model = learn(recipe, pages, bundle.shippedModels(), command).with("score", score);
        bundle.ship(model);
        return model;
    }

    /**
     * Learns a model that is neither shipped nor measured.
     *
     * @param known the models there are
     * @param command what was typed
     */
    public static Model learn(Recipe recipe, List<Page> pages, List<Model> known, String command)
            throws InterruptedException {
        return recipe.learn(pages, before(recipe, known))
                .with("data", digest(pages))
                .with("command", command);
    }

    /** Those of the recipes before: a model must not learn from its own answers. */
    private static Models before(Recipe recipe, List<Model> models) {
        List<String> names = new ArrayList<>();
        for (Recipe earlier : Recipes.all()) {
            if (earlier.model().equals(recipe.model())) {
                break;
            }
            names.add(earlier.model());
        }
        return Models.of(
                models.stream().filter(model -> names.contains(model.name())).toList());
    }

    /** SHA-256 over the pages' own digests, their truth, and what was decided about them. */
    private static String digest(List<Page> pages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Page page : pages) {
                digest.update((page.set()
                                + '\t'
                                + page.payload().id()
                                + '\t'
                                + page.gold()
                                + (page.decisions().isEmpty() ? "" : page.decisions())
                                + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
