package org.copydesk.pipeline.record;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.AcceptancePolicy;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;
import tools.jackson.databind.JsonNode;

/**
 * Lays the parts of an exported record over its source: a record says of a paragraph what it says, not where. The source as it reads
 * after all changes is the text of the parts, one after the other, but for white space.
 */
final class RecordParts {
    private final String source;
    private final View view;
    private final String text;
    private final List<JsonNode> paragraphs;
    private final List<JsonNode> beside;
    private final Evidence because;
    private final List<Mark> labels = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    /** Where in the view each unit of the part in hand stands. */
    private int[] places = new int[0];

    private List<Span> softBreaks = new ArrayList<>();
    private int segmentStart;
    private int partStart;

    private RecordParts(ExportedRecord record, String source, List<Mark> changes, Evidence because) {
        this.source = source;
        this.paragraphs = record.list("paragraphs");
        this.beside = record.list("parts");
        this.because = because;
        int start = White.skip(source, 0, source.length());
        int end = White.skipBack(source, start, source.length());
        List<Block> whole = start < end ? List.of(new Block(new Span(start, end), Layout.NONE)) : List.of();
        this.view = View.of(
                new SourceText("", "", source, whole, List.of(), List.of()),
                Marks.of(changes, AcceptancePolicy.LENIENT),
                Phase.STRUCTURE);
        this.text = view.text();
    }

    /**
     * @param changes those in force
     * @param because why a paragraph was taken for one
     * @throws UndecodableException if the parts are not the text of the source
     */
    static RecordParts of(ExportedRecord record, String source, List<Mark> changes, Evidence because) {
        RecordParts parts = new RecordParts(record, source, changes, because);
        parts.lay();
        return parts;
    }

    static Role role(JsonNode part) {
        return RecordMarks.one(Role.class, part, "kind");
    }

    List<Mark> labels() {
        return labels;
    }

    List<Block> blocks() {
        return blocks;
    }

    private void lay() {
        int nextParagraph = 0;
        int nextBeside = 0;
        int at = White.skip(text, 0, text.length());
        while (at < text.length()) {
            int place = view.toSource(new Span(at, at + 1)).start();
            boolean aside = nextBeside < beside.size()
                    && beside.get(nextBeside).path("start").asInt(-1) <= place;
            if (!aside && nextParagraph == paragraphs.size()) {
                throw new UndecodableException("its source says at " + place + " what none of its parts says");
            }
            JsonNode part = aside ? beside.get(nextBeside++) : paragraphs.get(nextParagraph++);
            at = White.skip(text, lay(part, at), text.length());
        }
        if (nextParagraph < paragraphs.size() || nextBeside < beside.size()) {
            throw new UndecodableException("its parts say more than its source");
        }
        addRest(source.length());
    }

    /** @return where in the view it ends */
    private int lay(JsonNode part, int start) {
        String said = RecordMarks.text(part, "text");
        places = new int[said.length()];
        segmentStart = start;
        partStart = -1;
        int at = start;
        int i = 0;
        while (i < said.length()) {
            int wordEnd = White.skip(said, i, said.length());
            int viewEnd = White.skip(text, at, text.length());
            if (wordEnd > i || viewEnd > at) {
                between(said, i, wordEnd, at, viewEnd);
                i = wordEnd;
                at = viewEnd;
            } else if (at < text.length() && said.charAt(i) == text.charAt(at)) {
                places[i++] = at++;
            } else {
                throw differs(at);
            }
        }
        endSegment(at);
        Span whole = new Span(partStart, blocks.get(blocks.size() - 1).span().end());
        JsonNode rule = part.path("rule");
        labels.add(new Label(
                Phase.STRUCTURE, whole, role(part), rule.isMissingNode() ? because : RecordMarks.evidence(part)));
        addSentences(part, said);
        return at;
    }

    private UndecodableException differs(int at) {
        int place = view.toSource(new Span(Math.min(at, text.length() - 1), Math.min(at, text.length() - 1) + 1))
                .start();
        return new UndecodableException("its source says at " + place + " other than its parts");
    }

    /** White space in a part is that of the source, or a space for a line that was wrapped, or for the end of a block. */
    private void between(String said, int from, int to, int start, int end) {
        for (int i = from; i < to; i++) {
            places[i] = Math.min(start + i - from, Math.max(start, end - 1));
        }
        if (said.substring(from, to).equals(text.substring(start, end))) {
            return;
        }
        if (from == 0 || to == said.length() || end == start || to - from > 1) {
            throw differs(start);
        }
        boolean spaced = ",.;:!?)]}\u201d\u2019".indexOf(said.charAt(to)) < 0
                && "([{\u201c\u2018".indexOf(said.charAt(from - 1)) < 0;
        if (spaced == (to > from)) {
            endSegment(start);
            segmentStart = end;
        } else if (to > from && said.charAt(from) == ' ') {
            softBreaks.add(view.toSource(new Span(start, end)));
        } else {
            throw differs(start);
        }
    }

    private void endSegment(int end) {
        Span span = view.toSource(new Span(segmentStart, end));
        addRest(span.start());
        partStart = partStart < 0 ? span.start() : partStart;
        blocks.add(new Block(span, Layout.NONE, softBreaks));
        softBreaks = new ArrayList<>();
    }

    /** What was taken out before a place is a block too. */
    private void addRest(int before) {
        int after = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
        int start = White.skip(source, after, before);
        int end = White.skipBack(source, start, before);
        if (start < end) {
            blocks.add(new Block(new Span(start, end), Layout.NONE));
        }
    }

    private void addSentences(JsonNode part, String said) {
        int from = 0;
        for (JsonNode one : part.path("sentences").values()) {
            String sentence = one.asString("");
            int start = said.indexOf(sentence, from);
            if (start < 0 || sentence.isEmpty()) {
                throw new UndecodableException("a sentence is not in its paragraph: '" + sentence + "'");
            }
            from = start + sentence.length();
            Span inView = new Span(places[start], places[from - 1] + 1);
            labels.add(new Label(Phase.STRUCTURE, view.toSource(inView), Role.SENTENCE, because));
        }
    }
}
