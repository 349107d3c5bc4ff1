package org.copydesk.pipeline.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Phase;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Slow;
import org.copydesk.pipeline.runs.RunReport.Time;

/** Sums up what a run does to each document, in memory that doesn't grow with the run. Not thread-safe. */
public final class RunMetricsCollector {
    /** Owners may have thousands of rules of their own; what is beyond this many counts as one. */
    private static final int MOST_RULES = 1_000;

    /** What counts for the rules beyond. */
    static final String OTHER_RULES = "others";

    private static final int SLOWEST = 10;
    private static final int ADDRESS = 500;
    private static final Comparator<Slow> SLOWEST_FIRST =
            Comparator.comparingLong(Slow::millis).reversed().thenComparing(Slow::document);

    private final Map<String, Rule> rules;
    private final Map<String, Long> edits = new TreeMap<>();
    private final List<Slow> slowest;
    private final List<Time> earlier;
    private long sourceCharacters;
    private long removedCharacters;
    private long editCount;

    /** @param before what the run was at when this process took it up */
    public RunMetricsCollector(RunMetrics before) {
        this.rules = new TreeMap<>(before.rules());
        this.slowest = new ArrayList<>(before.slowest());
        this.earlier = before.stages();
        this.sourceCharacters = before.sourceCharacters();
        this.removedCharacters = before.removedCharacters();
        this.editCount = before.edits();
    }

    /** Adds a cleaned document. */
    public void add(Article article) {
        sourceCharacters += article.sourceLength();
        for (Change change : article.changes()) {
            boolean chrome = change.phase() == Phase.CHROME;
            long removed = chrome ? change.span().length() : 0;
            String phase = change.phase().name().toLowerCase(Locale.ROOT);
            removedCharacters += removed;
            if (!chrome) {
                editCount++;
                edits.merge(phase, 1L, Long::sum);
            }
            String id = change.evidence().rule();
            String rule = rules.containsKey(id) || rules.size() < MOST_RULES ? id : OTHER_RULES;
            rules.merge(
                    rule,
                    new Rule(rule, rule.equals(id) ? phase : "", 1, removed),
                    (a, b) -> new Rule(
                            rule, a.phase(), a.changes() + b.changes(), a.removedCharacters() + b.removedCharacters()));
        }
    }

    /** Adds how long a document took, whatever became of it. */
    public void add(Slow document) {
        if (slowest.size() < SLOWEST
                || document.millis() > slowest.get(SLOWEST - 1).millis()) {
            String uri = document.uri();
            int most = Math.min(uri.length(), ADDRESS);
            slowest.removeIf(one -> one.document().equals(document.document()));
            slowest.add(
                    new Slow(document.document(), uri.substring(0, most), document.millis(), document.characters()));
            slowest.sort(SLOWEST_FIRST);
            if (slowest.size() > SLOWEST) {
                slowest.remove(SLOWEST);
            }
        }
    }

    public long sourceCharacters() {
        return sourceCharacters;
    }

    public long removedCharacters() {
        return removedCharacters;
    }

    /** Edits that this process made, by phase. */
    public Map<String, Long> edits() {
        return Map.copyOf(edits);
    }

    /** What the run is at; {@code stages} is what they took in this process. */
    public RunMetrics tallies(List<Time> stages) {
        List<Time> sums = new ArrayList<>();
        for (Time stage : stages) {
            long documents = stage.documents();
            long millis = stage.millis();
            for (Time before : earlier) {
                if (before.name().equals(stage.name())) {
                    documents += before.documents();
                    millis += before.millis();
                }
            }
            sums.add(new Time(stage.name(), documents, millis));
        }
        return new RunMetrics(sourceCharacters, removedCharacters, editCount, rules, sums, slowest);
    }
}
