package org.copydesk.core.classify.body;

import org.copydesk.core.mark.Role;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of a view's passages. Rules advise and the model decides, so each passage's advice is among its features. Filled
 * once, then read only.
 */
public final class RuleAdvice {
    private final byte[] box;
    private final byte[] section;
    private final byte[] text;

    /** No advice yet for this many passages. */
    public RuleAdvice(int passages) {
        box = new byte[passages];
        section = new byte[passages];
        text = new byte[passages];
    }

    /** What the names of a passage's elements say it is; null if nothing. */
    public void box(int passage, @Nullable Role role) {
        box[passage] = code(role);
    }

    /** What the heading that opened a passage's section says it is; null if nothing. */
    public void section(int passage, @Nullable Role role) {
        section[passage] = code(role);
    }

    /** What a passage's own words say all of it is; null if nothing. */
    public void text(int passage, @Nullable Role role) {
        text[passage] = code(role);
    }

    byte box(int passage) {
        return box[passage];
    }

    byte section(int passage) {
        return section[passage];
    }

    byte text(int passage) {
        return text[passage];
    }

    /** Whether any rule says that a passage is something else than body. */
    boolean any(int passage) {
        return box[passage] + section[passage] + text[passage] > 0;
    }

    private static byte code(@Nullable Role role) {
        if (role == null) {
            return 0;
        }
        return switch (role) {
            case CHROME -> 1;
            case COMMENT -> 2;
            case RELATED -> 3;
            case DISCLAIMER -> 4;
            default -> 0;
        };
    }
}
