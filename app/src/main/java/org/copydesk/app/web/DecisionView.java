package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a page tells it. All text is made visible.
 *
 * @param stored the decision
 */
record DecisionView(StoredDecision stored) {
    private static final int LONGEST = 300;

    static List<DecisionView> of(List<StoredDecision> decisions) {
        return decisions.stream().map(DecisionView::new).toList();
    }

    /** Names it in the page: {@code d} and its number. */
    public String key() {
        return "d" + stored.number();
    }

    public String what() {
        return switch (stored.decision().kind()) {
            case KEEP -> "kept";
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case REMOVE -> "taken out";
            case PIN -> "pinned";
        };
    }

    public String by() {
        return VisibleText.line(stored.by());
    }

    public String when() {
        return Formats.time(stored.at());
    }

    public String state() {
        return stored.state().label()
                + (stored.trouble().isEmpty() || stored.isUndone() ? "" : ": " + VisibleText.line(stored.trouble()))
                + (stored.isUndone() ? " by " + VisibleText.line(stored.undoneBy()) : "");
    }

    /** Whether somebody else took it back. */
    public boolean isDisputed() {
        return stored.isUndone() && !stored.undoneBy().equals(stored.by());
    }

    public String rule() {
        return VisibleText.line(stored.decision().rule());
    }

    public String field() {
        return stored.decision().field() == null
                ? ""
                : stored.decision().field().label();
    }

    public String before() {
        return field().isEmpty() ? beginning(stored.decision().quote().exact()) : "";
    }

    public String after() {
        return beginning(stored.decision().after());
    }

    private static String beginning(String text) {
        return VisibleText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
    }

    /** What was rejected and would stand in the text otherwise, each in its place, in the order of the source. */
    static List<ChangeView> rejected(List<StoredDecision> decisions, String text) {
        List<ChangeView> all = new ArrayList<>();
        for (StoredDecision one : decisions) {
            Span span = one.span();
            if (one.decision().kind() == DecisionKind.REJECT && !one.isUndone() && span != null) {
                DecisionView decided = new DecisionView(one);
                String rule = one.decision().rule().isEmpty()
                        ? "ruling.reject"
                        : one.decision().rule();
                String reason = "rejected by " + one.by() + ", " + decided.when()
                        + (one.note().isEmpty() ? "" : ": " + one.note());
                Change change = new Change(
                        one.decision().phase(),
                        span,
                        span.of(text),
                        one.decision().after(),
                        Evidence.of(rule, 1, reason));
                all.add(new ChangeView(decided.key(), change, one));
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return all;
    }

    /** The decision for a change in force, or null without one. */
    static @Nullable StoredDecision about(Change change, List<StoredDecision> decisions) {
        for (StoredDecision one : decisions) {
            Span span = one.span();
            boolean passage = change.phase() == Phase.CHROME;
            if (span != null
                    && !one.isUndone()
                    && one.decision().field() == null
                    && one.decision().kind() != DecisionKind.REJECT
                    && passage == (one.decision().phase() == Phase.CHROME)
                    && span.overlaps(change.span())) {
                return one;
            }
        }
        return null;
    }
}
