package org.copydesk.pipeline.input;

import java.nio.channels.SeekableByteChannel;
import org.copydesk.core.text.Digest;
import org.copydesk.pipeline.s3.S3Store;
import org.copydesk.pipeline.s3.StoredObject;

/**
 * An object of a store.
 *
 * @param object as the store listed it
 * @param store where it is
 */
record ObjectFile(StoredObject object, S3Store store) implements InputFile {
    @Override
    public String path() {
        return object.address().toString();
    }

    @Override
    public String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    @Override
    public String uri() {
        return object.address().uri();
    }

    @Override
    public long size() {
        return object.size();
    }

    @Override
    public String version() {
        return object.size() + "@" + object.etag();
    }

    @Override
    public String fingerprint(String reading) {
        return object.etag() == null ? "" : Digest.sha256(reading + version());
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public SeekableByteChannel open() {
        return store.read(object);
    }
}
