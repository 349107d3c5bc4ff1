package org.copydesk.app.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.pipeline.export.ArticleTarget;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.RecordCount;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;

/**
 * A file, a folder of Markdown or HTML, or an object that a job writes after a run.
 *
 * @param place where to, as a path or as the address of an object; in its name <code>{date}</code> is the day on which the run began, <code>{run}</code> its number
 * @param changed whether it holds what the run changed, not all
 * @param kind pages of this kind alone, such as {@code article}; null for all
 * @param leastShare how many of the records that are there a new file of all records must have, 0 to 1
 */
public record JobOutput(
        String place,
        ExportFormat format,
        boolean changed,
        @Nullable String kind,
        double leastShare) {
    private static final String DATE = "{date}";
    private static final String RUN = "{run}";

    /**
     * Writes it, if there is something to write. A file of all records that would shrink too far stays as it was.
     *
     * @param runId the run after which it is written; without one, what it changed is left as it was
     * @return what is out of the ordinary, in a sentence
     */
    Optional<String> write(StoreExport export, @Nullable Long runId, LocalDate date) throws IOException {
        if (runId == null && (changed || place.contains(RUN))) {
            return Optional.empty();
        }
        String file = place.replace(DATE, date.toString()).replace(RUN, String.valueOf(runId));
        Selection selection = new Selection(changed ? runId : null, null, kind, null);
        try (ArticleTarget target = ArticleTarget.at(file, format, false)) {
            long records = export.write(selection, target.writer(), false, RunListener.NONE);
            if (changed && records == 0) {
                return Optional.empty();
            }
            OptionalLong former = changed ? OptionalLong.empty() : RecordCount.of(file, format);
            if (former.isPresent() && records < former.getAsLong() * leastShare) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s is not written and stays as it was: it has %d records, and would have %d; if that is right,"
                                + " move it away, or write it with copydesk export",
                        file,
                        former.getAsLong(),
                        records));
            }
            target.complete();
            return Optional.empty();
        } catch (UnreadableException e) {
            throw new RunFailedException("can't write " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is there of it in the file system, from earlier runs too. */
    Set<Path> written() throws IOException {
        if (S3Address.isMeant(place)) {
            return Set.of();
        }
        Path path = Path.of(place);
        Set<Path> written = new HashSet<>(Set.of(path));
        Path folder = path.getParent();
        String name = String.valueOf(path.getFileName());
        if (name.contains("{") && folder != null && Files.isDirectory(folder)) {
            Pattern names = Pattern.compile(Pattern.quote(name)
                    .replace(DATE, "\\E\\d{4}-\\d{2}-\\d{2}\\Q")
                    .replace(RUN, "\\E\\d+\\Q"));
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> names.matcher(String.valueOf(file.getFileName()))
                                .matches())
                        .forEach(written::add);
            }
        }
        return written;
    }
}
