package org.copydesk.bench.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.bench.data.Injected;
import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.Learner;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.SourceText;

/**
 * What a cleaner made of articles with known faults, and of the same without: each side one batch, learned from before it is
 * cleaned, as a night's run does.
 *
 * @param applied the score of the changes made to each faulty article
 * @param offered the same with its suggestions counted as changes
 * @param clean the changes of words made to each clean article
 * @param suggestedOnClean how many suggestions were made on the clean articles
 * @param cleanWords how many words the clean articles have, parted by white space
 */
public record FaultEvaluation(
        List<FaultScore> applied,
        List<FaultScore> offered,
        List<FalseChange> clean,
        int suggestedOnClean,
        long cleanWords) {

    /**
     * @param texts the articles
     * @param cleaners given what was learned, gives the cleaner of an article
     */
    public static FaultEvaluation of(List<Injected> texts, Function<Knowledge, Function<Injected, Copydesk>> cleaners) {
        List<Article> noisy = cleaned(texts, Injected::noisy, cleaners);
        List<Article> clean = cleaned(texts, Injected::clean, cleaners);
        List<FaultScore> applied = new ArrayList<>();
        List<FaultScore> offered = new ArrayList<>();
        List<FalseChange> falseChanges = new ArrayList<>();
        int suggested = 0;
        long words = 0;
        for (int i = 0; i < texts.size(); i++) {
            Injected text = texts.get(i);
            Article faulty = noisy.get(i);
            applied.add(FaultScore.of(text, faulty.changes()));
            offered.add(FaultScore.of(
                    text,
                    Stream.concat(faulty.changes().stream(), faulty.suggestions().stream()).toList()));
            words += text.clean().isBlank() ? 0 : text.clean().strip().split("\\s+").length;
            Injected faultless = new Injected(text.id(), text.url(), text.clean(), text.clean(), List.of());
            FaultScore.of(faultless, clean.get(i).changes()).changes().stream()
                    .filter(FaultScore.Judged::word)
                    .forEach(judged -> falseChanges.add(new FalseChange(text, judged.change())));
            suggested += (int) clean.get(i).suggestions().stream()
                    .filter(change -> change.phase() == Phase.WORDING)
                    .count();
        }
        return new FaultEvaluation(applied, offered, falseChanges, suggested, words);
    }

    private static List<Article> cleaned(
            List<Injected> texts,
            Function<Injected, String> side,
            Function<Knowledge, Function<Injected, Copydesk>> cleaners) {
        Function<Injected, Copydesk> learning = cleaners.apply(Knowledge.NONE);
        Learner<Knowledge> learner = Knowledge.learner();
        Knowledge knowledge = Knowledge.NONE.remember(texts.parallelStream()
                .map(text -> learner.observe().apply(view(text, side.apply(text), learning.apply(text))))
                .reduce(learner.empty(), learner.merge()));
        Function<Injected, Copydesk> cleaning = cleaners.apply(knowledge);
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> Article.of(cleaning.apply(texts.get(i)).clean(payload(texts.get(i), side.apply(texts.get(i))))))
                .toList();
    }

    private static org.copydesk.core.mark.View view(Injected text, String body, Copydesk copydesk) {
        SourceText source = copydesk.decoders().decode(payload(text, body));
        return copydesk.cleaner().view(source, Phase.FACTS);
    }

    private static Payload payload(Injected text, String body) {
        return new Payload(body.getBytes(StandardCharsets.UTF_8), text.id() + ".txt", "");
    }

    /** A change of a word in an article without known faults: false, or of a fault that nobody knew of. */
    public record FalseChange(Injected text, Change change) {}
}
