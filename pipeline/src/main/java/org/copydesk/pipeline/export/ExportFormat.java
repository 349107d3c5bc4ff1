package org.copydesk.pipeline.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which records go out. */
public enum ExportFormat {
    /** A JSON object a line; {@code .gz} or {@code .zst} behind the ending compresses it. */
    JSONL(".jsonl", ".ndjson"),
    /** Parquet, compressed inside. */
    PARQUET(".parquet"),
    /** Comma-separated values, harmless to spreadsheets; {@code .gz} or {@code .zst} behind the ending compresses it. */
    CSV(".csv"),
    /** A folder with a Markdown file for every article, its text alone. */
    MARKDOWN(),
    /** The same with links, emphasis, pictures, tables and lists. */
    RICH_MARKDOWN(),
    /** A folder with a page for every article. */
    HTML();

    private static final int BUFFER = 1 << 16;

    private final String[] endings;

    ExportFormat(String... endings) {
        this.endings = endings;
    }

    /** What the formats are called in options and settings. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ExportFormat::label).toList();
    }

    /** The format that is called so, whatever the case. */
    public static Optional<ExportFormat> labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format that the ending of a file's name gives. */
    public static Optional<ExportFormat> ofName(String name) {
        String bare = Compression.ofName(name).bare(name.toLowerCase(Locale.ROOT));
        for (ExportFormat format : values()) {
            for (String ending : format.endings) {
                if (bare.endsWith(ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is a folder of files, not a file. */
    public boolean isFolder() {
        return this == MARKDOWN || showsElements();
    }

    /** Whether it shows what a page has besides its text: links, pictures, tables. */
    boolean showsElements() {
        return this == RICH_MARKDOWN || this == HTML;
    }

    /**
     * Whether a file of this name can hold it.
     *
     * @param name a file's name, or anything else for a stream
     */
    public boolean fits(String name) {
        return this != PARQUET || Compression.ofName(name) == Compression.NONE;
    }

    /**
     * A writer of this format.
     *
     * @param out closed with the writer
     * @param name the file's name, whose ending says how to compress it
     * @param withSource whether each record holds its decoded source
     * @throws IllegalArgumentException if this is a folder
     */
    public ArticleWriter to(OutputStream out, String name, boolean withSource) throws IOException {
        OutputStream packed = new BufferedOutputStream(Compression.ofName(name).to(out), BUFFER);
        return switch (this) {
            case JSONL -> new RecordWriter(packed);
            case PARQUET -> new ParquetWriter(packed, withSource);
            case CSV -> new CsvWriter(packed, withSource);
            case MARKDOWN, RICH_MARKDOWN, HTML -> throw new IllegalArgumentException(label() + " goes into a folder");
        };
    }

    /**
     * How many records a file of this format holds.
     *
     * @param name the file's, whose ending says how it is compressed
     * @throws IllegalArgumentException if this is a folder
     */
    long count(SeekableByteChannel file, String name) throws IOException {
        return switch (this) {
            case JSONL -> RecordCount.lines(file, name, false);
            case PARQUET -> RecordCount.rows(file);
            case CSV -> Math.max(0, RecordCount.lines(file, name, true) - 1);
            case MARKDOWN, RICH_MARKDOWN, HTML -> throw new IllegalArgumentException(label() + " goes into a folder");
        };
    }
}
