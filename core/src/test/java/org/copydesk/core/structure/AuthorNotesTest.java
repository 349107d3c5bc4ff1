package org.copydesk.core.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.Decoders;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class AuthorNotesTest {
    private static final String PROSE =
            "The ferries that link the island with the mainland will not sail before the weekend, the company said"
                    + " on Tuesday, since talks with the crews about the night shifts had failed.";

    private static View view(String text, String... authors) {
        SourceText source = Decoders.standard().decode(new Payload(text.getBytes(StandardCharsets.UTF_8), "page", ""));
        View facts = View.of(source, Marks.NONE, Phase.FACTS);
        Marks marks = Marks.NONE;
        for (String author : authors) {
            Metadata given = new Metadata("meta:author", author);
            marks = marks.plus(
                    List.of(facts.fact(Field.AUTHOR, author, given, Evidence.of("facts.meta-author", 0.75, "given"))));
        }
        return View.of(source, marks, Phase.STRUCTURE);
    }

    private static List<String> labelled(Stage stage, View view) {
        return stage.inspect(view).stream()
                .map(mark -> ((Label) mark).span().of(view.source().text()))
                .toList();
    }

    @Test
    void labelsALineWithLittleButTheAuthorsName() {
        String text = "Ferry strike\n\n%s\n\n" + PROSE + "\n\nTilda Moor swims. " + PROSE;
        for (String line : List.of("Tilda Moor", "By Tilda Moor", "— Tilda Moor, Correspondent")) {
            assertEquals(List.of(line), labelled(new AuthorNotes(), view(text.formatted(line), "Tilda Moor")), line);
        }
        assertEquals(List.of(), labelled(new AuthorNotes(), view(text.formatted("Tilda Moor swims"), "Tilda Moor")));
        assertEquals(List.of(), labelled(new AuthorNotes(), view(text.formatted("Bo Ek"), "Tilda Moor")));
    }

    @Test
    void labelsTheNoteOnTheWriterBehindTheText() {
        String known = "Tilda Moor is a contributing writer at The Long Table.";
        assertEquals(List.of(known), labelled(new AuthorNotes(), view(PROSE + "\n\n" + known, "Tilda Moor")));
        assertEquals(List.of(), labelled(new AuthorNotes(), view(PROSE + "\n\n" + known)));
        String reached = "Tilda Moor is the Standard's business correspondent. Follow her on Twitter @tildamoor";
        assertEquals(List.of(reached), labelled(new AuthorNotes(), view(PROSE + "\n\n" + reached)));
        assertEquals(List.of(), labelled(new AuthorNotes(), view(reached + "\n\n" + PROSE)));
    }

    @Test
    void labelsBothLinesOfAShortBlockThatWasReadAsAWhole() {
        SourceText source = Decoders.standard()
                .decode(new Payload(
                        ("<p>Tilda Moor<br>Mar 29, 2021</p><p>" + PROSE).getBytes(StandardCharsets.UTF_8), "page", ""));
        View facts = View.of(source, Marks.NONE, Phase.FACTS);
        Span block = source.blocks().get(0).span();
        Marks marks = Marks.NONE.plus(
                List.of(facts.fact(Field.AUTHOR, "Tilda Moor", block, Evidence.of("facts.byline-dated", 0.6, "read"))));
        assertEquals(
                List.of("Tilda Moor", "Mar 29, 2021"),
                labelled(new Credits(), View.of(source, marks, Phase.STRUCTURE)));
    }
}
