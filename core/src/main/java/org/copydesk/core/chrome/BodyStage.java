package org.copydesk.core.chrome;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.classify.body.ScoredPassages;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Marks what a learned model takes for no part of the article's body, and what the body says twice. The lines that give title, date
 * and authors stay, and so do captions inside the body; what a rule knows is left to the rule, whose reason is plainer. Immutable and thread-safe.
 */
public final class BodyStage implements Stage {
    private static final String CONTEXT = "chrome.body-context";
    private static final String DUPLICATE = "chrome.duplicate";
    /** Shorter passages may well occur twice, in words. */
    private static final int DUPLICATE_WORDS = 8;

    /** A longer cell is no figure, in UTF-16 units; a reader would take it for a paragraph. */
    private static final int LONGEST_CELL = 60;

    /** A picture so near the text, in passages, is the article's. */
    private static final int CREDIT_NEAR = 2;

    private static final Pattern PICTURE_CREDIT = Pattern.compile(
            "(?i)[(\\[]?(?:photo|photograph|picture|image|foto|bild|illustration)s?(?: credit| by| courtesy of)? ?[:/©] ?\\S.{1,80}");

    private final BodyClassifier classifier;
    private final String rules;

    /** @param book its rules on boxes say what lies outside the body */
    public BodyStage(BodyClassifier classifier, RuleBook book) {
        this.classifier = classifier;
        this.rules = book.fingerprint();
    }

    @Override
    public String id() {
        return "chrome.body-model";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + classifier.fingerprint() + " " + rules;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Passage> passages = view.passages();
        BodyClassifier.Classified classified = classifier.classify(view);
        ScoredPassages weighed = classified.weighed();
        BitSet body = classified.body();
        Set<Passage> facts = FactLines.of(view);
        Set<String> said = new HashSet<>();
        Boxes boxes = classifier.measurer().boxes(view);
        RuleFindings ruled = classifier.measurer().ruled(view);
        BitSet outside = new BitSet();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (facts.contains(passage) || !body.get(i) && ruled.knows(i)) {
                continue;
            }
            if (!body.get(i) && !captionWithin(body, i, passage) && !tableWithin(body, i, passage)) {
                outside.set(i);
            } else if (weighed.words(i) >= DUPLICATE_WORDS && !said.add(TextKey.of(passage.text()))) {
                marks.add(view.label(
                        passage.span(), Role.CHROME, Evidence.of(DUPLICATE, 0.9, "stands a second time in the text")));
            }
        }
        for (ScoredPassages.Run run : weighed.runs(outside)) {
            Evidence why = new Evidence(id(), classified.model(), run.confidence(), run.reason());
            for (int i = run.first(); i <= run.last(); i++) {
                String reason = classified.reasons().get(i);
                marks.add(boxes.label(view, passages.get(i), reason == null ? why : Evidence.of(CONTEXT, 0.8, reason)));
            }
        }
        return marks;
    }

    /** The figures of a table among the body's paragraphs belong to the article, though not to its text. */
    private static boolean tableWithin(BitSet body, int i, Passage passage) {
        Layout layout = passage.block().layout();
        return layout.shape() == Layout.Shape.TABLE_CELL
                && layout.linkChars() == 0
                && passage.text().length() <= LONGEST_CELL
                && body.nextSetBit(0) < i
                && i < body.length();
    }

    /** Captions and credits of pictures belong to the article, though not to its text. */
    private static boolean captionWithin(BitSet body, int i, Passage passage) {
        boolean near = body.nextSetBit(0) - CREDIT_NEAR <= i && i < body.length() + CREDIT_NEAR;
        return near
                && (passage.block().layout().shape() == Layout.Shape.CAPTION || PICTURE_CREDIT.matches(passage.text()));
    }
}
