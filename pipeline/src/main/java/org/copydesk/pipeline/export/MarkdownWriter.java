package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.copydesk.core.record.ArticleRecord;

/** Writes a Markdown file for every article into a folder. Not thread-safe. */
final class MarkdownWriter implements ArticleWriter {
    private final Path folder;
    private final FrontMatter head = new FrontMatter();

    /** @param folder exists, and is empty */
    MarkdownWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(ArticleRecord record) {
        String text = head.of(record) + MarkdownText.of(record.article());
        try {
            Files.write(
                    folder.resolve(FileNames.of(record)),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
