/**
 * Local damage of the text: {@link org.copydesk.core.repair.CharacterRepair} for single characters,
 * {@link org.copydesk.core.repair.EntityRepair} and {@link org.copydesk.core.repair.MojibakeRepair} for what was decoded too
 * seldom or wrongly, {@link org.copydesk.core.repair.BrokenLines} for words cut at line ends. Read {@code CharacterRepair} first.
 */
@NullMarked
package org.copydesk.core.repair;

import org.jspecify.annotations.NullMarked;
