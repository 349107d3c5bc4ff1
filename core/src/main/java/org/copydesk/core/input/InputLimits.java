package org.copydesk.core.input;

/**
 * What input may cost.
 *
 * @param largest the most bytes of a document, decompressed
 * @param unpacked how many bytes may be unpacked from a file before {@code ratio} counts
 * @param ratio how many bytes may be unpacked from one byte of a file, on average
 * @param archives how many zip and tar archives may be inside of one another
 * @param layers the same, with compressions
 */
public record InputLimits(int largest, long unpacked, int ratio, int archives, int layers) {
    /** A document's letters may be written as six bytes each in JSON; seldom all of them are. */
    private static final int RECORD = 2;

    /** @throws IllegalArgumentException if one is less than 1, or {@code unpacked} less than 0 */
    public InputLimits {
        if (largest < 1 || unpacked < 0 || ratio < 1 || archives < 1 || layers < archives) {
            throw new IllegalArgumentException("limits of inputs are 1 or more, and no fewer layers than archives");
        }
    }

    /** A document of {@code largest} bytes; 64 MB may always be unpacked, and 200 times the file; two archives, four layers. */
    public static InputLimits of(int largest) {
        return new InputLimits(largest, 64L << 20, 200, 2, 4);
    }

    /** The same, for documents of another size. */
    public InputLimits withLargest(int bytes) {
        return new InputLimits(bytes, unpacked, ratio, archives, layers);
    }

    /** The most bytes of a record, which holds a document and more: twice the document's. */
    public int record() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, (long) RECORD * largest);
    }
}
