package org.copydesk.pipeline.s3;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes an object, which is there whole or not at all: parts are sent as they fill, and become the object when it is complete; the object that
 * was there stays until then. Not thread-safe, but another thread may abort it.
 */
public final class S3Upload implements Closeable {
    /** S3 takes 10,000 parts, so 156 GiB. Some stores want all parts but the last to be equal. */
    private static final int PART = 16 * 1024 * 1024;

    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final S3Address address;
    private final byte[] part = new byte[PART];
    private final List<CompletedPart> sent = new ArrayList<>();
    private int filled;
    /** What the parts belong to; null where there is nothing to abort. */
    private volatile @Nullable String upload;

    private S3Upload(S3Client client, S3Address address) {
        this.client = client;
        this.address = address;
    }

    /**
     * Begins to write.
     *
     * @throws IOException if it may not be written, or can't be; the message says why in few words
     */
    public static S3Upload to(S3Address address) throws IOException {
        S3Upload begun = new S3Upload(S3Store.client(), address);
        try {
            begun.upload = begun.client
                    .createMultipartUpload(
                            request -> request.bucket(address.bucket()).key(address.key()))
                    .uploadId();
            return begun;
        } catch (SdkException e) {
            begun.close();
            throw S3Trouble.of(e);
        }
    }

    /** Takes the content; closing it changes nothing. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                int done = 0;
                while (done < length) {
                    if (filled == PART) {
                        send();
                    }
                    int some = Math.min(length - done, PART - filled);
                    System.arraycopy(bytes, from + done, part, filled, some);
                    filled += some;
                    done += some;
                }
            }
        };
    }

    private void send() throws IOException {
        int number = sent.size() + 1;
        RequestBody body =
                RequestBody.fromContentProvider(() -> new ByteArrayInputStream(part, 0, filled), filled, TYPE);
        try {
            String etag = client.uploadPart(
                            request -> request.bucket(address.bucket())
                                    .key(address.key())
                                    .uploadId(upload)
                                    .partNumber(number),
                            body)
                    .eTag();
            sent.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
            filled = 0;
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    /**
     * Everything is written: it becomes the object.
     *
     * @throws IOException if it doesn't; the message says why in few words
     */
    public void complete() throws IOException {
        if (filled > 0) {
            send();
        }
        try {
            if (sent.isEmpty()) {
                client.putObject(request -> request.bucket(address.bucket()).key(address.key()), RequestBody.empty());
                return;
            }
            client.completeMultipartUpload(request -> request.bucket(address.bucket())
                    .key(address.key())
                    .uploadId(upload)
                    .multipartUpload(parts -> parts.parts(sent)));
            upload = null;
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    /** Throws away what is not complete. */
    public void abort() throws IOException {
        String id = upload;
        upload = null;
        if (id != null) {
            try {
                client.abortMultipartUpload(request ->
                        request.bucket(address.bucket()).key(address.key()).uploadId(id));
            } catch (SdkException e) {
                throw S3Trouble.of(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (client) {
            abort();
        }
    }
}
