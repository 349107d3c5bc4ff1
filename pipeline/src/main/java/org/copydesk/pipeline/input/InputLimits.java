package org.copydesk.pipeline.input;

/**
 * What input may cost.
 *
 * @param largest the most bytes of a document, decompressed
 * @param unpacked how many bytes may be unpacked from a file before {@code ratio} counts
 * @param ratio how many bytes may be unpacked from one byte of a file, on average
 * @param layers how many archives and compressions may stand inside of one another
 */
public record InputLimits(int largest, long unpacked, int ratio, int layers) {

    /** A document of {@code largest} bytes; 64 MB may always be unpacked, and 200 times the file; four layers. */
    public static InputLimits of(int largest) {
        return new InputLimits(largest, 64L << 20, 200, 4);
    }
}
