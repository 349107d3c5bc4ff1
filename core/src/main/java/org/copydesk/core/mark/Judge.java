package org.copydesk.core.mark;

/** Says which marks are sure enough to be applied. Must answer the same for equal marks. */
@FunctionalInterface
public interface Judge {
    /** Applies everything. */
    Judge LENIENT = mark -> true;

    /** @return whether the mark may take effect; otherwise it is kept as a suggestion */
    boolean applies(Mark mark);
}
