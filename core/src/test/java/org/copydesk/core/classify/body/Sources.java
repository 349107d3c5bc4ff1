package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/** A page built by hand, passage by passage. */
final class Sources {
    static final String PROSE =
            "The harbour council voted late on Tuesday, after a long debate, to rebuild the old pier by winter.";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    Sources add(String passage, String path) {
        return add(passage, new Layout(path, Layout.Shape.TEXT, 0, 0, false, ""));
    }

    Sources link(String passage, String path) {
        return add(passage, new Layout(path, Layout.Shape.TEXT, 0, passage.length(), false, ""));
    }

    Sources add(String passage, Layout layout) {
        int start = text.length();
        text.append(passage).append("\n\n");
        blocks.add(new Block(new Span(start, start + passage.length()), layout));
        return this;
    }

    PageStats survey(String title) {
        SourceText source = new SourceText("id", "", text.toString(), blocks, List.of(), List.of());
        View facts = View.of(source, Marks.NONE, Phase.FACTS);
        List<Mark> marks = title.isEmpty()
                ? List.of()
                : List.of(facts.fact(
                        Field.TITLE,
                        title,
                        new Metadata("title", title),
                        Evidence.of("facts.test", 0.9, "a headline")));
        View view = View.of(source, Marks.of(marks, AcceptancePolicy.LENIENT), Phase.CHROME);
        return PageStats.of(view, new RuleAdvice(view.passages().size()));
    }
}
