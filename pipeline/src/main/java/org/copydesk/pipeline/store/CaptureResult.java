package org.copydesk.pipeline.store;

import java.util.Set;

/**
 * What came of captures that were noted.
 *
 * @param standing those that are now
 * @param unchanged how many of them were noted only now and need no cleaning
 */
public record CaptureResult(Set<Capture> standing, int unchanged) {}
