package org.copydesk.pipeline.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;

/** Makes input files of every format and tells what is read from them. */
final class Inputs {
    static final int LARGEST = 10_000;
    static final InputLimits LIMITS = new InputLimits(LARGEST, 100_000, 50, 2, 4);
    static final String PAGE = "<html><body><p>The ferry was late.</p></body></html>";

    private final Path folder;

    Inputs(Path folder) {
        this.folder = folder;
    }

    FolderSource open(String name, byte[] bytes) throws IOException {
        return open(name, bytes, InputFields.STANDARD);
    }

    FolderSource open(String name, byte[] bytes, InputFields fields) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return open(List.of(name), LIMITS, fields);
    }

    FolderSource open(List<String> names, InputLimits limits, InputFields fields) {
        List<String> paths =
                names.stream().map(name -> folder.resolve(name).toString()).toList();
        return FolderSource.open(paths, Set.of(), Set.of(), limits, fields, InputStream.nullInputStream());
    }

    List<InputItem> read(String name, byte[] bytes) throws IOException {
        try (FolderSource source = open(name, bytes)) {
            return rest(source);
        }
    }

    static List<InputItem> rest(FolderSource source) {
        List<InputItem> all = new ArrayList<>();
        for (InputItem next = source.next(); next != null; next = source.next()) {
            all.add(next);
        }
        return all;
    }

    List<String> told(String name, byte[] bytes) throws IOException {
        return told(read(name, bytes));
    }

    List<String> told(List<InputItem> all) {
        return all.stream().map(this::told).toList();
    }

    /** A document as {@code uri: text}, or {@code uri! reason}. */
    String told(InputItem received) {
        String uri = received.uri().replace(folder.toUri().toString(), "");
        return received instanceof InputItem.Whole whole
                ? uri + ": " + new String(whole.payload().bytes(), UTF_8)
                : uri + "! " + ((InputItem.Refused) received).reason();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] packed(Packing packing, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.over(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] gzip(String text) throws IOException {
        return packed(GZIPOutputStream::new, bytes(text));
    }

    /** As it is written to a stream: sizes stand behind the entries. Texts are Latin-1, so that they may be archives. */
    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fill(new ZipArchiveOutputStream(out), namesAndTexts);
        return out.toByteArray();
    }

    /** As it is written to a file: sizes stand before the entries. */
    static byte[] seekableZip(String... namesAndTexts) throws IOException {
        SeekableInMemoryByteChannel out = new SeekableInMemoryByteChannel();
        fill(new ZipArchiveOutputStream(out), namesAndTexts);
        return Arrays.copyOf(out.array(), (int) out.size());
    }

    private static void fill(ZipArchiveOutputStream out, String... namesAndTexts) throws IOException {
        try (ZipArchiveOutputStream zip = out) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(ISO_8859_1));
                zip.closeArchiveEntry();
            }
        }
    }

    static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(ISO_8859_1);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static String warc(String type, String uri, String contentType, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri
                + "\r\nWARC-Date: 2026-03-01T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes(block).length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    static String response(String uri, String status, String contentType, String body) {
        return warc(
                "response",
                uri,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes(body).length
                        + "\r\n\r\n" + body);
    }
}
