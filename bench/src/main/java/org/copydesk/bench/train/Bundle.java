package org.copydesk.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;

/**
 * Models in folders: the shipped ones, learned from all pages, and for each fold their twins, learned without that fold's pages,
 * which answer for them when the bench measures.
 *
 * @param shipped the resource folder of core
 * @param folds a folder with a folder for each fold, {@code 0} and up
 */
public record Bundle(Path shipped, Path folds) {
    private static final String INDEX = "index.txt";

    /** Those in a working copy of Copydesk. */
    public static Bundle in(Path home) {
        return new Bundle(
                home.resolve("core/src/main/resources/org/copydesk/core/classify/model"), home.resolve("bench/folds"));
    }

    /** How many folds have twins. */
    public int foldCount() {
        int count = 0;
        while (Files.isDirectory(folds.resolve(Integer.toString(count)))) {
            count++;
        }
        return count;
    }

    /** The twins that haven't seen a fold's pages. */
    public List<Model> ofFold(int fold) throws IOException {
        return models(folds.resolve(Integer.toString(fold)));
    }

    /** The shipped ones as they lie in the working copy now. */
    public List<Model> shippedModels() throws IOException {
        return models(shipped);
    }

    private static List<Model> models(Path folder) throws IOException {
        List<Model> models = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return models;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(Models.SUFFIX))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    models.add(Model.read(in));
                }
            }
        }
        return models;
    }

    void saveFold(int fold, Model model) throws IOException {
        save(folds.resolve(Integer.toString(fold)), model);
    }

    /** Keeps a model to be shipped, and names it in the index. */
    void ship(Model model) throws IOException {
        save(shipped, model);
        Path index = shipped.resolve(INDEX);
        List<String> names = Files.exists(index) ? new ArrayList<>(Files.readAllLines(index)) : new ArrayList<>();
        if (!names.contains(model.name())) {
            names.add(model.name());
            Files.write(index, names.stream().sorted().toList());
        }
    }

    /** Writes a model into a folder, which is made where there is none. */
    public static void save(Path folder, Model model) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(model.name() + Models.SUFFIX))) {
            model.write(out);
        }
    }
}
