package org.copydesk.pipeline.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader on made inputs, on their halves, and on what did harm once. */
class FuzzedInputsTest {
    /** A document may take so long by default. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void comesToItsEndAndFailsInNoOtherWayThanDocumented(Target target) throws IOException {
        List<byte[]> inputs = new ArrayList<>(target.seeds());
        assertFalse(inputs.isEmpty());
        for (byte[] seed : target.seeds()) {
            inputs.add(java.util.Arrays.copyOf(seed, seed.length / 2));
            inputs.add(java.util.Arrays.copyOf(seed, seed.length - 1));
        }
        inputs.addAll(target.findings());
        assertTimeoutPreemptively(DEADLINE, () -> inputs.forEach(target::run));
    }
}
