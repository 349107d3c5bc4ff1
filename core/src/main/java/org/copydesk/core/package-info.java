/**
 * Copydesk as a library. {@link org.copydesk.core.Copydesk} is the one door:
 * {@code Copydesk.standard().clean(html, address)}. The packages below hold, in the order of a document's way:
 * {@code decode} (bytes to text), {@code text} and {@code mark} (the model), {@code stage} (how stages run), {@code repair},
 * {@code facts}, {@code chrome}, {@code wording} and {@code structure} (the stages, by phase), {@code classify} (what is learned
 * of body and kind), {@code rule} (rules as data), {@code learn} (what the corpus knows), {@code decision} (what people decide),
 * {@code article} (what comes out).
 */
@NullMarked
package org.copydesk.core;

import org.jspecify.annotations.NullMarked;
