package org.copydesk.bench.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Phase;

/**
 * What a cleaner made of articles with known faults, and of the same without: each side one batch.
 *
 * @param articles one result an article
 */
public record FaultEvaluation(List<Result> articles) {
    public FaultEvaluation {
        articles = List.copyOf(articles);
    }

    /** @param batches cleans a batch: what {@link Batch#clean} says */
    public static FaultEvaluation of(List<Injected> texts, Batch batches) {
        List<Article> noisy = batches.clean(texts, Injected::noisy);
        List<Article> clean = batches.clean(texts, Injected::clean);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            results.add(result(texts.get(i), noisy.get(i), clean.get(i)));
        }
        return new FaultEvaluation(results);
    }

    private static Result result(Injected text, Article noisy, Article clean) {
        List<Change> offered = Stream.concat(noisy.changes().stream(), noisy.suggestions().stream())
                .toList();
        Injected faultless = new Injected(text.id(), text.url(), text.clean(), text.clean(), List.of());
        List<Change> onClean = FaultScore.of(faultless, clean.changes()).changes().stream()
                .filter(FaultScore.ScoredChange::word)
                .map(FaultScore.ScoredChange::change)
                .toList();
        List<Change> suggested = clean.suggestions().stream()
                .filter(change -> change.phase() == Phase.WORDING)
                .toList();
        int words = text.clean().isBlank() ? 0 : text.clean().strip().split("\\s+").length;
        return new Result(
                text, FaultScore.of(text, noisy.changes()), FaultScore.of(text, offered), onClean, suggested, words);
    }

    static Payload payload(Injected text, String body) {
        return new Payload(body.getBytes(StandardCharsets.UTF_8), text.id() + ".txt", "");
    }

    /** Calls {@code work} for all of a list on all processors, in the list's order. */
    static <A, B> List<B> all(List<A> list, Function<A, B> work) {
        return IntStream.range(0, list.size())
                .parallel()
                .mapToObj(i -> work.apply(list.get(i)))
                .toList();
    }

    /** Cleans articles that came in one night. */
    @FunctionalInterface
    public interface Batch {
        /** @param side which text of each article is cleaned */
        List<Article> clean(List<Injected> texts, Function<Injected, String> side);
    }

    /**
     * One article's.
     *
     * @param applied the score of the changes made to the faulty text
     * @param offered the same with its suggestions counted as changes
     * @param onClean the changes of words made to the clean text: false, or of faults that nobody knew of
     * @param suggestedOnClean the suggestions of the wording phase for it
     * @param cleanWords how many words it has, parted by white space
     */
    public record Result(
            Injected text,
            FaultScore applied,
            FaultScore offered,
            List<Change> onClean,
            List<Change> suggestedOnClean,
            int cleanWords) {
        /** The edits of the wording phase that change letters of the faulty text. */
        public List<FaultScore.ScoredChange> wordEdits() {
            return applied.changes().stream()
                    .filter(change -> change.word() && change.change().phase() == Phase.WORDING)
                    .toList();
        }
    }
}
