package org.copydesk.core.facts;

/** The numbers of one title candidate as they are found, sign by sign; what is not said is 0. Not thread-safe. */
final class TitleFeatureValues {
    private final float[] signs = new float[TitleFeature.values().length];

    void set(TitleFeature sign, double value) {
        signs[sign.ordinal()] = (float) value;
    }

    void set(TitleFeature sign, boolean value) {
        signs[sign.ordinal()] = value ? 1 : 0;
    }

    /** A number for each sign, in the signs' order. */
    float[] signs() {
        return signs;
    }
}
