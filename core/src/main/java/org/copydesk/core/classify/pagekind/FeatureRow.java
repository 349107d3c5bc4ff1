package org.copydesk.core.classify.pagekind;

/** The numbers of one page, a column each; 0 until set. Not thread-safe. */
final class FeatureRow {
    private final float[] values = new float[KindFeature.values().length];

    void set(KindFeature column, double value) {
        values[column.ordinal()] = (float) value;
    }

    void set(KindFeature column, boolean value) {
        values[column.ordinal()] = value ? 1 : 0;
    }

    /** A share of a whole; 0 of nothing. */
    void share(KindFeature column, double part, double whole) {
        set(column, whole <= 0 ? 0 : part / whole);
    }

    float get(KindFeature column) {
        return values[column.ordinal()];
    }

    float[] values() {
        return values.clone();
    }
}
