package org.copydesk.app.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Café «naïve» – 東京 Привет 😀\n\tindented";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void disarmsTerminalEscapes() {
        assertThat(VisibleText.of("\u001b[2J\u001b]0;title\u0007")).isEqualTo("␛[2J␛]0;title␇");
        assertThat(VisibleText.of("\u009b31m")).isEqualTo("<U+009B>31m");
        assertThat(VisibleText.of("a\rb\bc\u007f\0")).isEqualTo("a␍b␈c␡␀");
    }

    @Test
    void showsWhatTurnsTheDirectionOfReading() {
        assertThat(VisibleText.of("\u202Eevil\u202C \u2067x\u2069"))
                .isEqualTo("<U+202E>evil<U+202C> <U+2067>x<U+2069>");
    }

    @Test
    void showsWhatHides() {
        assertThat(VisibleText.of("a\u200Bb\uFEFFc\u00ADd\u00A0e\u3164f"))
                .isEqualTo("a<U+200B>b<U+FEFF>c<U+00AD>d<U+00A0>e<U+3164>f");
        assertThat(VisibleText.of("\uDB40\uDC41")).isEqualTo("<U+E0041>");
    }

    @Test
    void showsHalvesOfPairs() {
        assertThat(VisibleText.of("a\uD83Db")).isEqualTo("a<U+D83D>b");
    }

    @Test
    void keepsALineOneLine() {
        assertThat(VisibleText.line("a\nb\tc\u2028d")).isEqualTo("a␊b␉c<U+2028>d");
    }
}
