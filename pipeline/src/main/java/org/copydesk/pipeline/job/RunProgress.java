package org.copydesk.pipeline.job;

/**
 * How far a run has come.
 *
 * @param step {@code intake}, {@code learn} or {@code clean}
 * @param done documents done in this step
 * @param total documents of this step, or -1 while unknown
 * @param quarantined documents quarantined in this run so far
 */
public record RunProgress(String step, long done, long total, long quarantined) {}
