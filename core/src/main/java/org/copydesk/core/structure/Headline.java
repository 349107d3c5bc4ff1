package org.copydesk.core.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** Labels the line that is the title and the one that is the standfirst, but not the only text there is. Immutable and thread-safe. */
public final class Headline implements Stage {
    private static final String ID = "structure.headline";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.STRUCTURE;
    }

    @Override
    public String fingerprint() {
        return ID + "/2";
    }

    @Override
    public List<Mark> inspect(View view) {
        List<ViewLine> lines = ViewLine.of(view);
        List<Mark> labels = new ArrayList<>();
        saying(Field.TITLE, view, lines)
                .filter(line -> lines.size() > 1 || line.layout().headingLevel() > 0)
                .ifPresent(line -> {
                    boolean top = line.layout().headingLevel() == 1;
                    Evidence evidence = Evidence.of(
                            "structure.title",
                            top ? 0.99 : 0.97,
                            top ? "the top heading says the title" : "the line says the title");
                    labels.add(view.label(line.span(), Role.TITLE, evidence));
                });
        saying(Field.STANDFIRST, view, lines)
                .filter(line -> !opensBody(line, lines) && lines.size() > labels.size() + 1)
                .ifPresent(line -> {
                    Evidence evidence = Evidence.of("structure.standfirst", 0.96, "the line says the standfirst");
                    labels.add(view.label(line.span(), Role.STANDFIRST, evidence));
                });
        return labels;
    }

    /** The line that says the chosen value: a top heading before others, then where the fact was read, then the first. */
    private static Optional<ViewLine> saying(Field field, View view, List<ViewLine> lines) {
        String value = LineText.key(Candidates.of(field, view.marks()).value());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Set<Span> read = new HashSet<>();
        for (Fact fact : view.marks().facts(field)) {
            if (fact.anchor() instanceof Span span && LineText.key(fact.value()).equals(value)) {
                view.toView(span).ifPresent(read::add);
            }
        }
        List<ViewLine> equal = lines.stream()
                .filter(line -> read.contains(line.span())
                        || LineText.mayHaveKey(line.text(), value)
                                && LineText.key(line.text()).equals(value))
                .toList();
        return equal.stream()
                .filter(line -> line.layout().headingLevel() == 1)
                .findFirst()
                .or(() -> equal.stream()
                        .filter(line -> read.contains(line.span()))
                        .findFirst())
                .or(() -> equal.stream().findFirst());
    }

    /** A page's description often repeats its first paragraph, which stays in the text: it looks like the next one. */
    private static boolean opensBody(ViewLine line, List<ViewLine> lines) {
        int next = lines.indexOf(line) + 1;
        return !line.isFlat()
                && line.layout().headingLevel() == 0
                && next < lines.size()
                && lines.get(next).layout().path().equals(line.layout().path());
    }
}
