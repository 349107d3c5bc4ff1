package org.copydesk.core.classify.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static final float[] SHORT = {3, 1};
    private static final float[] LONG_AND_LINKED = {30, 1};
    private static final float[] LONG = {30, 0};

    /** Two trees: length against 10, then links against a half below it; and a single leaf. */
    private static Forest forest() {
        Forest.Builder forest = new Forest.Builder();
        int root = forest.tree();
        int left = forest.split(root, 0, 10, 0.25f);
        forest.leaf(left, -1);
        int inner = left + 1;
        int innerLeft = forest.split(inner, 1, 0.5f, 0.5f);
        forest.leaf(innerLeft, 2);
        forest.leaf(innerLeft + 1, -0.5f);
        forest.leaf(forest.tree(), 0.125f);
        return forest.build();
    }

    @Test
    void addsUpTheLeavesThatARowReaches() {
        assertEquals(-0.875, forest().margin(SHORT));
        assertEquals(-0.375, forest().margin(LONG_AND_LINKED));
        assertEquals(2.125, forest().margin(LONG));
    }

    @Test
    void answersManyRowsAsItAnswersEach() {
        assertArrayEquals(
                new double[] {-0.875, -0.375, 2.125}, forest().margins(new float[][] {SHORT, LONG_AND_LINKED, LONG}));
    }

    @Test
    void contributionsAndMeanAddUpToTheMargin() {
        for (float[] row : List.of(SHORT, LONG_AND_LINKED, LONG)) {
            float[] moved = forest().contributions(row);
            assertEquals(forest().margin(row), forest().mean() + moved[0] + moved[1], 1e-6);
        }
        assertArrayEquals(new float[] {0.25f, 1.5f}, forest().contributions(LONG));
    }

    @Test
    void contributionsOfManyRowsAreThoseOfEach() {
        float[][] rows = {SHORT, LONG_AND_LINKED, LONG, LONG, SHORT};
        float[][] moved = forest().contributions(rows);
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(forest().contributions(rows[i]), moved[i]);
        }
        assertEquals(rows.length, moved.length);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Model written = Model.of(
                "trial",
                Map.of("score", "0.5"),
                List.of("length", "linked"),
                Map.of("first", forest()),
                Map.of("words", LinearModel.of(new double[] {1, -2, 0, 0.5}, -0.25)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.write(bytes);
        Model read = Model.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(written.version(), read.version());
        assertEquals(written.about(), read.about());
        assertEquals(written.columns(), read.columns());
        assertEquals(2.125, read.forest("first").margin(LONG));
        assertEquals(-2, read.lexicon("words").weight(1), 1e-6);
        assertEquals(-0.25, read.lexicon("words").bias());
    }

    @Test
    void refusesColumnsItWasNotLearnedOn() {
        Model model = Model.of("trial", Map.of(), List.of("length"), Map.of(), Map.of());
        assertThrows(IllegalStateException.class, () -> model.on(List.of("width")));
    }

    @Test
    void aVersionNamesWhatWasLearnedAndNotWhereItCameFrom() {
        Model model = Model.of("trial", Map.of(), List.of("length"), Map.of(), Map.of());
        assertEquals(model.version(), model.with("command", "by hand").version());
    }
}
