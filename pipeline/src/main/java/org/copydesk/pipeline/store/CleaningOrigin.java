package org.copydesk.pipeline.store;

/**
 * What cleaned a document.
 *
 * @param runId the run
 * @param decoder the decoders that were asked
 * @param fingerprint names the rules, stages and policy
 * @param knowledgeId names what was known of the corpus
 */
public record CleaningOrigin(long runId, String decoder, String fingerprint, String knowledgeId) {}
