package org.copydesk.core.kind;

/** The numbers of one page, a column each; 0 until set. Not thread-safe. */
final class Row {
    private final float[] values = new float[Column.values().length];

    void set(Column column, double value) {
        values[column.ordinal()] = (float) value;
    }

    void set(Column column, boolean value) {
        values[column.ordinal()] = value ? 1 : 0;
    }

    /** A share of a whole; 0 of nothing. */
    void share(Column column, double part, double whole) {
        set(column, whole <= 0 ? 0 : part / whole);
    }

    float get(Column column) {
        return values[column.ordinal()];
    }

    float[] values() {
        return values.clone();
    }
}
