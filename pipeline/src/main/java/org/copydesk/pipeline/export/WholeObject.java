package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import org.copydesk.pipeline.s3.S3Upload;

/** An object of a store. */
record WholeObject(S3Upload upload) implements WholeOutput {
    @Override
    public OutputStream stream() {
        return upload.stream();
    }

    @Override
    public void complete() throws IOException {
        upload.complete();
    }

    @Override
    public void remove() throws IOException {
        upload.abort();
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }
}
