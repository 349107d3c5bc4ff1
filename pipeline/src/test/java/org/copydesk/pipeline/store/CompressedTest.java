package org.copydesk.pipeline.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedTest {
    /** None, and as many as fill the buffer once or twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 32 * 1024, 100_000})
    void bytesOfAnyNumberComeBack(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        assertArrayEquals(bytes, Compressed.inflate(Compressed.deflate(bytes)));
        assertArrayEquals(new byte[size], Compressed.inflate(Compressed.deflate(new byte[size])));
    }
}
