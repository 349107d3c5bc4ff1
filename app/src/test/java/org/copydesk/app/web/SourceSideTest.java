package org.copydesk.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class SourceSideTest {
    private static final String TEXT = "Share this\nThe teh mayor came home";

    @Test
    void showsChangesInPlace() {
        SourceSide side = new SourceSide(TEXT, List.of(told("c1", 0, 10, ""), told("c2", 15, 18, "the")), List.of());
        assertThat(read(side.pieces(new Span(0, 10)))).isEqualTo("[c1 Share this>]");
        assertThat(read(side.pieces(new Span(11, TEXT.length())))).isEqualTo("The [c2 teh>the] mayor came home");
    }

    @Test
    void cutsAChangeAtTheEdgesOfItsBlocks() {
        SourceSide side = new SourceSide(TEXT, List.of(told("c1", 0, 14, "x")), List.of());
        assertThat(read(side.pieces(new Span(0, 10)))).isEqualTo("[c1 Share this>]");
        assertThat(read(side.pieces(new Span(11, 18)))).isEqualTo("[c1 The>x] teh");
        assertThat(side.pieces(new Span(0, 10)).get(0).first()).isTrue();
        assertThat(side.pieces(new Span(11, 18)).get(0).first()).isFalse();
    }

    @Test
    void showsSuggestionsWhereNothingWasChanged() {
        SourceSide side = new SourceSide(
                TEXT,
                List.of(told("c1", 15, 18, "the")),
                List.of(told("s1", 11, 24, ""), told("s2", 19, 24, "major"), told("s3", 30, 34, "house")));
        assertThat(read(side.pieces(new Span(11, TEXT.length()))))
                .isEqualTo("[s1 The >][c1 teh>the][s1  mayor>] came [s3 home>house]");
    }

    @Test
    void makesWhatHidesVisible() {
        SourceSide side = new SourceSide("a\u202eb", List.of(), List.of());
        assertThat(read(side.pieces(new Span(0, 3)))).isEqualTo("a<U+202E>b");
    }

    private static ChangeView told(String key, int start, int end, String after) {
        return new ChangeView(
                key,
                new Change(
                        Phase.WORDING,
                        new Span(start, end),
                        TEXT.substring(start, end),
                        after,
                        Evidence.of("a.rule", 0.9, "because")));
    }

    private static String read(List<TextRun> pieces) {
        return pieces.stream()
                .map(piece -> piece.change() == null
                        ? piece.text()
                        : "[" + piece.change().key() + " " + piece.text() + ">" + piece.instead() + "]")
                .collect(Collectors.joining());
    }
}
