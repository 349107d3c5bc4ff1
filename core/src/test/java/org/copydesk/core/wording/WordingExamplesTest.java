package org.copydesk.core.wording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.core.Examples;
import org.copydesk.core.Sources;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.dictionary.Dictionaries;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.learn.Learner;
import org.copydesk.core.learn.NameCounts;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts, and below each the changes that the stages propose, or the doubtful words with all that is measured of them. */
class WordingExamplesTest {
    private static final Model MODEL =
            Models.standard().find(CorrectionModel.MODEL).orElseThrow();
    private static final Knowledge BATCH = batch();

    private static final List<Stage> STAGES = List.of(
            typos(Knowledge.NONE),
            new DoubledWords(),
            new PunctuationSpacing(),
            new NameConsistency(NameCounts.EMPTY, language -> false));

    /** Thirty documents that say the same, and four with a name. */
    private static Knowledge batch() {
        Learner<Knowledge> learner = Knowledge.learner();
        Knowledge all = learner.empty();
        for (int i = 0; i < 34; i++) {
            String text = i < 30
                    ? "The crew sailed with the tide, came back at noon, and the gromel of the harbour was glad."
                    : "Yesterday Tarnwick left the harbour with the gromels.";
            all = learner.merge().apply(all, learner.observe().apply(view(text)));
        }
        return all;
    }

    private static Typos typos(Knowledge knowledge) {
        return new Typos(Dictionaries.standard(), HouseStyle.NONE, knowledge, MODEL, Policy.STANDARD);
    }

    private static View view(String text) {
        return View.of(Sources.flat(text.strip()), Marks.NONE, Phase.WORDING);
    }

    private static List<Path> passages() throws IOException {
        return Examples.in("wording/passages");
    }

    private static List<Path> words() throws IOException {
        return Examples.in("wording/words");
    }

    @ParameterizedTest
    @MethodSource("passages")
    void proposesChanges(Path example) throws IOException {
        Examples.check(
                example,
                text -> STAGES.stream()
                        .map(stage -> stage.id() + '\n' + changes(stage, view(text)))
                        .collect(Collectors.joining()));
    }

    private static String changes(Stage stage, View view) {
        StringBuilder out = new StringBuilder();
        for (Mark mark : stage.inspect(view)) {
            Edit edit = (Edit) mark;
            int start = edit.span().start();
            int end = edit.span().end();
            String text = view.text();
            out.append(String.format(
                    Locale.ROOT,
                    "    %s[%s>%s]%s %.3f %s: %s\n",
                    text.substring(Math.max(0, start - 10), start).replace("\n", "\\n"),
                    edit.span().of(text),
                    edit.replacement(),
                    text.substring(end, Math.min(text.length(), end + 5)).replace("\n", "\\n"),
                    edit.evidence().confidence(),
                    edit.evidence().rule(),
                    edit.evidence().reason()));
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("words")
    void measuresDoubtfulWords(Path example) throws IOException {
        Knowledge knowledge = example.toString().contains("batch") ? BATCH : Knowledge.NONE;
        CorrectionModel model = new CorrectionModel(MODEL);
        SuspectWords suspects = new SuspectWords(
                Dictionaries.standard().of("en").orElseThrow(), knowledge, model.trigrams(), word -> false);
        Examples.check(example, text -> {
            View view = view(text);
            StringBuilder out = new StringBuilder(changes(typos(knowledge), view));
            for (SuspectWord suspect : suspects.in(view, passage -> new BitSet())) {
                Correction verdict = model.correct(List.of(suspect)).get(0);
                out.append(String.format(
                        Locale.ROOT,
                        "%s: %s %.3f%s\n",
                        suspect.wrong(),
                        verdict.proposal().right(),
                        verdict.confidence(),
                        verdict.veto().isEmpty() ? "" : ", " + verdict.veto()));
                List<CorrectionFeature> columns = List.of(CorrectionFeature.values());
                int first = CorrectionFeature.KIND.ordinal();
                Candidate any = suspect.proposals().get(0);
                append("   ", columns.subList(0, first), any, out);
                for (Candidate proposal : suspect.proposals()) {
                    append("    " + proposal.right() + ':', columns.subList(first, columns.size()), proposal, out);
                }
            }
            return out.toString();
        });
    }

    private static void append(String head, List<CorrectionFeature> columns, Candidate proposal, StringBuilder out) {
        StringBuilder line = new StringBuilder(head);
        for (CorrectionFeature column : columns) {
            float value = proposal.row()[column.ordinal()];
            if (line.length() > 100) {
                out.append(line).append('\n');
                line.setLength(0);
                line.append("       ");
            }
            if (value != 0) {
                line.append(' ').append(column).append(' ').append(number(value));
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
