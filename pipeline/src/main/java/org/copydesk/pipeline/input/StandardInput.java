package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.UnreadableException;

/** Standard input among the files of a run; its bytes come once. */
record StandardInput() implements InputFile {
    @Override
    public String path() {
        return "-";
    }

    @Override
    public String name() {
        return path();
    }

    @Override
    public String uri() {
        return DocumentNames.STDIN;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public String fingerprint(String reading) {
        return "";
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        throw new UnreadableException("standard input can be read once");
    }
}
