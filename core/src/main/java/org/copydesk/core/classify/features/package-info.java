/**
 * What every classifier measures of a text. Read {@link org.copydesk.core.classify.features.TextStats} first.
 */
@NullMarked
package org.copydesk.core.classify.features;

import org.jspecify.annotations.NullMarked;
