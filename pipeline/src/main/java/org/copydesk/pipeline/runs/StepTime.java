package org.copydesk.pipeline.runs;

/**
 * What a step of a run took.
 *
 * @param step its name
 * @param millis on the clock
 * @param work how much was done: for {@code intake} bytes of the input, for {@code learn} and {@code clean} the weight of documents,
 *     else documents
 */
public record StepTime(String step, long millis, long work) {}
