package org.copydesk.core.decode;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.copydesk.core.CpuTime;
import org.copydesk.core.Decoders;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages made to hurt whoever reads them: they become texts of a sane size, in little time. */
class HostilePagesTest {
    /** Of CPU time. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    private static SourceText decode(byte[] bytes, String type) {
        return Decoders.standard().decode(new Payload(bytes, "https://news.example/story", type));
    }

    private static SourceText decode(String page) {
        return decode(page.getBytes(UTF_8), "text/html; charset=utf-8");
    }

    @Test
    void aCellOverMillionsOfColumnsIsOneCell() {
        SourceText source = CpuTime.within(
                SOON, () -> decode("<table><tr><td colspan=2147483647 rowspan=999999999>Tide<td>Ebb</table><p>Late"));
        assertTrue(source.text().length() < 100, source.text());
        assertTrue(source.text().contains("Tide"));
    }

    @Test
    void attributesOfMegabytesLeaveNoTrace() {
        String giant = "x y".repeat(700_000);
        SourceText source = CpuTime.within(
                SOON,
                () -> decode("<p class='" + giant + "' data-a='" + giant + "'>Late</p><p "
                        + IntStream.range(0, 50_000)
                                .mapToObj(i -> "a" + i + "=1")
                                .reduce("", (a, b) -> a.length() > 400_000 ? a : a + " " + b)
                        + ">Again"));
        assertEquals("Late\n\nAgain", source.text());
        assertTrue(
                source.blocks().stream().allMatch(block -> block.layout().path().length() < 2_000));
    }

    @Test
    void metadataOfMegabytesIsBounded() {
        String giant = "y".repeat(3_000_000);
        SourceText source = CpuTime.within(
                SOON,
                () -> decode("<meta name=author content='" + giant + "'><script type='application/ld+json'>"
                        + "{\"a\":".repeat(100_000) + "</script><title>" + giant + "</title><p>Late"));
        long characters = source.metadata().stream()
                .mapToLong(given -> given.name().length() + (long) given.value().length())
                .sum();
        assertTrue(characters < 8_000_000, characters + " characters");
        assertTrue(source.text().endsWith("Late"));
    }

    @Test
    void entitiesOfXmlAreNeitherReadNorMultiplied() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "the secret");
        String page = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY s SYSTEM '" + secret.toUri()
                + "'><!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>&s; &b; late</p></body></html>";
        for (String type : new String[] {"application/xhtml+xml", "text/xml", "text/html", ""}) {
            SourceText source = decode(page.getBytes(UTF_8), type);
            assertFalse(source.text().contains("the secret"), source.text());
            assertFalse(source.text().contains("lollol"), source.text());
            assertTrue(source.text().contains("late"), source.text());
        }
    }

    @Test
    void halfCharactersAndNulWrittenAsEntitiesAreReplaced() {
        SourceText source =
                decode("<title>x&#xD801;y</title><p>a&#xD800;b&#0;c&#xDFFF;d&#1114112;e &#xD83D;&#xDE00;</p>");
        assertEquals(
                "x\uFFFDy\n\na\uFFFDb\uFFFDc\uFFFDd\uFFFDe \uD83D\uDE00",
                source.metadata().get(0).value() + "\n\n" + source.text());
        assertTrue(source.notes().contains(new Note("decode.surrogate", "2 halves of surrogate pairs became U+FFFD")));
    }

    @Test
    void aMarkOfByteOrderWinsOverWhatIsDeclared() {
        byte[] bytes = "\uFEFF<html><meta charset=utf-8><p>Größe".getBytes(UTF_16LE);
        assertEquals("Größe", decode(bytes, "text/html; charset=iso-8859-1").text());
        byte[] marked = "\uFEFF<p>Größe".getBytes(UTF_8);
        assertEquals("Größe", decode(marked, "text/html; charset=windows-1251").text());
    }

    @Test
    void brokenUtf16IsReplacedAndNoted() {
        byte[] odd = "\uFEFFThe ferry was late again, said the mayor.".getBytes(UTF_16LE);
        odd[20] = 0x00;
        odd[21] = (byte) 0xD8;
        SourceText source = decode(java.util.Arrays.copyOf(odd, odd.length - 1), "text/plain");
        assertTrue(source.text().contains("\uFFFD"), source.text());
        assertTrue(source.notes().stream().map(Note::code).anyMatch("decode.invalid-bytes"::equals));
    }

    @Test
    void thousandsOfTagsThatAreNeverClosedTakeNoTime() {
        for (String tag :
                new String[] {"<b>", "<a href=x>", "<table><tr><td>", "<p><i>", "<svg><g>", "<select><option>"}) {
            SourceText source = CpuTime.within(SOON, () -> decode("<p>Late " + tag.repeat(5_000) + "again"));
            assertTrue(source.text().contains("again"), tag);
        }
    }
}
