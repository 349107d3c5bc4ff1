package org.copydesk.core.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * The text as cleaned so far. Only a view makes marks. Immutable and thread-safe; rendered once.
 *
 * <p>All positions that a view takes and returns are its own, in UTF-16 units; the marks it makes are in source coordinates.
 *
 * <p>The laws, each a property test in {@code MarkLawsTest}:
 *
 * <ol>
 *   <li>Spans are never empty; an insertion borrows the neighbouring code point.
 *   <li>{@code edit(a, b, t)}, added to the marks, gives this view's text with {@code [a, b)} replaced by {@code t}. Where
 *       {@code a} or {@code b} falls inside an earlier replacement, the edit widens to the whole of it and carries its remaining
 *       text along.
 *   <li>An edit of a later phase that covers an earlier one replaces it. Withdrawing a mark always means: run again.
 *   <li>Only edits and chrome labels compete ({@link Marks}); other labels nest, and all facts are kept.
 *   <li>Marks are a set: the order in which they were added does not change the result.
 *   <li>A chrome label in force reads as nothing in views of later phases.
 *   <li>Edits trim the head and tail they share with what they replace; in the wording phase they cover whole words. None
 *       crosses the edge of a block.
 *   <li>There is no change of text without a mark, and the source can be rebuilt from the article and its changes.
 * </ol>
 */
public final class View {
    private final SourceText source;
    private final Marks marks;
    private final Phase phase;
    private final PieceTable pieces;
    private final List<Passage> passages;
    private final BooleanSupplier canceled;
    private final Map<Class<?>, Object> readings = new ConcurrentHashMap<>();

    private View(SourceText source, Marks marks, Phase phase, BooleanSupplier canceled) {
        this.source = source;
        this.marks = marks;
        this.phase = phase;
        this.pieces = new PieceTable(source.text(), replacements(source, marks));
        this.passages = new CancelableList(this, passages(source, pieces));
        this.canceled = canceled;
    }

    /**
     * @param marks those of earlier phases; all that are in force show in the text
     * @param phase the phase whose marks this view makes
     */
    public static View of(SourceText source, Marks marks, Phase phase) {
        return of(source, marks, phase, () -> false);
    }

    /** @param canceled whether nobody waits for the result any more; called often, by any thread */
    public static View of(SourceText source, Marks marks, Phase phase, BooleanSupplier canceled) {
        return new View(source, marks, phase, canceled);
    }

    /**
     * Stops work that nobody waits for. Asking for a passage does so too; a stage that is long at work between two of them calls
     * this.
     *
     * @throws CanceledException if nobody waits any more
     */
    public void checkCanceled() {
        if (canceled.getAsBoolean()) {
            throw new CanceledException();
        }
    }

    private static List<PieceTable.Replacement> replacements(SourceText source, Marks marks) {
        List<PieceTable.Replacement> all = new ArrayList<>();
        for (Mark mark : marks.alterations()) {
            all.add(new PieceTable.Replacement(Marks.span(mark), Marks.replacement(mark)));
        }
        for (Span softBreak : softBreaks(source, marks)) {
            all.add(new PieceTable.Replacement(softBreak, " "));
        }
        all.sort(Comparator.comparing(PieceTable.Replacement::span));
        return all;
    }

    /** Returns the soft breaks that read as a space: those that no edit or chrome label in force touches. */
    public static List<Span> softBreaks(SourceText source, Marks marks) {
        List<Span> free = new ArrayList<>();
        List<Mark> alterations = marks.alterations();
        int next = 0;
        for (Block block : source.blocks()) {
            for (Span softBreak : block.softBreaks()) {
                while (next < alterations.size()
                        && Marks.span(alterations.get(next)).end() <= softBreak.start()) {
                    next++;
                }
                if (next == alterations.size()
                        || !Marks.span(alterations.get(next)).overlaps(softBreak)) {
                    free.add(softBreak);
                }
            }
        }
        return free;
    }

    private static List<Passage> passages(SourceText source, PieceTable pieces) {
        List<Passage> passages = new ArrayList<>();
        for (Block block : source.blocks()) {
            inside(pieces, block.span())
                    .ifPresent(span -> passages.add(new Passage(block, span, span.of(pieces.text()))));
        }
        return List.copyOf(passages);
    }

    private static Optional<Span> inside(PieceTable pieces, Span sourceSpan) {
        int end = pieces.endInView(sourceSpan.end());
        int start = White.skip(pieces.text(), pieces.startInView(sourceSpan.start()), end);
        end = White.skipBack(pieces.text(), start, end);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    public SourceText source() {
        return source;
    }

    /** Returns the marks of earlier phases. */
    public Marks marks() {
        return marks;
    }

    public Phase phase() {
        return phase;
    }

    public String text() {
        return pieces.text();
    }

    /**
     * Returns what is left of the blocks, in order, without those of which only white space is left.
     *
     * @return a list whose methods throw what {@link #checkCanceled} throws
     */
    public List<Passage> passages() {
        return passages;
    }

    /**
     * Returns the result of a pure function of this view, computed once for all stages.
     *
     * @param type what it makes; a view knows one reading of each type
     * @param reading the same function at each call with {@code type}; its result is shared, so it must be immutable
     */
    public <T> T reading(Class<T> type, Function<View, T> reading) {
        Object known = readings.get(type);
        if (known == null) {
            known = reading.apply(this);
            readings.put(type, known);
        }
        return type.cast(known);
    }

    /** Where a source span is in this view, white space at its edges apart; empty if nothing of it is left. */
    public Optional<Span> toView(Span sourceSpan) {
        return inside(pieces, sourceSpan);
    }

    /** Returns the source of a view span; where it cuts an earlier replacement, all that was replaced. */
    public Span toSource(Span viewSpan) {
        return pieces.toSource(viewSpan);
    }

    /** Labels {@code span}. A span that cuts an earlier replacement widens to the whole of it. */
    public Label label(Span span, Role role, Evidence evidence) {
        return new Label(phase, pieces.toSource(span), role, evidence);
    }

    /** Makes a fact that is in the text. */
    public Fact fact(Field field, String value, Span span, Evidence evidence) {
        return new Fact(phase, pieces.toSource(span), field, value, evidence);
    }

    /** Makes a fact from the page's metadata. */
    public Fact fact(Field field, String value, Metadata given, Evidence evidence) {
        return new Fact(phase, given, field, value, evidence);
    }

    /**
     * Replaces {@code [start, end)} of this view by {@code text}; {@code start == end} inserts.
     *
     * @throws IllegalArgumentException if nothing would change or the range does not lie in one passage
     */
    public Edit edit(int start, int end, String text, Evidence evidence) {
        return EditShape.of(this, pieces, start, end, text).toEdit(phase, pieces, evidence);
    }

    /** The passage that holds all of {@code [start, end)}, edges included, if one does. */
    public Optional<Passage> passageOf(int start, int end) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (passages.get(mid).span().end() < end) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low < passages.size() && passages.get(low).span().start() <= start
                ? Optional.of(passages.get(low))
                : Optional.empty();
    }
}
