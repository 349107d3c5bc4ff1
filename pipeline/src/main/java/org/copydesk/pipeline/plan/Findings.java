package org.copydesk.pipeline.plan;

import java.util.List;

/**
 * What another setup would make of the records, in sum. Immutable.
 *
 * @param documents how many were cleaned anew
 * @param changed how many records would be others
 * @param texts how many of these would have another text
 * @param fields how many would have another title, author, date or other field
 * @param rest how many would differ in neither: in parts outside the text, suggestions, confidences or reasons
 * @param failed how many documents can't be cleaned
 * @param words how many words would come or go
 * @param millis how long it took
 * @param rules what becomes of each rule's changes, the most concerned first
 * @param sites the sites with changed records, the most words first
 * @param largest the records with the largest change, the most words first
 * @param flips the pages that would be of another kind
 * @param golden how the golden records fare, the worse first
 * @param failures documents that can't be cleaned
 */
public record Findings(
        long documents,
        long changed,
        long texts,
        long fields,
        long rest,
        long failed,
        long words,
        long millis,
        List<RuleDifference> rules,
        List<Site> sites,
        List<Largest> largest,
        List<Flip> flips,
        List<GoldenResult> golden,
        List<Failure> failures) {
    public Findings {
        rules = List.copyOf(rules);
        sites = List.copyOf(sites);
        largest = List.copyOf(largest);
        flips = List.copyOf(flips);
        golden = List.copyOf(golden);
        failures = List.copyOf(failures);
    }

    /** The golden records that would get worse. */
    public List<GoldenResult> worse() {
        return golden.stream().filter(GoldenResult::worse).toList();
    }

    /**
     * @param site the host, or empty where none is known
     * @param changed how many of its records would be others
     * @param words how many words would come or go
     */
    public record Site(String site, long changed, long words) {}

    /**
     * @param title the title the record has
     * @param words how many words would come or go
     * @param fields the fields that would say something else
     * @param pieces the difference of the texts
     */
    public record Largest(
            String documentId, String uri, String title, int words, List<FieldChange> fields, List<TextPiece> pieces) {}

    /**
     * @param before the kind of page it is
     * @param after the kind it would be
     */
    public record Flip(String documentId, String uri, String before, String after) {}

    /** @param reason why it can't be cleaned */
    public record Failure(String documentId, String uri, String reason) {}
}
