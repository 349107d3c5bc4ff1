package org.copydesk.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.record.DocumentId;
import org.copydesk.core.record.RecordFields;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.SourceText;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** The library in a plain loop, to compare with. */
final class Loop {
    private final Copydesk copydesk;

    Loop(Knowledge knowledge) {
        this.copydesk = Copydesk.standard().with(knowledge);
    }

    static Knowledge learn(List<SourceDocument> documents) {
        Copydesk copydesk = Copydesk.standard();
        Knowledge night = documents.stream()
                .map(one -> Knowledge.learner()
                        .observe()
                        .apply(copydesk.cleaner().view(source(copydesk, one), Phase.FACTS)))
                .reduce(Knowledge.NONE, Knowledge::merge);
        return Knowledge.NONE.remember(night);
    }

    private static SourceText source(Copydesk copydesk, SourceDocument one) {
        SourceText text = copydesk.decode(new Payload(one.bytes(), one.uri(), one.contentType()));
        return one.fetched() == null ? text : text.fetchedAt(one.fetched());
    }

    /** The values of a record, as {@code RecordFields} gives them. */
    String record(SourceDocument one) {
        Cleaning cleaning = copydesk.cleaner().clean(source(copydesk, one));
        ArticleRecord record = new ArticleRecord(
                DocumentId.of(one.uri()),
                one.uri(),
                cleaning.source().site(),
                one.fetched(),
                one.place(),
                ArticleLaws.prove(cleaning),
                List.of(),
                null,
                List.of());
        return RecordFields.of(false).values(record).toString();
    }

    /** The same of a row that Spark read. */
    static String record(Row row, int fields) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            values.add(plain(row.get(i)));
        }
        return values.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Row row) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(plain(row.get(i)));
            }
            return values;
        }
        if (value instanceof Iterable<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            CollectionConverters.asJava(list).forEach(one -> values.add(plain(one)));
            return values;
        }
        return value;
    }
}
