/**
 * Which passages are the article's body, as learned from pages whose body is known: what is measured of each passage, the model
 * that weighs it, and why in words. HTML and flat text are measured alike. Read {@link org.copydesk.core.classify.body.BodyModel} first.
 */
@NullMarked
package org.copydesk.core.classify.body;

import org.jspecify.annotations.NullMarked;
