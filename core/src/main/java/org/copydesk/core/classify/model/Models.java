package org.copydesk.core.classify.model;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was learned and is shipped or tried, by name. Immutable and thread-safe. */
public final class Models {
    /** Nothing learned: stages that ask a model are left out. */
    public static final Models NONE = new Models(Map.of());

    /** What a file of a model ends in; before it stands the model's name. */
    public static final String SUFFIX = ".model";

    private static final String INDEX = "index.txt";

    private final Map<String, Model> byName;

    private Models(Map<String, Model> byName) {
        this.byName = byName;
    }

    public static Models of(Collection<Model> models) {
        Map<String, Model> byName = new TreeMap<>();
        models.forEach(model -> byName.put(model.name(), model));
        return new Models(byName);
    }

    /** The models that come with Copydesk, read once a process. */
    public static Models standard() {
        return Standard.MODELS;
    }

    private static Models read() {
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(resource(INDEX), StandardCharsets.UTF_8))) {
            Map<String, Model> byName = new TreeMap<>();
            for (String name : index.lines().filter(line -> !line.isBlank()).toList()) {
                try (InputStream in = resource(name + SUFFIX)) {
                    byName.put(name, Model.read(in));
                }
            }
            return new Models(byName);
        } catch (IOException e) {
            throw new UncheckedIOException("Copydesk's own models can't be read", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Models.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    public Optional<Model> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** These, with some replaced or added. */
    public Models with(Collection<Model> others) {
        Map<String, Model> all = new TreeMap<>(byName);
        others.forEach(model -> all.put(model.name(), model));
        return new Models(all);
    }

    /**
     * These, with those of a folder in place of those of the same name.
     *
     * @throws BrokenModelException if one can't be read or takes the place of none, or there is none
     */
    public Models with(Path folder) {
        List<Model> own = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                own.add(own(file));
            }
        } catch (IOException e) {
            throw new BrokenModelException("can't read the folder of models " + folder + ": " + e, e);
        }
        if (own.isEmpty()) {
            throw new BrokenModelException("there is no model (*" + SUFFIX + ") in the folder " + folder);
        }
        return with(own);
    }

    private Model own(Path file) {
        Model model;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            model = Model.read(in);
        } catch (IOException e) {
            throw new BrokenModelException("the model " + file + " can't be read: " + e, e);
        }
        Model other = byName.get(model.name());
        if (other == null || !file.endsWith(model.name() + SUFFIX)) {
            throw new BrokenModelException("the file " + file + " holds the model " + model.name() + "; models are NAME"
                    + SUFFIX + ", of " + String.join(", ", byName.keySet()));
        }
        if (!model.columns().equals(other.columns())) {
            throw new BrokenModelException(
                    "the model " + file + " was learned for another version of Copydesk: train it again");
        }
        return model;
    }

    public List<Model> all() {
        return List.copyOf(byName.values());
    }

    private static final class Standard {
        static final Models MODELS = read();
    }
}
