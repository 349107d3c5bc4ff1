package org.copydesk.core.decode.charset;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;

/** Tells by its content what a payload is: nothing, something binary, or text. */
public final class ContentSniffer {
    /** A payload of more bytes than this is no article. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How much of a payload is looked at for control characters. */
    private static final int SAMPLE = 64 * 1024;

    /** File signatures, as Latin-1, from the formats' own specifications. */
    private static final Map<String, String> SIGNATURES = signatures();

    private ContentSniffer() {}

    /** @throws UndecodableException if the bytes are no text at all, or too many */
    public static void refuseWhatIsNoText(Payload payload) {
        byte[] bytes = payload.bytes();
        if (bytes.length == 0) {
            throw new UndecodableException("the file is empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UndecodableException(
                    "the file has %d bytes, more than the %d that are read".formatted(bytes.length, MOST_BYTES));
        }
        binary(bytes).ifPresent(kind -> {
            throw new UndecodableException("the file is not text: it " + kind);
        });
    }

    /** What kind of binary file this looks like, as the end of a sentence; empty for text. */
    public static Optional<String> binary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return Optional.of("looks like " + signature.getValue());
            }
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of("looks like an MP4 video or HEIC image");
        }
        if (head.startsWith("RIFF")
                && (head.startsWith("WEBP", 8) || head.startsWith("WAVE", 8) || head.startsWith("AVI ", 8))) {
            return Optional.of("looks like a WebP image, a WAV sound or an AVI video");
        }
        return ByteOrderMark.utf16(bytes).isPresent()
                ? Optional.empty()
                : mostlyControls(bytes)
                        .filter(kind -> EscapeCharsets.charset(bytes).isEmpty());
    }

    private static Optional<String> mostlyControls(byte[] bytes) {
        int size = Math.min(bytes.length, SAMPLE);
        int nuls = 0;
        int controls = 0;
        for (int i = 0; i < size; i++) {
            int b = bytes[i];
            if (b >= ' ' || b < 0) {
                continue;
            }
            if (b == 0) {
                nuls++;
            } else if ((b < '\t' || b > '\r') && b != 0x1B) {
                controls++;
            }
        }
        if (nuls > 2 && nuls * 20L > size) {
            return Optional.of("has %d NUL bytes among its first %d bytes".formatted(nuls, size));
        }
        if (controls > 2 && (controls + nuls) * 20L > size) {
            return Optional.of("has %d control characters among its first %d bytes".formatted(controls + nuls, size));
        }
        return Optional.empty();
    }

    private static Map<String, String> signatures() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("\u0089PNG\r\n", "a PNG image");
        all.put("\u00FF\u00D8\u00FF", "a JPEG image");
        all.put("GIF87a", "a GIF image");
        all.put("GIF89a", "a GIF image");
        all.put("II*\0", "a TIFF image");
        all.put("MM\0*", "a TIFF image");
        all.put("\0\0\u0001\0", "an icon");
        all.put("%PDF-", "a PDF document");
        all.put("PK\u0003\u0004", "a ZIP archive or an office document");
        all.put("PK\u0005\u0006", "an empty ZIP archive");
        all.put("\u001F\u008B", "a gzip archive");
        all.put("BZh", "a bzip2 archive");
        all.put("\u00FD7zXZ\0", "an xz archive");
        all.put("(\u00B5/\u00FD", "a Zstandard archive");
        all.put("7z\u00BC\u00AF", "a 7-Zip archive");
        all.put("Rar!\u001A", "a RAR archive");
        all.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
        all.put("\u007FELF", "a program");
        all.put("\u00CA\u00FE\u00BA\u00BE", "a Java class");
        all.put("SQLite format 3\0", "an SQLite database");
        all.put("OggS\0", "an Ogg sound or video");
        all.put("ID3\u0003", "an MP3 sound");
        all.put("ID3\u0004", "an MP3 sound");
        all.put("wOFF", "a font");
        all.put("wOF2", "a font");
        return all;
    }
}
