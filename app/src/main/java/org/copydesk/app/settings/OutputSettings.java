package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.s3.S3Address;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A file that a job writes after each run, below {@code copydesk.jobs.NAME.output}. It takes its name when it is complete.
 *
 * @param file where to, a path or {@code s3://BUCKET/KEY}; the ending of its name says the format, and a folder is one of Markdown or HTML. <code>{date}</code> in the name is the
 *     day on which the run began, in the job's zone, <code>{run}</code> the run's number; folders that are missing are made
 * @param format what {@code export --format} takes, where the name doesn't say it
 * @param records all records of the store, or those that the run changed
 * @param only pages of this kind, such as {@code article}; null for all
 * @param leastShare how many of the records of the file that is there a new one of all records must have to replace it, 0 to 1; with
 *     fewer it is an alarm, and the file stays
 */
public record OutputSettings(
        @Nullable String file,
        @Nullable String format,
        @DefaultValue("all") Records records,
        @Nullable String only,
        @DefaultValue("0.5") double leastShare) {

    private static final Pattern PLACE = Pattern.compile("[{}]");
    private static final Pattern DATED = Pattern.compile("\\{(?:date|run)}");

    /** Which records. */
    public enum Records {
        /** All of the store. */
        ALL,
        /** Those that the run cleaned. */
        CHANGED
    }

    /** Where to: an absolute path, or the address of an object. */
    public String place() {
        if (file == null) {
            throw new IllegalStateException("not checked");
        }
        return isObject() ? file : Path.of(file).toAbsolutePath().normalize().toString();
    }

    boolean isObject() {
        return S3Address.isMeant(String.valueOf(file));
    }

    /** In which form. */
    public ExportFormat exportFormat() {
        return found().orElseThrow(() -> new IllegalStateException("not checked"));
    }

    private Optional<ExportFormat> found() {
        return format == null ? ExportFormat.ofName(String.valueOf(file)) : ExportFormat.labelled(format);
    }

    void check(String key) {
        require(file != null, key + ".file", "say where to");
        require(
                found().isPresent(),
                key + ".format",
                "say one of " + String.join(", ", ExportFormat.labels()) + "; "
                        + (format == null ? "the name " + file : "'" + format + "'") + " is none");
        if (isObject()) {
            JobFiles.objects(key + ".file", place(), S3Address::ofObject);
            require(
                    !exportFormat().isFolder(),
                    key + ".format",
                    "Markdown and HTML go into a folder, which S3 has not");
        }
        require(found().get().fits(place()), key + ".file", "Parquet is compressed inside: " + file);
        int name = place().lastIndexOf(isObject() ? "/" : File.separator) + 1;
        require(
                !PLACE.matcher(place().substring(0, name)).find()
                        && !PLACE.matcher(DATED.matcher(place()).replaceAll("")).find(),
                key + ".file",
                "{date} and {run} may stand in its name, and no other: " + file);
        require(leastShare >= 0 && leastShare <= 1, key + ".least-share", "0 to 1, not " + leastShare);
    }

    void requireFolder(String key) {
        if (isObject()) {
            return;
        }
        Path folder = Path.of(place()).getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        require(folder != null && Files.isDirectory(folder), key + ".file", "there is no folder " + folder);
    }
}
