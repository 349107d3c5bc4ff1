package org.copydesk.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.subject.Subject;
import org.copydesk.core.score.Answer;
import org.copydesk.core.score.PageScore;
import org.copydesk.core.score.Scorer;

/**
 * What a subject made of pages. The subject may be another one for each page, so that a model can be judged on pages that it
 * hasn't learned from.
 *
 * @param results one a page, in the pages' order
 */
public record Evaluation(List<Result> results) {
    public Evaluation {
        results = List.copyOf(results);
    }

    /**
     * Cleans and scores all pages on all processors.
     *
     * @param subjects the subject that cleans a page
     */
    public static Evaluation of(List<Page> pages, Function<Page, Subject> subjects) throws InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Result>> futures = new ArrayList<>();
            for (Page page : pages) {
                futures.add(workers.submit(() -> result(page, subjects.apply(page))));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : futures) {
                results.add(future.get());
            }
            return new Evaluation(results);
        } catch (ExecutionException e) {
            throw new IllegalStateException("scoring failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** The pages on which the subject failed. */
    public List<Result> failed() {
        return results.stream().filter(result -> result.failure().isPresent()).toList();
    }

    private static Result result(Page page, Subject subject) {
        Answer answer;
        Optional<String> failure = Optional.empty();
        try {
            answer = subject.clean(page.id(), page.payload());
        } catch (Exception e) {
            answer = Answer.NONE;
            failure = Optional.of(e.toString());
        }
        return new Result(page, answer, Scorer.score(page.gold(), answer), failure);
    }

    /**
     * One page's result.
     *
     * @param failure what the subject threw, if it failed; the answer is empty then
     */
    public record Result(Page page, Answer answer, PageScore score, Optional<String> failure) {}
}
