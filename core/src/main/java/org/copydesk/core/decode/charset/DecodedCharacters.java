package org.copydesk.core.decode.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.text.Note;

/**
 * A payload's characters and how they were read.
 *
 * @param text without byte order mark, NUL or lone surrogate
 * @param notes which charset, from where, and what had to be replaced
 */
public record DecodedCharacters(String text, List<Note> notes) {
    private static final char REPLACEMENT = '\uFFFD';

    /** ICU's detector below this is a guess (its scale is 0 to 100; it gives 10 to plain ASCII). */
    private static final int SURE_ENOUGH = 20;

    /** @param page whether the bytes may declare their charset themselves */
    public static DecodedCharacters of(Payload payload, boolean page) {
        byte[] bytes = payload.bytes();
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            String from = mark.get().length() > 0 ? "by its byte order mark" : "by its zero bytes";
            return decoded(bytes, mark.get().length(), mark.get().charset(), from);
        }
        Optional<Charset> inHeader = CharsetLabels.inHeader(payload.contentType());
        Optional<Charset> declared = inHeader.isPresent() || !page ? inHeader : CharsetLabels.inPage(bytes);
        String from = inHeader.isPresent() ? "as its Content-Type header says" : "as the page itself says";
        Utf8 utf8 = Utf8.of(bytes);
        Optional<Charset> escaped =
                utf8.multiByte() + utf8.invalid() == 0 ? EscapeCharsets.charset(bytes) : Optional.empty();
        if (escaped.isPresent()) {
            return decoded(bytes, 0, escaped.get(), "as its escape sequences say");
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return utf8.invalid() == 0 && utf8.multiByte() > 0
                    ? decoded(
                            bytes,
                            0,
                            StandardCharsets.UTF_8,
                            "which it is, although it is declared "
                                    + declared.get().name())
                    : decoded(bytes, 0, declared.get(), from);
        }
        if (utf8.invalid() <= utf8.multiByte() / 4) {
            return decoded(
                    bytes, 0, StandardCharsets.UTF_8, declared.isPresent() ? from : "which it is", utf8.isSound());
        }
        return detected(bytes, page);
    }

    private static DecodedCharacters detected(byte[] bytes, boolean page) {
        if (Ebcdic.is(bytes)) {
            throw new UndecodableException("the file looks like text in EBCDIC; convert it to UTF-8");
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(page);
        CharsetMatch match = detector.setText(bytes).detect();
        Optional<Charset> found = match == null || match.getConfidence() < SURE_ENOUGH
                ? Optional.empty()
                : CharsetLabels.charset(match.getName()).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        return found.map(charset ->
                        decoded(bytes, 0, charset, "as its letters suggest (%d %%)".formatted(match.getConfidence())))
                .orElseGet(() -> decoded(bytes, 0, Charset.forName("windows-1252"), "since nothing fits better"));
    }

    private static DecodedCharacters decoded(byte[] bytes, int start, Charset charset, String from) {
        return decoded(bytes, start, charset, from, false);
    }

    /** @param sound whether the bytes are known to be valid and to hold no NUL */
    private static DecodedCharacters decoded(byte[] bytes, int start, Charset charset, String from, boolean sound) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("decode.charset", "read as " + charset.name() + ", " + from));
        if (sound) {
            String text = new String(bytes, start, bytes.length - start, charset);
            return new DecodedCharacters(text.startsWith("\uFEFF") ? text.substring(1) : text, notes);
        }
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 4);
        int invalid = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            invalid++;
            in.position(Math.min(in.limit(), in.position() + result.length()));
            if (out.remaining() < 2) {
                out = grown(out, in.remaining());
            }
            out.put(REPLACEMENT);
        }
        decoder.flush(out);
        out.flip();
        if (invalid > 0) {
            String message = "%d invalid byte sequences became U+FFFD".formatted(invalid);
            notes.add(new Note("decode.invalid-bytes", message));
        }
        return new DecodedCharacters(whole(out, notes), notes);
    }

    private static CharBuffer grown(CharBuffer full, int more) {
        CharBuffer wider = CharBuffer.allocate(full.position() + more + 16);
        full.flip();
        return wider.put(full);
    }

    /** The text without NUL and lone surrogates, which stores and parsers choke on. */
    private static String whole(CharBuffer chars, List<Note> notes) {
        if (chars.hasRemaining() && chars.get(chars.position()) == '\uFEFF') {
            chars.get();
        }
        replace(chars.array(), chars.position(), chars.limit(), notes);
        return chars.toString();
    }

    /** The same of a text in which entities were written out: it is as long as before. */
    public static String whole(String text, List<Note> notes) {
        char[] array = text.toCharArray();
        return replace(array, 0, array.length, notes) ? new String(array) : text;
    }

    private static boolean replace(char[] array, int start, int end, List<Note> notes) {
        int nuls = 0;
        int surrogates = 0;
        for (int i = start; i < end; i++) {
            char c = array[i];
            if (c == 0) {
                array[i] = REPLACEMENT;
                nuls++;
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(array[i + 1])) {
                    i++;
                } else {
                    array[i] = REPLACEMENT;
                    surrogates++;
                }
            }
        }
        if (nuls > 0) {
            notes.add(new Note("decode.nul", "%d NUL characters became U+FFFD".formatted(nuls)));
        }
        if (surrogates > 0) {
            notes.add(new Note("decode.surrogate", "%d halves of surrogate pairs became U+FFFD".formatted(surrogates)));
        }
        return nuls + surrogates > 0;
    }
}
