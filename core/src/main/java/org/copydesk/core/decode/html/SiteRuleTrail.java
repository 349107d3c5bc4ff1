package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.site.Directive;
import org.copydesk.core.text.SiteHint;
import org.copydesk.core.text.SiteHint.Kind;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What the rules of a site say of where a walk is, and of what was written of the open block. */
final class SiteRuleTrail {
    private final SiteRuleMatches page;
    private final @Nullable Directive bodyRule;
    private final List<Chunk> chunks = new ArrayList<>();
    private State state = new State(null, null, null);
    private final List<State> outer = new ArrayList<>();

    SiteRuleTrail(SiteRuleMatches page) {
        this.page = page;
        bodyRule = page.bodyRule();
    }

    void enter(Node node) {
        outer.add(state);
        state = state.in(node, page);
    }

    void leave() {
        state = outer.remove(outer.size() - 1);
    }

    /** Notes that a text node filled {@code [from, to)} of the open block, in UTF-16 units from its start. */
    void wrote(Node node, int from, int to) {
        if (to > from) {
            chunks.add(new Chunk(state.in(node, page), from, to));
        }
    }

    /** The hints on the open block, which is at its end, {@code length} units long. */
    String end(int length) {
        List<SiteHint> hints = new ArrayList<>();
        List<Chunk> kept =
                chunks.stream().filter(chunk -> chunk.state().strip() == null).toList();
        if (kept.isEmpty() && !chunks.isEmpty()) {
            hints.add(SiteHint.whole(Kind.STRIP, where(chunks.get(0).state().strip())));
        } else {
            addBody(kept, hints);
            addParts(length, hints);
        }
        chunks.clear();
        return SiteHint.write(hints);
    }

    private void addBody(List<Chunk> kept, List<SiteHint> hints) {
        if (bodyRule == null) {
            return;
        }
        boolean inside = kept.stream().anyMatch(chunk -> chunk.state().body() != null);
        Kind kind = !inside ? Kind.OUTSIDE : page.prunes() ? Kind.PRUNABLE : Kind.BODY;
        hints.add(SiteHint.whole(kind, bodyRule.where()));
    }

    private void addParts(int length, List<SiteHint> hints) {
        for (Chunk chunk : chunks) {
            Directive said = chunk.state().strip() != null
                    ? chunk.state().strip()
                    : chunk.state().fact();
            int to = Math.min(chunk.to(), length);
            if (said == null || chunk.from() >= to) {
                continue;
            }
            SiteHint hint = new SiteHint(kind(said), said.where(), chunk.from(), to);
            SiteHint last = hints.isEmpty() ? hint : hints.get(hints.size() - 1);
            if (last.to() == hint.from()
                    && last.kind() == hint.kind()
                    && last.where().equals(hint.where())) {
                hints.set(hints.size() - 1, new SiteHint(hint.kind(), hint.where(), last.from(), hint.to()));
            } else {
                hints.add(hint);
            }
        }
    }

    private static Kind kind(Directive directive) {
        return switch (directive.action()) {
            case TITLE -> Kind.TITLE;
            case AUTHOR -> Kind.AUTHOR;
            case DATE -> Kind.DATE;
            default -> Kind.STRIP;
        };
    }

    private static String where(@Nullable Directive directive) {
        return directive == null ? "" : directive.where();
    }

    /**
     * The rules that speak of a place.
     *
     * @param strip the outermost that takes it away
     * @param body the outermost that calls it the body
     * @param fact the outermost that reads a fact there
     */
    private record State(
            @Nullable Directive strip,
            @Nullable Directive body,
            @Nullable Directive fact) {
        State in(Node node, SiteRuleMatches page) {
            Directive inStrip = strip != null ? strip : page.stripping(node);
            Directive inBody = body != null ? body : page.body(node);
            Directive inFact = fact != null ? fact : page.fact(node);
            return inStrip == strip && inBody == body && inFact == fact ? this : new State(inStrip, inBody, inFact);
        }
    }

    /** A piece of the open block that one text node wrote. */
    private record Chunk(State state, int from, int to) {}
}
