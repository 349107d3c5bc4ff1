package org.copydesk.pipeline.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object by one request from where it is positioned to the object's end, and by another where the connection breaks off. Not
 * thread-safe, but its position may be asked at any time.
 */
final class S3Channel implements SeekableByteChannel {
    private static final int BLOCK = 64 * 1024;
    private static final int TRIES = 3;

    private final S3Client client;
    private final StoredObject object;
    private final byte[] block = new byte[BLOCK];
    private @Nullable ResponseInputStream<GetObjectResponse> stream;
    private volatile long position;
    private volatile boolean closed;

    S3Channel(S3Client client, StoredObject object) {
        this.client = client;
        this.object = object;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= object.size()) {
            return -1;
        }
        int most = Math.min(BLOCK, to.remaining());
        Exception broken = null;
        for (int tries = 0; tries < TRIES; tries++) {
            InputStream in = opened();
            try {
                int read = in.read(block, 0, most);
                if (read >= 0) {
                    to.put(block, 0, read);
                    position += read;
                    return read;
                }
            } catch (IOException | SdkException e) {
                broken = e;
            }
            leave();
        }
        throw new UnreadableException("the connection broke off again and again", broken);
    }

    private InputStream opened() throws IOException {
        ResponseInputStream<GetObjectResponse> of = stream;
        if (of == null) {
            try {
                of = client.getObject(request -> request.bucket(object.address().bucket())
                        .key(object.address().key())
                        .ifMatch(object.etag())
                        .range("bytes=" + position + "-"));
            } catch (SdkException e) {
                throw S3Trouble.of(e);
            }
            stream = of;
            if (of.response().contentLength() != object.size() - position) {
                throw new UnreadableException("S3 answers with other bytes than were asked for");
            }
        }
        return of;
    }

    /** What is not read of it is not sent. */
    private void leave() {
        if (stream != null) {
            stream.abort();
            stream = null;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        if (to != position) {
            leave();
            position = to;
        }
        return this;
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        leave();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
