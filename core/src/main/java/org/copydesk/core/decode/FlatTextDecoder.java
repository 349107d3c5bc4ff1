package org.copydesk.core.decode;

import java.util.List;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SourceText;

/**
 * Reads text without markup: the text is the file's characters as they are, and its blocks come from blank lines and from how
 * its lines are wrapped. Immutable and thread-safe.
 */
final class FlatTextDecoder implements Decoder {
    private final SeamJudge judge;

    FlatTextDecoder(SeamJudge judge) {
        this.judge = judge;
    }

    @Override
    public String id() {
        return "flat-text/4" + judge.version();
    }

    /** Takes everything, so that what is no text is refused with its reason. */
    @Override
    public boolean accepts(Payload payload) {
        return true;
    }

    @Override
    public SourceText decode(Payload payload) {
        Sniffer.refuseWhatIsNoText(payload, HtmlDecoder.MOST_BYTES);
        Characters characters = Characters.of(payload, false);
        List<Line> lines = Line.of(characters.text());
        if (lines.stream().allMatch(Line::blank)) {
            throw new UndecodableException("the file holds only white space");
        }
        List<Line> cut = LongLines.cut(characters.text(), lines);
        SeamJudge whose = cut == lines ? judge : SeamJudge.BY_WIDTH;
        List<Block> blocks = new LineJoiner(characters.text(), cut, Wrapping.of(lines), whose).blocks();
        return new SourceText(payload.id(), payload.site(), characters.text(), blocks, List.of(), characters.notes());
    }
}
