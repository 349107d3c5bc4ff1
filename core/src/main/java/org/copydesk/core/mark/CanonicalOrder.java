package org.copydesk.core.mark;

import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Provenance;
import org.copydesk.core.text.Span;

/**
 * The canonical order of marks, field by field: phase, place, rule, then kind and whatever else two marks may differ in. A fact
 * that the page itself gave is at the head of the text.
 */
final class CanonicalOrder {
    private CanonicalOrder() {}

    static int compare(Mark one, Mark other) {
        if (one == other) {
            return 0;
        }
        int order = one.phase().compareTo(other.phase());
        order = order != 0 ? order : Integer.compare(start(one.anchor()), start(other.anchor()));
        order = order != 0 ? order : Integer.compare(end(one.anchor()), end(other.anchor()));
        order = order != 0
                ? order
                : one.evidence().rule().compareTo(other.evidence().rule());
        order = order != 0 ? order : Integer.compare(kind(one), kind(other));
        order = order != 0 ? order : anchors(one.anchor(), other.anchor());
        order = order != 0 ? order : subject(one).compareTo(subject(other));
        order = order != 0 ? order : text(one).compareTo(text(other));
        return order != 0 ? order : evidence(one.evidence(), other.evidence());
    }

    private static int start(Provenance anchor) {
        return anchor instanceof Span span ? span.start() : 0;
    }

    private static int end(Provenance anchor) {
        return anchor instanceof Span span ? span.end() : 1;
    }

    private static int kind(Mark mark) {
        return mark instanceof Edit ? 0 : mark instanceof Fact ? 1 : 2;
    }

    private static int anchors(Provenance one, Provenance other) {
        if (one instanceof Metadata given && other instanceof Metadata elsewhere) {
            int order = given.name().compareTo(elsewhere.name());
            return order != 0 ? order : given.value().compareTo(elsewhere.value());
        }
        return Boolean.compare(one instanceof Span, other instanceof Span);
    }

    private static String subject(Mark mark) {
        return mark instanceof Fact fact
                ? fact.field().name()
                : mark instanceof Label label ? label.role().name() : "";
    }

    private static String text(Mark mark) {
        return mark instanceof Fact fact ? fact.value() : mark instanceof Edit edit ? edit.replacement() : "";
    }

    private static int evidence(Evidence one, Evidence other) {
        int order = one.model().compareTo(other.model());
        order = order != 0 ? order : Double.compare(one.confidence(), other.confidence());
        return order != 0 ? order : one.reason().compareTo(other.reason());
    }
}
