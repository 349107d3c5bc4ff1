package org.copydesk.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.StorageLevels;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.copydesk.core.neardup.MinHashSignature;
import org.copydesk.core.neardup.MinHasher;
import org.copydesk.core.neardup.UnionFind;
import org.copydesk.core.text.Digest;
import scala.Tuple2;

/**
 * Articles that say nearly the same, as the batch finds them: texts that share a band of their MinHash signatures and agree in three
 * quarters of its places are linked, and a cluster is what links reach, named by the least id in it.
 */
final class NearDuplicateGroups {
    private static final int ID_DIGITS = 16;

    private NearDuplicateGroups() {}

    /**
     * The articles that are in a cluster with another: {@code id} and {@code cluster}.
     *
     * @param records with {@code id}, {@code kind}, {@code text}
     */
    static Dataset<Row> of(Dataset<Row> records) {
        SparkSession spark = records.sparkSession();
        JavaPairRDD<String, String> texts = records.filter("kind = 'article'")
                .select("id", "text")
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(textId(row.getString(1)), row.getString(0)))
                .persist(StorageLevels.MEMORY_AND_DISK);
        JavaPairRDD<String, byte[]> signatures = records.filter("kind = 'article'")
                .select("text")
                .distinct()
                .toJavaRDD()
                .flatMapToPair(row -> signed(row.getString(0)))
                .persist(StorageLevels.MEMORY_AND_DISK);
        JavaPairRDD<String, String> links = signatures
                .flatMapToPair(NearDuplicateGroups::banded)
                .groupByKey()
                .flatMapToPair(NearDuplicateGroups::shared)
                .join(signatures)
                .mapToPair(text -> new Tuple2<>(
                        text._2()._1(), new Tuple2<>(text._1(), text._2()._2())))
                .groupByKey()
                .flatMapToPair(band -> linked(band._2()));
        JavaPairRDD<String, String> clusters = clusters(links);
        JavaRDD<Row> rows = texts.leftOuterJoin(clusters)
                .mapToPair(one ->
                        new Tuple2<>(one._2()._2().orElse(one._1()), one._2()._1()))
                .groupByKey()
                .flatMap(group -> named(group._2()));
        StructType schema = new StructType().add("id", DataTypes.StringType).add("cluster", DataTypes.StringType);
        return spark.createDataFrame(rows, schema).orderBy("cluster", "id");
    }

    private static String textId(String text) {
        return Digest.sha256(text).substring(0, ID_DIGITS);
    }

    private static Iterator<Tuple2<String, byte[]>> signed(String text) {
        return MinHasher.sign(text).map(signature -> new Tuple2<>(textId(text), signature.write())).stream()
                .iterator();
    }

    private static Iterator<Tuple2<Long, String>> banded(Tuple2<String, byte[]> text) {
        return Arrays.stream(MinHashSignature.read(text._2()).bands())
                .mapToObj(band -> new Tuple2<>(band, text._1()))
                .iterator();
    }

    /** The texts of a band with others: of these few alone the signatures are sent. */
    private static Iterator<Tuple2<String, Long>> shared(Tuple2<Long, Iterable<String>> band) {
        List<Tuple2<String, Long>> texts = new ArrayList<>();
        band._2().forEach(id -> texts.add(new Tuple2<>(id, band._1())));
        return texts.size() > 1
                ? texts.iterator()
                : List.<Tuple2<String, Long>>of().iterator();
    }

    /** Each text of a band that is linked to others there, with the least of them. */
    private static Iterator<Tuple2<String, String>> linked(Iterable<Tuple2<String, byte[]>> band) {
        Map<String, MinHashSignature> texts = new TreeMap<>();
        band.forEach(text -> texts.put(text._1(), MinHashSignature.read(text._2())));
        List<String> ids = new ArrayList<>(texts.keySet());
        UnionFind joined = new UnionFind();
        for (int i = 1; i < ids.size(); i++) {
            MinHashSignature one = texts.get(ids.get(i));
            for (int j = 0; j < i; j++) {
                MinHashSignature other = texts.get(ids.get(j));
                if (one != null
                        && other != null
                        && !joined.cluster(ids.get(i)).equals(joined.cluster(ids.get(j)))
                        && one.isNear(other)) {
                    joined.join(ids.get(i), ids.get(j));
                }
            }
        }
        return ids.stream()
                .filter(id -> !joined.cluster(id).equals(id))
                .map(id -> new Tuple2<>(id, joined.cluster(id)))
                .iterator();
    }

    /** What links reach: each takes the least name among its own and its neighbours', until none changes. */
    private static JavaPairRDD<String, String> clusters(JavaPairRDD<String, String> links) {
        JavaPairRDD<String, String> both =
                links.union(links.mapToPair(Tuple2::swap)).distinct().persist(StorageLevels.MEMORY_AND_DISK);
        JavaPairRDD<String, String> names = both.keys().distinct().mapToPair(id -> new Tuple2<>(id, id));
        while (true) {
            JavaPairRDD<String, Tuple2<String, String>> next = both.join(names)
                    .mapToPair(link -> link._2())
                    .reduceByKey(NearDuplicateGroups::lesser)
                    .join(names)
                    .mapToPair(one -> new Tuple2<>(
                            one._1(),
                            new Tuple2<>(
                                    lesser(one._2()._1(), one._2()._2()),
                                    one._2()._2())))
                    .persist(StorageLevels.MEMORY_AND_DISK);
            boolean changed =
                    !next.filter(one -> !one._2()._1().equals(one._2()._2())).isEmpty();
            names = next.mapToPair(one -> new Tuple2<>(one._1(), one._2()._1()));
            if (!changed) {
                return names;
            }
        }
    }

    private static String lesser(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The ids of a cluster with its name, if they are two or more. */
    private static Iterator<Row> named(Iterable<String> cluster) {
        List<String> ids = new ArrayList<>();
        cluster.forEach(ids::add);
        ids.sort(null);
        return ids.size() < 2
                ? List.<Row>of().iterator()
                : ids.stream().map(id -> RowFactory.create(id, ids.get(0))).iterator();
    }
}
