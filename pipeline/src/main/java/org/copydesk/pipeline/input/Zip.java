package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive, read as a stream. Office documents are zip archives too, but hold no pages. */
final class Zip implements Format {
    private static final int OFFICE_HEAD = 200;

    @Override
    public boolean fits(Content content) throws IOException {
        if (!content.begins('P', 'K', 3, 4)) {
            return false;
        }
        String head = new String(content.head(OFFICE_HEAD), StandardCharsets.ISO_8859_1);
        return !head.contains("[Content_Types].xml") && !head.contains("mimetypeapplication/");
    }

    @Override
    public boolean isArchive() {
        return true;
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        return new ArchiveEntries(
                new ZipArchiveInputStream(content.bytes(), StandardCharsets.UTF_8.name(), true, true),
                content,
                opening,
                ZipLinks.of(content.file()));
    }
}
