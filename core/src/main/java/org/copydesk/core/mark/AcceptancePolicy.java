package org.copydesk.core.mark;

/** Says which marks are applied. Must answer the same for equal marks. */
@FunctionalInterface
public interface AcceptancePolicy {
    /** Applies everything. */
    AcceptancePolicy LENIENT = mark -> true;

    /** @return whether the mark may take effect; otherwise it is kept as a suggestion */
    boolean applies(Mark mark);

    /** @return whether the mark may never take effect: it is kept, and changes nothing */
    default boolean rejects(Mark mark) {
        return false;
    }

    /** @return whether the mark goes before all others of its phase that it competes with */
    default boolean insists(Mark mark) {
        return false;
    }
}
