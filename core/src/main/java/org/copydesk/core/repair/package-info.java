/**
 * Local damage of the text: {@link org.copydesk.core.repair.CharacterRepair} for its characters,
 * {@link org.copydesk.core.repair.BrokenLines} for words cut at line ends, {@link org.copydesk.core.repair.MarkupRepair} for signs
 * that stood for mark-up. Read {@code CharacterRepair} first.
 */
@NullMarked
package org.copydesk.core.repair;

import org.jspecify.annotations.NullMarked;
