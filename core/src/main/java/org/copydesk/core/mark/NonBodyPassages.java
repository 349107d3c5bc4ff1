package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.text.Span;

/**
 * The passages of a view that earlier phases set apart as comments, related stories or disclaimers, and those that they did not.
 * Later phases leave the former alone: a reader's comment stays as it was written. Immutable.
 *
 * @param passages those set apart, in order
 * @param others the rest, in order
 */
public record NonBodyPassages(List<Passage> passages, List<Passage> others) {

    /** Divides the passages of a view; worked out once a view. */
    public static NonBodyPassages of(View view) {
        return view.reading(NonBodyPassages.class, NonBodyPassages::divide);
    }

    private static NonBodyPassages divide(View view) {
        List<Span> apart = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.isAside()) {
                for (Label label : view.marks().labels(role)) {
                    view.toView(label.span()).ifPresent(apart::add);
                }
            }
        }
        if (apart.isEmpty()) {
            return new NonBodyPassages(List.of(), view.passages());
        }
        Set<Passage> found = new HashSet<>();
        for (Span span : apart) {
            view.passageOf(span.start(), span.end())
                    .filter(passage -> passage.span().equals(span))
                    .ifPresent(found::add);
        }
        return new NonBodyPassages(
                view.passages().stream().filter(found::contains).toList(),
                view.passages().stream()
                        .filter(passage -> !found.contains(passage))
                        .toList());
    }
}
