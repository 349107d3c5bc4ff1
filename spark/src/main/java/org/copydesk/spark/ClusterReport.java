package org.copydesk.spark;

import java.io.StringWriter;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * What a job did: counts, and the rows of its data sets {@code rules} and {@code sites} and of its quarantine by reason, each the
 * greatest first.
 *
 * @param in documents read, those that another with their address took the place of apart
 * @param cleaned those that have a record
 * @param replaced documents that another with their address took the place of
 * @param nearDuplicates records in a cluster with another
 * @param knowledge the id of what was known of the corpus
 * @param millis how long it took
 */
record ClusterReport(
        long in,
        long cleaned,
        long replaced,
        long nearDuplicates,
        String knowledge,
        long millis,
        List<Row> rules,
        List<Row> sites,
        List<Row> reasons) {
    static final int MOST = 100;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    ClusterReport {
        rules = List.copyOf(rules);
        sites = List.copyOf(sites);
        reasons = List.copyOf(reasons);
    }

    long quarantined() {
        return in - cleaned;
    }

    /** {@code rule}, {@code phase}, {@code changes}, {@code removedCharacters}: what each rule did. */
    static Dataset<Row> rules(Dataset<Row> records) {
        return records.selectExpr("explode(changes) as one")
                .groupBy(functions.col("one.rule"), functions.col("one.phase"))
                .agg(
                        functions.count("*").as("changes"),
                        functions
                                .sum(functions.expr("if(one.phase = 'CHROME', one.end - one.start, 0)"))
                                .as("removedCharacters"))
                .orderBy(functions.desc("removedCharacters"), functions.desc("changes"), functions.col("rule"));
    }

    /** {@code site}, {@code documents}, {@code quarantined}, {@code removedCharacters}, {@code edits}: what was done to each site. */
    static Dataset<Row> sites(Dataset<Row> outcomes) {
        return outcomes.selectExpr(
                        "coalesce(site, '') as site",
                        "int(quarantine is not null) as refused",
                        "aggregate(filter(changes, one -> one.phase = 'CHROME'), 0L, (sum, one) -> sum + one.end - one.start) as removed",
                        "size(filter(changes, one -> one.phase <> 'CHROME')) as edits")
                .groupBy("site")
                .agg(
                        functions.count("*").as("documents"),
                        functions.sum("refused").as("quarantined"),
                        functions.sum(functions.expr("coalesce(removed, 0)")).as("removedCharacters"),
                        functions.sum(functions.expr("greatest(edits, 0)")).as("edits"))
                .orderBy(functions.desc("documents"), functions.col("site"));
    }

    /** {@code stage}, {@code reason}, {@code documents}: why documents were set aside. */
    static Dataset<Row> reasons(Dataset<Row> quarantine) {
        return quarantine
                .groupBy(RecordSchema.STAGE, RecordSchema.REASON)
                .agg(functions.count("*").as("documents"))
                .orderBy(functions.desc("documents"), functions.col(RecordSchema.REASON))
                .limit(MOST);
    }

    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("in", in);
            json.writeNumberProperty("cleaned", cleaned);
            json.writeNumberProperty("quarantined", quarantined());
            json.writeNumberProperty("replaced", replaced);
            json.writeNumberProperty("nearDuplicates", nearDuplicates);
            json.writeStringProperty("knowledge", knowledge);
            json.writeNumberProperty("millis", millis);
            rows(json, "rules", rules);
            rows(json, "sites", sites);
            rows(json, "quarantine", reasons);
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void rows(JsonGenerator json, String name, List<Row> rows) {
        json.writeArrayPropertyStart(name);
        for (Row row : rows) {
            json.writeStartObject();
            for (String column : row.schema().fieldNames()) {
                Object value = row.getAs(column);
                if (value instanceof Long number) {
                    json.writeNumberProperty(column, number);
                } else {
                    json.writeStringProperty(column, String.valueOf(value));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One line for people. */
    String summary() {
        return "%,d in, %,d cleaned, %,d quarantined; %.1f s".formatted(in, cleaned, quarantined(), millis / 1000.0);
    }
}
