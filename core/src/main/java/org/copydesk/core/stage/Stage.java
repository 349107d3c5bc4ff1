package org.copydesk.core.stage;

import java.util.List;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;

/** Looks at a view and says what it sees. Pure and thread-safe: the same view gives the same marks. */
public interface Stage {
    /** A stable name, such as {@code chrome.body-model}; the ids of its rules begin with it or with its package's name. */
    String id();

    Phase phase();

    /** @return marks made by {@code view}, in any order */
    List<Mark> inspect(View view);

    /** Changes whenever the stage may answer otherwise: a new fingerprint cleans the stored documents again. */
    default String fingerprint() {
        return id() + "/1";
    }
}
