package org.copydesk.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.decode.charset.ContentSniffer;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class DecodersTest {
    private static final String GERMAN =
            "Der Bürgermeister öffnete am Freitag die neue Brücke über die Fluß-Mündung. Für die Fußgänger"
                    + " ist sie schon länger geöffnet, doch die Züge müssen noch bis zum Frühjahr warten, hieß es.";

    private static SourceText decode(byte[] bytes, String contentType) {
        return Decoders.standard().decode(new Payload(bytes, "https://news.example/story", contentType));
    }

    private static SourceText decode(String text) {
        return decode(text.getBytes(UTF_8), "");
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UndecodableException.class, () -> decode(bytes, "")).getMessage();
    }

    private static String note(SourceText source, String code) {
        return source.notes().stream()
                .filter(note -> note.code().equals(code))
                .map(Note::message)
                .findFirst()
                .orElse("");
    }

    @Test
    void readsJapaneseAndKoreanByTheirEscapeSequences() {
        String japanese = "\u51AC\u306E\u6E2F\u3067\u8239\u304C\u5F85\u3063\u305F\u3002 Ferry\n";
        Charset jp = Charset.forName("ISO-2022-JP");
        assertEquals(japanese, decode(japanese.getBytes(jp), "").text());
        assertEquals(
                japanese,
                decode(japanese.getBytes(jp), "text/plain; charset=utf-8").text());
        String page = "<html><body><p>" + japanese + "</p></body></html>";
        assertTrue(decode(page.getBytes(jp), "").text().contains(japanese.strip()));
        String korean = "\uB2E4\uB9AC\uAC00 \uC5F4\uB838\uB2E4.\n";
        assertEquals(
                korean,
                decode(korean.getBytes(Charset.forName("ISO-2022-KR")), "").text());
        assertEquals("A red \u001b[31mword", decode("A red \u001b[31mword").text());
    }

    @Test
    void refusesTextInEbcdic() {
        String text = "THE FERRY was late again on Monday, the company said, and 12 people went by train.\n";
        for (String name : List.of("IBM037", "IBM1047", "IBM273")) {
            byte[] bytes = text.repeat(3).getBytes(Charset.forName(name));
            assertEquals("the file looks like text in EBCDIC; convert it to UTF-8", refusal(bytes), name);
            assertEquals(
                    text.repeat(3).strip(),
                    decode(bytes, "text/plain; charset=" + name)
                            .text()
                            .replace('\u0085', '\n')
                            .strip());
        }
    }

    @Test
    void refusesWhatIsNoTextAndSaysWhatItLooksLike() {
        assertEquals("the file is empty", refusal(new byte[0]));
        assertEquals("the file holds only white space", refusal(" \r\n\t\n".getBytes(UTF_8)));
        assertTrue(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .contains("a PNG image"));
        assertTrue(refusal("%PDF-1.7 and so on".getBytes(UTF_8)).contains("a PDF document"));
        assertTrue(refusal(new byte[] {'P', 'K', 3, 4, 20, 0}).contains("a ZIP archive"));
        assertTrue(refusal(new byte[] {0x1F, (byte) 0x8B, 8, 0}).contains("a gzip archive"));
        assertTrue(refusal(new byte[100]).contains("NUL bytes"));
        assertTrue(refusal("a\u0001\u0002\u0003b\u0004c".getBytes(UTF_8)).contains("control characters"));
    }

    @Test
    void refusesMoreBytesThanItReads() {
        byte[] many = new byte[ContentSniffer.MOST_BYTES + 1];
        java.util.Arrays.fill(many, (byte) 'a');
        assertTrue(refusal(many).contains("more than the"));
    }

    @Test
    void tellsHtmlFromTextByContentNotByItsName() {
        assertEquals(
                "Bridge opens",
                decode("<!-- x --><!DOCTYPE html><p>Bridge opens").text());
        assertEquals(
                "Bridge opens\n\nAt last",
                decode("Bridge opens<p>At last</p><p></p><br>").text());
        String text = "In HTML, the <p> tag begins a paragraph.";
        assertEquals(text, decode(text).text());
        String feed = "<?xml version='1.0'?><rss><channel><item>News</item></channel></rss>";
        assertEquals(feed, decode(feed).text());
        String json = "{\"body\": \"<p>one</p><p>two</p><p>three</p>\"}";
        assertEquals(json, decode(json).text());
    }

    @Test
    void readsUtf16WithAndWithoutItsMark() {
        assertEquals(
                GERMAN,
                decode(("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16LE), "")
                        .text());
        assertEquals(
                GERMAN, decode(GERMAN.getBytes(StandardCharsets.UTF_16BE), "").text());
        assertEquals(GERMAN, decode("\uFEFF" + GERMAN).text());
    }

    @Test
    void believesHeaderThenPageThenTheBytes() {
        Charset cyrillic = Charset.forName("windows-1251");
        String page = "<html><head><meta charset=windows-1251><body><p>Мост открыли</p>";
        assertEquals("Мост открыли", decode(page.getBytes(cyrillic), "").text());
        Charset koi = Charset.forName("KOI8-R");
        assertEquals(
                "Мост открыли",
                decode(page.getBytes(koi), "text/html; charset=koi8-r").text());
        SourceText guessed = decode(GERMAN.getBytes(StandardCharsets.ISO_8859_1), "");
        assertEquals(GERMAN, guessed.text());
        assertTrue(note(guessed, "decode.charset").startsWith("read as windows-1252"));
    }

    @Test
    void readsLatin1AsTheWebMeansIt() {
        byte[] quoted =
                "<html><meta charset=iso-8859-1><p>\u201Cquoted\u201D".getBytes(Charset.forName("windows-1252"));
        assertEquals("\u201Cquoted\u201D", decode(quoted, "").text());
    }

    @Test
    void readsUtf8ThatIsDeclaredToBeSomethingElse() {
        SourceText source = decode(GERMAN.getBytes(UTF_8), "text/plain; charset=iso-8859-1");
        assertEquals(GERMAN, source.text());
        assertTrue(note(source, "decode.charset").contains("although it is declared"));
    }

    @Test
    void replacesWhatIsInvalidAndCountsIt() {
        byte[] broken = (GERMAN + "?").getBytes(UTF_8);
        broken[broken.length - 1] = (byte) 0xFF;
        SourceText source = decode(broken, "");
        assertEquals(GERMAN + "\uFFFD", source.text());
        assertEquals("1 invalid byte sequences became U+FFFD", note(source, "decode.invalid-bytes"));
        SourceText nul = decode("The bridge\0 is open to all who want to cross it.");
        assertEquals("The bridge\uFFFD is open to all who want to cross it.", nul.text());
        assertEquals("1 NUL characters became U+FFFD", note(nul, "decode.nul"));
    }

    @Test
    void namesItsDecoders() {
        assertEquals("html/3 flat-text/4", Decoders.standard().fingerprint());
        assertEquals(List.of(), decode("Plain.").metadata());
    }
}
