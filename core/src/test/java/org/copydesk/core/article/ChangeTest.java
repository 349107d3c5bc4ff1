package org.copydesk.core.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static Change change(int start, String before, String after, String rule, double sure) {
        return new Change(
                Phase.WORDING, new Span(start, start + before.length()), before, after, Evidence.of(rule, sure, "why"));
    }

    @Test
    void aKeyNamesRuleWordsAndPlaceAlone() {
        String key = change(4, "teh", "the", "wording.slip", 0.9).key();
        assertTrue(key.matches("[0-9a-f]{12}"), key);
        assertEquals(key, change(4, "teh", "the", "wording.slip", 0.8).key());
        Set<String> keys = new HashSet<>(List.of(
                key,
                change(5, "teh", "the", "wording.slip", 0.9).key(),
                change(4, "tehe", "the", "wording.slip", 0.9).key(),
                change(4, "teh", "ethe", "wording.slip", 0.9).key(),
                change(4, "teh", "tea", "wording.slip", 0.9).key(),
                change(4, "teh", "the", "wording.name", 0.9).key()));
        assertEquals(6, keys.size());
    }
}
