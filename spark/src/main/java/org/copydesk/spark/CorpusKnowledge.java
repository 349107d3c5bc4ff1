package org.copydesk.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.copydesk.core.learn.Knowledge;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * What the documents of many partitions say of the corpus, aggregated over a tree. Up to {@value #NIGHT} documents it is what the
 * batch learns of them; more are remembered in parts, as several nights are, so what occurs once and never again takes no room. To
 * remember is not commutative: the parts are joined by the numbers of their partitions, and an executor that is lost changes nothing.
 */
final class CorpusKnowledge {
    /** The documents that are remembered at once. */
    private static final int NIGHT = 8_192;

    private static final int FAN_IN = 16;

    private CorpusKnowledge() {}

    static Knowledge of(JavaRDD<SourceDocument> documents, Broadcast<ExecutorCleaner> cleaner) {
        JavaPairRDD<Integer, Part> parts = documents
                .mapPartitionsWithIndex(
                        (index, some) -> List.of(new Tuple2<>(
                                        index, learn(some, cleaner.value()).written()))
                                .iterator(),
                        true)
                .mapToPair(part -> part);
        for (int left = parts.getNumPartitions(); left > FAN_IN; left = (left + FAN_IN - 1) / FAN_IN) {
            int groups = (left + FAN_IN - 1) / FAN_IN;
            parts = parts.mapToPair(part -> new Tuple2<>(part._1() / FAN_IN, part))
                    .groupByKey(groups)
                    .mapToPair(group -> new Tuple2<>(group._1(), join(group._2())));
        }
        return join(parts.collect()).read().remembered();
    }

    private static Part join(Iterable<Tuple2<Integer, Part>> parts) {
        List<Tuple2<Integer, Part>> sorted = new ArrayList<>();
        parts.forEach(sorted::add);
        sorted.sort(Comparator.comparing(Tuple2::_1));
        Sum sum = Sum.NOTHING;
        for (Tuple2<Integer, Part> part : sorted) {
            sum = sum.and(part._2().read());
        }
        return sum.written();
    }

    private static Sum learn(Iterator<SourceDocument> documents, ExecutorCleaner cleaner) throws InterruptedException {
        // Sums of 1, 2, 4, 8... documents, as in a binary counter: every word is copied a few times, not once a
        // document.
        List<Sum> sums = new ArrayList<>();
        while (documents.hasNext()) {
            Knowledge one = cleaner.observe(documents.next()).orElse(null);
            if (one != null) {
                Sum carry = new Sum(Knowledge.NONE, one, 1);
                while (!sums.isEmpty() && sums.get(sums.size() - 1).documents() == carry.documents()) {
                    carry = sums.remove(sums.size() - 1).and(carry);
                }
                sums.add(carry);
            }
        }
        return sums.stream().reduce(Sum.NOTHING, Sum::and);
    }

    /**
     * What some documents say.
     *
     * @param known what is remembered already, or null
     * @param night what is not yet
     * @param documents how many are not yet
     */
    private record Sum(@Nullable Knowledge known, Knowledge night, int documents) {
        static final Sum NOTHING = new Sum(null, Knowledge.NONE, 0);

        /** This, and what later documents say. */
        Sum and(Sum later) {
            Knowledge both = later.known == null ? known : remembered(known, later.known);
            return documents + later.documents <= NIGHT
                    ? new Sum(both, night.merge(later.night), documents + later.documents)
                    : new Sum(remembered(both, night), later.night, later.documents);
        }

        private static Knowledge remembered(@Nullable Knowledge before, Knowledge more) {
            return (before == null ? Knowledge.NONE : before).remember(more);
        }

        Knowledge remembered() {
            return known != null && documents == 0 ? known : remembered(known, night);
        }

        Part written() {
            return new Part(known == null ? null : known.write(), night.write(), documents);
        }
    }

    /** A sum on its way. */
    private record Part(@Nullable String known, String night, int documents) implements Serializable {
        private static final long serialVersionUID = 1L;

        Sum read() {
            return new Sum(known == null ? null : Knowledge.read(known), Knowledge.read(night), documents);
        }
    }
}
