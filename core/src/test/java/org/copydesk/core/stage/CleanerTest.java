package org.copydesk.core.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Sources;
import org.copydesk.core.mark.CanceledException;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.SourceText;
import org.junit.jupiter.api.Test;

class CleanerTest {
    private static final SourceText SOURCE = Sources.flat("One.\n\nTwo.\n\nThree.");

    private final AtomicBoolean canceled = new AtomicBoolean();
    private final List<String> seen = new ArrayList<>();

    /** Looks at each passage, and is given up while it looks at the second. */
    private final Stage reader = new Stage() {
        @Override
        public String id() {
            return "test.reader";
        }

        @Override
        public Phase phase() {
            return Phase.REPAIR;
        }

        @Override
        public List<Mark> inspect(View view) {
            for (Passage passage : view.passages()) {
                seen.add(passage.text());
                canceled.set(seen.size() == 2);
            }
            return List.of();
        }
    };

    @Test
    void stopsWithinAStageWhenNobodyWaits() {
        Cleaner cleaner = new Cleaner(List.of(reader), Policy.STANDARD).until(canceled::get);
        assertThrows(CanceledException.class, () -> cleaner.clean(SOURCE));
        assertEquals(List.of("One.", "Two."), seen);
    }

    @Test
    void beginsNoStageWhenNobodyWaits() {
        canceled.set(true);
        Cleaner cleaner = new Cleaner(List.of(reader), Policy.STANDARD).until(canceled::get);
        assertThrows(CanceledException.class, () -> cleaner.clean(SOURCE));
        assertEquals(List.of(), seen);
    }

    @Test
    void cleansTheSameWhileSomebodyWaits() {
        Cleaner cleaner = Copydesk.standard().cleaner();
        assertEquals(cleaner.fingerprint(), cleaner.until(() -> false).fingerprint());
        assertEquals(
                cleaner.clean(SOURCE).marks().all(),
                cleaner.until(() -> false).clean(SOURCE).marks().all());
    }
}
