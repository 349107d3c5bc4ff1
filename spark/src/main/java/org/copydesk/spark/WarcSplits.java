package org.copydesk.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.copydesk.core.input.ByteMeter;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.input.SourcePage;
import org.copydesk.core.input.UnreadableException;
import org.copydesk.core.input.warc.ArchivedRecords;
import org.copydesk.core.input.warc.ArchivedRecords.Found;
import org.jspecify.annotations.Nullable;

/**
 * Web archives, split at records. Where records begin is found by walking through each file once, unpacking and no more: a page may
 * hold bytes that look like the beginning of a record, so to look for one in the middle of a file is to believe what a page says.
 */
record WarcSplits(Broadcast<SerializableConfiguration> hadoop, int largest, long splitBytes) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int GZIP = 0x1f8b;

    JavaRDD<SourceDocument> documents(List<String> files, JavaSparkContext spark) {
        List<Split> splits = spark.parallelize(files, files.size())
                .flatMap(file -> split(file).iterator())
                .collect();
        return spark.parallelize(splits, Math.max(1, splits.size())).flatMap(Pages::new);
    }

    /** The splits of a file: each begins at a record, or at a compression that records share. */
    private List<Split> split(String file) throws IOException {
        List<Split> splits = new ArrayList<>();
        long begin = 0;
        try (ArchivedRecords records = open(file, 0, 1)) {
            while (records.next() != null) {
                if (records.offset() - begin >= splitBytes) {
                    splits.add(new Split(file, begin, records.offset()));
                    begin = records.offset();
                }
            }
        } catch (IOException e) {
            // What is broken is said when the last split is read, which goes on to the end.
        }
        splits.add(new Split(file, begin, Long.MAX_VALUE));
        return splits;
    }

    private ArchivedRecords open(String file, long from, int atMost) throws IOException {
        Path path = new Path(file);
        boolean zipped;
        try (FSDataInputStream head = open(path, 0)) {
            zipped = head.read() << 8 == (GZIP & 0xff00) && head.read() == (GZIP & 0xff);
        }
        ByteMeter meter = new ByteMeter(InputLimits.of(largest));
        return new ArchivedRecords(
                meter.file(open(path, from)),
                from,
                zipped,
                offset -> meter.file(open(path, offset)),
                meter::unpacked,
                InputFiles.place(file),
                atMost);
    }

    private FSDataInputStream open(Path path, long offset) throws IOException {
        Configuration configuration = hadoop.value().value();
        FSDataInputStream in = path.getFileSystem(configuration).open(path);
        in.seek(offset);
        return in;
    }

    /** The pages of a split; a file that breaks off is refused at its end. */
    private final class Pages implements Iterator<SourceDocument> {
        private final Split split;
        private final ArchivedRecords records;
        private @Nullable SourceDocument next;
        private boolean ended;

        Pages(Split split) throws IOException {
            this.split = split;
            this.records = open(split.file(), split.begin(), largest + 1);
            read();
        }

        private void read() throws IOException {
            next = null;
            if (ended) {
                return;
            }
            try {
                Found found = records.next();
                ended = found == null || found.offset() >= split.end();
                next = ended || found == null ? null : document(found);
            } catch (UnreadableException broken) {
                ended = true;
                String place = InputFiles.place(split.file());
                next = SourceDocument.refused(place, place, UnreadableException.reason(broken));
            }
            if (ended) {
                records.close();
            }
        }

        private SourceDocument document(Found found) {
            SourcePage page = found.page();
            return page == null || !found.isWhole()
                    ? SourceDocument.refused(found.uri(), found.place(), found.reason())
                    : SourceDocument.of(page, found.place(), largest);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public SourceDocument next() {
            SourceDocument document = next;
            if (document == null) {
                throw new NoSuchElementException();
            }
            try {
                read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return document;
        }
    }

    /**
     * Part of a file.
     *
     * @param begin where its first record begins, in bytes
     * @param end where the first record behind it begins
     */
    private record Split(String file, long begin, long end) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
