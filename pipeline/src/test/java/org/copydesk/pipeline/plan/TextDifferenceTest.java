package org.copydesk.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    private static String told(String before, String after) {
        return TextDifference.of(before, after).pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case OUT -> "[-" + piece.text() + "-]";
                    case IN -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void sameTextsHaveNoDifference() {
        assertThat(TextDifference.of("The ferry sails.", "The ferry  sails."))
                .isEqualTo(new TextDifference(0, List.of()));
    }

    @Test
    void showsWordsThatComeAndGoInPlace() {
        assertThat(told("The old ferry sails at noon today.", "The ferry sails at ten past noon today."))
                .isEqualTo("The [-old-] ferry sails at [+ten past+] noon today.");
    }

    @Test
    void countsWordsAndNotEndsOfParagraphs() {
        TextDifference difference =
                TextDifference.of("One two three.\n\nFour five six.", "One two three. Four five six.");
        assertThat(difference.words()).isZero();
        assertThat(difference.pieces()).anyMatch(piece -> piece.kind() == TextPiece.Kind.OUT);
    }

    @Test
    void leavesOutWhatIsFarFromADifference() {
        String long1 = IntStream.range(0, 300).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(told(long1 + " last", long1 + " other"))
                .isEqualTo("\u2026 w292 w293 w294 w295 w296 w297 w298 w299 [-last-] [+other+]");
    }
}
