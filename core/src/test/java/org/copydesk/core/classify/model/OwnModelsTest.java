package org.copydesk.core.classify.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnModelsTest {
    private static final Model SHIPPED = model("title", List.of("words", "links"), 1);
    private static final Models STANDARD = Models.of(List.of(SHIPPED, model("kind", List.of("digits"), 3)));

    @TempDir
    private Path folder;

    private static Model model(String name, List<String> columns, float leaf) {
        Forest.Builder trees = new Forest.Builder();
        trees.leaf(trees.tree(), leaf);
        return Model.of(name, Map.of(), columns, Map.of("page", trees.build()), Map.of());
    }

    private Path write(String file, Model model) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            model.write(out);
        }
        return folder.resolve(file);
    }

    private void refuses(String why) {
        String message = assertThrows(BrokenModelException.class, () -> STANDARD.with(folder))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void takeThePlaceOfThoseOfTheSameNameAlone() throws IOException {
        Model own = model("title", List.of("words", "links"), 2);
        write("title.model", own);
        Models models = STANDARD.with(folder);
        assertEquals(own.version(), models.find("title").orElseThrow().version());
        assertNotEquals(own.version(), SHIPPED.version());
        assertEquals(STANDARD.find("kind"), models.find("kind"));
    }

    @Test
    void areRefusedWhereOneIsBroken() throws IOException {
        Path file = write("title.model", SHIPPED);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            refuses("title.model can't be read: ");
        }
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;
        Files.write(file, changed);
        refuses("title.model can't be read: ");
    }

    @Test
    void areRefusedWhereTheyTakeThePlaceOfNone() throws IOException {
        refuses("there is no model (*.model) in the folder");
        Path misnamed = write("kind.model", SHIPPED);
        refuses("kind.model holds the model title; models are NAME.model, of kind, title");
        Files.delete(misnamed);
        write("tittle.model", model("tittle", List.of("words", "links"), 1));
        refuses("tittle.model holds the model tittle; models are NAME.model, of kind, title");
    }

    @Test
    void areRefusedWhereTheyWereLearnedForAnotherVersion() throws IOException {
        write("title.model", model("title", List.of("words"), 1));
        refuses("title.model was learned for another version of Copydesk: train it again");
    }
}
