/**
 * Rules are data: a {@link org.copydesk.core.rule.RuleBook} holds {@link org.copydesk.core.rule.Rule}s read from YAML, each
 * with examples that it must hit and must miss. Read {@code RuleBook} first.
 */
@NullMarked
package org.copydesk.core.rule;

import org.jspecify.annotations.NullMarked;
