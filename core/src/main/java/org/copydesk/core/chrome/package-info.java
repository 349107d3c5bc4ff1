/**
 * What is not the article: stages that label chrome. {@link org.copydesk.core.chrome.RuleStage} needs one block alone,
 * {@link org.copydesk.core.chrome.BodyStage} the whole page. Read {@code RuleStage} first, then {@code BodyStage}.
 */
@NullMarked
package org.copydesk.core.chrome;

import org.jspecify.annotations.NullMarked;
