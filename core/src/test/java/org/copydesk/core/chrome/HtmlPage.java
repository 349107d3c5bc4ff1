package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/** A page built by hand, block by block. */
final class HtmlPage {
    static final String PROSE =
            "The harbour council voted late on Tuesday to rebuild the old pier, number %d, before the winter storms return.";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private String site = "";

    HtmlPage site(String host) {
        site = host;
        return this;
    }

    HtmlPage add(String block) {
        return add(block, Layout.NONE);
    }

    HtmlPage add(String block, String path) {
        return add(block, new Layout(path, Layout.Shape.TEXT, 0, 0, false, ""));
    }

    HtmlPage link(String block, String path) {
        return add(
                block,
                new Layout(path, Layout.Shape.TEXT, 0, block.replace(" ", "").length(), false, ""));
    }

    HtmlPage add(String block, Layout layout) {
        int start = text.length();
        text.append(block).append("\n\n");
        blocks.add(new Block(new Span(start, start + block.length()), layout));
        return this;
    }

    HtmlPage prose(int count, String path) {
        for (int i = 0; i < count; i++) {
            add(PROSE.formatted(blocks.size()), path);
        }
        return this;
    }

    private View view(String title) {
        SourceText source = new SourceText("id", site, text.toString(), blocks, List.of(), List.of());
        View facts = View.of(source, Marks.NONE, Phase.FACTS);
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : facts.passages()) {
            if (marks.stream().noneMatch(HtmlPage::isTitle) && passage.text().equals(title)) {
                marks.add(facts.fact(Field.TITLE, title, passage.span(), Evidence.of("facts.test", 0.9, "a headline")));
            }
            if (passage.text().startsWith("By ")) {
                String name = passage.text().substring(3);
                marks.add(facts.fact(Field.AUTHOR, name, passage.span(), Evidence.of("facts.test", 0.7, "a byline")));
            }
        }
        return View.of(source, Marks.of(marks, AcceptancePolicy.LENIENT), Phase.CHROME);
    }

    private static boolean isTitle(Mark mark) {
        return mark instanceof Fact fact && fact.field() == Field.TITLE;
    }

    /** The labels of a stage on the page, in its order. */
    List<Label> labels(Stage stage) {
        return stage.inspect(view("")).stream().map(Label.class::cast).toList();
    }

    String read(Span span) {
        return span.of(text.toString()).strip();
    }

    /** What the stage labels, in its order. */
    List<String> marked(Stage stage) {
        return marked(stage, "");
    }

    List<String> marked(Stage stage, String title) {
        return stage.inspect(view(title)).stream()
                .map(mark -> ((Label) mark).span().of(text.toString()).strip())
                .toList();
    }
}
