package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.copydesk.core.record.ArticleRecord;

/** Writes a file for every article into a folder. Not thread-safe. */
final class FolderWriter implements ArticleWriter {
    private final Path folder;
    private final ExportFormat format;
    private final FrontMatter head = new FrontMatter();

    /**
     * @param folder exists, and is empty
     * @param format one of a folder
     */
    FolderWriter(Path folder, ExportFormat format) {
        this.folder = folder;
        this.format = format;
    }

    @Override
    public void write(ArticleRecord record) {
        try {
            Files.write(
                    folder.resolve(FileNames.of(record, format)),
                    text(record).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(ArticleRecord record) {
        return switch (format) {
            case HTML -> HtmlPage.of(record);
            case RICH_MARKDOWN -> head.of(record) + RichMarkdown.of(record);
            default -> head.of(record) + MarkdownText.of(record.article());
        };
    }

    @Override
    public boolean needsElements() {
        return format.showsElements();
    }

    @Override
    public void close() {}
}
