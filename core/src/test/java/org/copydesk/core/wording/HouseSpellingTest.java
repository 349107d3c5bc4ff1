package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.copydesk.core.article.Change;
import org.copydesk.core.housestyle.HouseStyle;
import org.junit.jupiter.api.Test;

class HouseSpellingTest {
    private static final HouseSpelling STAGE =
            new HouseSpelling(HouseStyle.of("house.yml", """
                            words:
                              - { never: advisor, always: adviser }
                              - { never: per cent, always: percent, quotations: yes }
                            protected: [ Tidewater Advisor ]
                            """).sound());

    @Test
    void writesWhatTheOwnerWants() {
        Marked.check(STAGE, "The [advisor>adviser] saw 9 per[ >]cent growth, Tidewater Advisor wrote.");
        Marked.check(STAGE, "de", "[Advisor>Adviser] und Kunde kamen.");
    }

    @Test
    void leavesQuotationsAloneUnlessTheEntrySaysOtherwise() {
        Marked.check(STAGE, "\u201CMy advisor saw 9 per[ >]cent,\u201D she said.");
    }

    @Test
    void tellsWhoseWillItIs() {
        List<Change> changes = Marked.article(STAGE, "en", "An advisor came.").changes();
        assertEquals(1, changes.size());
        assertEquals(
                "house style: \"adviser\", not \"advisor\" (house.yml, line 2)",
                changes.get(0).evidence().reason());
        assertEquals(1, changes.get(0).evidence().confidence());
    }

    @Test
    void cleansAgainWhenTheStyleChanges() {
        assertNotEquals(STAGE.fingerprint(), new HouseSpelling(HouseStyle.NONE).fingerprint());
    }
}
