package org.copydesk.core.mark;

import org.copydesk.core.text.Provenance;

/**
 * A candidate for a field of the article. Facts never compete: all are kept, and the article chooses.
 *
 * @param phase the phase that said so
 * @param anchor where it was read
 * @param field what it is about
 * @param value the value, normalised as the field asks
 * @param evidence why
 */
public record Fact(Phase phase, Provenance anchor, Field field, String value, Evidence evidence) implements Mark {}
