package org.copydesk.core.classify.body;

/**
 * One number of a passage's row.
 *
 * @param name stable: a model learned on it asks for it by name and place
 * @param sign what a person would call it
 * @param value finite for every passage
 */
record Feature(String name, FeatureGroup sign, Value value) {
    /** Reads a passage's number off a look. */
    interface Value {
        double of(FeatureContext look, int passage);
    }
}
