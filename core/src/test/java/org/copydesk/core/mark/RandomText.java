package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;

/** Makes small random sources and marks that hit each other often. The same seed makes the same. */
public final class RandomText {
    private static final String[] ATOMS = {
        "a",
        "b",
        "ab",
        "é",
        "e\u0301",
        "ﬁ",
        "\u00ad",
        "\u00a0",
        ".",
        ",",
        " ",
        " ",
        "x1",
        "\uD83D\uDE00",
        "Tok",
        "&amp;"
    };
    private static final String[] REPLACEMENTS = {"", "a", "ab", " ", " x", "x ", "\uD83D\uDE01", "fi", "é", "y z"};
    private static final String[] GAPS = {"\n", "\n\n", " ", "\r\n\r\n\t"};
    private static final String[] SOFT = {"\n", "\n   ", "\r\n"};

    private final SplittableRandom random;

    public RandomText(long seed) {
        random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public SourceText source() {
        StringBuilder text = new StringBuilder(pick(GAPS));
        List<Block> blocks = new ArrayList<>();
        for (int i = below(5); i >= 0; i--) {
            int start = text.length();
            List<Span> softBreaks = new ArrayList<>();
            text.append('B');
            for (int n = below(8); n > 0; n--) {
                text.append(pick(ATOMS));
                if (below(6) == 0) {
                    String soft = pick(SOFT);
                    softBreaks.add(new Span(text.length(), text.length() + soft.length()));
                    text.append(soft).append('s');
                }
            }
            text.append('E');
            blocks.add(new Block(new Span(start, text.length()), Layout.NONE, softBreaks));
            text.append(pick(GAPS));
        }
        return new SourceText(Digest.sha256(text.toString()), "", text.toString(), blocks, List.of(), List.of());
    }

    /** A mark as a stage would make it, or one anywhere in the source where {@code wild}. */
    public Mark mark(View view, boolean wild) {
        return wild ? wildMark(view) : madeBy(view);
    }

    private Mark madeBy(View view) {
        if (view.passages().isEmpty()) {
            return wildMark(view);
        }
        Span passage = view.passages().get(below(view.passages().size())).span();
        int a = passage.start() + below(passage.length() + 1);
        int b = Math.min(passage.end(), a + below(5));
        if (below(3) == 0) {
            Span span = below(3) == 0 ? passage : new Span(Math.min(a, passage.end() - 1), Math.max(a + 1, b));
            return view.label(span, role(), evidence());
        }
        String text = pick(REPLACEMENTS);
        boolean changesNothing = view.text().substring(a, b).equals(text);
        return view.edit(a, b, changesNothing ? text + "q" : text, evidence());
    }

    /** Cuts through what earlier marks did, as no view would; but an edit still lies in one block. */
    private Mark wildMark(View view) {
        List<Block> blocks = view.source().blocks();
        Span block = blocks.get(below(blocks.size())).span();
        int start = block.start() + below(block.length());
        if (below(2) == 0) {
            Span span = new Span(start, Math.min(block.end(), start + 1 + below(6)));
            return new Edit(view.phase(), span, pick(REPLACEMENTS), evidence());
        }
        Span span = new Span(start, Math.min(view.source().text().length(), start + 1 + below(12)));
        return new Label(view.phase(), span, role(), evidence());
    }

    private Role role() {
        Role[] roles = {Role.CHROME, Role.CHROME, Role.PARAGRAPH, Role.TITLE, Role.SENTENCE, Role.QUOTE, Role.COMMENT};
        return roles[below(roles.length)];
    }

    private Evidence evidence() {
        return Evidence.of("rule." + below(4), below(5) / 4.0, "made at random");
    }

    private String pick(String[] from) {
        return from[below(from.length)];
    }
}
