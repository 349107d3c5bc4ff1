package org.copydesk.core.decode.flat;

import java.util.List;
import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.decode.charset.ContentSniffer;
import org.copydesk.core.decode.charset.DecodedCharacters;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SourceText;

/**
 * Reads text without markup: the text is the file's characters as they are, and its blocks come from blank lines and from how
 * its lines are wrapped. Immutable and thread-safe.
 */
public final class FlatTextDecoder implements Decoder {
    private final LineJoinClassifier classifier;

    public FlatTextDecoder(LineJoinClassifier classifier) {
        this.classifier = classifier;
    }

    @Override
    public String id() {
        return "flat-text/4" + classifier.version();
    }

    /** Takes everything, so that what is no text is refused with its reason. */
    @Override
    public boolean accepts(Payload payload) {
        return true;
    }

    @Override
    public SourceText decode(Payload payload) {
        ContentSniffer.refuseWhatIsNoText(payload);
        DecodedCharacters characters = DecodedCharacters.of(payload, false);
        List<TextLine> lines = TextLine.of(characters.text());
        if (lines.stream().allMatch(TextLine::blank)) {
            throw new UndecodableException("the file holds only white space");
        }
        List<TextLine> cut = LongLines.cut(characters.text(), lines);
        LineJoinClassifier whose = cut == lines ? classifier : LineJoinClassifier.BY_WIDTH;
        List<Block> blocks = new LineJoiner(characters.text(), cut, Wrapping.of(lines), whose).blocks();
        return new SourceText(payload.id(), payload.site(), characters.text(), blocks, List.of(), characters.notes());
    }
}
