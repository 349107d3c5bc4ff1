package org.copydesk.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.JsonObject;
import org.copydesk.core.input.UnreadableException;
import scala.Tuple2;

/** JSON objects, one a line. The lines of each split are counted first, since a document's place says in which line it is. */
record JsonLines(int largest) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String END = "textinputformat.record.delimiter";

    JavaRDD<SourceDocument> documents(List<String> files, JavaSparkContext spark) throws IOException {
        Job job = Job.getInstance(new Configuration(spark.hadoopConfiguration()));
        job.getConfiguration().set(END, "\n");
        for (String file : files) {
            FileInputFormat.addInputPath(job, new Path(file));
        }
        JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>)
                spark.newAPIHadoopRDD(job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class);
        Map<Split, Long> before = before(
                lines.mapPartitionsWithInputSplit(JsonLines::counted, true).collect());
        return lines.mapPartitionsWithInputSplit((split, of) -> documents(split, of, before), true)
                .filter(document -> !document.isNothing());
    }

    private static Iterator<Tuple2<Split, Long>> counted(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        long count = 0;
        for (; lines.hasNext(); lines.next()) {
            count++;
        }
        return List.of(new Tuple2<>(Split.of(split), count)).iterator();
    }

    /** How many lines of its file are before each split. */
    private static Map<Split, Long> before(List<Tuple2<Split, Long>> counts) {
        Map<Split, Long> before = new HashMap<>();
        Map<String, Long> inFile = new HashMap<>();
        counts.stream()
                .sorted(Comparator.comparingLong(count -> count._1().start()))
                .forEach(count -> {
                    long after = inFile.merge(count._1().file(), count._2(), Long::sum);
                    before.put(count._1(), after - count._2());
                });
        return before;
    }

    private Iterator<SourceDocument> documents(
            InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines, Map<Split, Long> before) {
        Split of = Split.of(split);
        long[] line = {before.getOrDefault(of, 0L)};
        String file = InputFiles.place(of.file());
        return Lazily.map(lines, next -> document(next._2(), file, ++line[0]));
    }

    /** The document of a line; of a blank one, nothing. */
    private SourceDocument document(Text text, String file, long line) {
        String place = DocumentNames.line(file, line);
        if (text.toString().isBlank()) {
            return SourceDocument.NOTHING;
        }
        if (text.getLength() > 2L * largest) {
            return SourceDocument.refused(place, place, "line " + line + " is longer than " + 2L * largest + " bytes");
        }
        byte[] bytes = Arrays.copyOf(text.getBytes(), text.getLength());
        try {
            return SourceDocument.of(new JsonObject(2 * largest).read(bytes), place, largest);
        } catch (UnreadableException e) {
            return SourceDocument.refused(place, place, "line " + line + " is no JSON object: " + e.getMessage());
        }
    }

    private record Split(String file, long start) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Split of(InputSplit split) {
            FileSplit part = (FileSplit) split;
            return new Split(part.getPath().toString(), part.getStart());
        }
    }
}
