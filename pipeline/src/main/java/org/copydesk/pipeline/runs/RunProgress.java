package org.copydesk.pipeline.runs;

/**
 * How far a run has come.
 *
 * @param step {@code intake}, {@code learn}, {@code remember}, {@code clean}, {@code sign}, {@code forget} or {@code link}
 * @param done documents done in this step
 * @param total documents of this step, or -1 while unknown
 * @param quarantined documents quarantined in this run so far
 */
public record RunProgress(String step, long done, long total, long quarantined) {}
