package org.copydesk.pipeline.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in UTF-16 read as UTF-8, so that records can be cut from it. Not thread-safe. */
final class Transcoded extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int at;

    private Transcoded(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    /** The content's bytes; those that begin with UTF-16's byte order mark come as UTF-8 without it. */
    static InputStream utf8(Content content) throws IOException {
        return content.begins(0xff, 0xfe) || content.begins(0xfe, 0xff)
                ? new Transcoded(content.bytes(), StandardCharsets.UTF_16)
                : content.bytes();
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, some);
        at += some;
        return some;
    }

    private boolean fill() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        int some = reader.read(chars, 0, chars.length - 1);
        if (some < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[some - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[some++] = (char) low;
            }
        }
        bytes = new String(chars, 0, some).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
