package org.copydesk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LiteralScanTest {
    private static final BitSet NONE = new BitSet();

    @Test
    void findsLiteralsThatOverlapAndStandInOneAnother() {
        LiteralScan scan = scan("harbour", "bour", "urn", "harp");

        assertEquals("{0, 1, 2}", found(scan, "Little HARBOURNE"));
        assertEquals("{1}", found(scan, "labour, arbour"));
        assertEquals("{}", found(scan, "harbo ur har p"));
    }

    @Test
    void tellsWhatALineBeginsWith() {
        LiteralScan scan = scan(LiteralScan.BEGIN + "share", "share", "©");

        assertEquals("{0, 1}", found(scan, "Share this"));
        assertEquals("{0, 1, 2}", found(scan, "It rained.\n  © – Share this"));
        assertEquals("{1}", found(scan, "His share of it"));
        assertEquals("{}", found(scan, LiteralScan.BEGIN + " sha"));
    }

    @Test
    void takesCharactersThatShareACaseForTheSame() {
        assertEquals("{0}", found(scan("straße"), "STRAßE"));
        assertEquals("{0}", found(scan("écrire"), "ÉCRIRE"));
        assertEquals("{0}", found(scan("kiosk"), "\u212Aiosk"));
    }

    @Test
    void givesWhatIsAlwaysSoWhereNothingIsFound() {
        BitSet always = BitSet.valueOf(new long[] {4});

        assertSame(always, scan("bridge").find("The ferry", always));
        assertEquals("{0, 2}", scan("bridge").find("The bridge", always).toString());
        assertEquals("{2}", always.toString());
    }

    @Test
    void missesNoLiteralHoweverManyCharactersThereAre() {
        Map<String, BitSet> meanings = new TreeMap<>();
        for (char c = '\u4e00'; c < '\u4e00' + 600; c++) {
            meanings.put("" + c + (char) (c + 7), BitSet.valueOf(new long[] {1}));
        }
        meanings.put("bridge", BitSet.valueOf(new long[] {2}));
        LiteralScan scan = new LiteralScan(meanings);

        for (String literal : meanings.keySet()) {
            assertEquals(meanings.get(literal), scan.find(literal, NONE), literal);
        }
        assertEquals("{}", found(scan, "The ferry"));
    }

    @Test
    void refusesLiteralsThatItCouldMiss() {
        assertThrows(IllegalArgumentException.class, () -> scan("(c)"));
    }

    private static LiteralScan scan(String... literals) {
        Map<String, BitSet> meanings = new TreeMap<>();
        for (String literal : literals) {
            meanings.put(
                    literal, BitSet.valueOf(new long[] {1L << List.of(literals).indexOf(literal)}));
        }
        return new LiteralScan(meanings);
    }

    private static String found(LiteralScan scan, String text) {
        return scan.find(text, NONE).toString();
    }
}
