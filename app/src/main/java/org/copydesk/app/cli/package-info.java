/**
 * The command line. {@link org.copydesk.app.cli.CommandLines} makes it; each command is a class of its own. Read
 * {@code CommandLines} first, then {@code CleanCommand}.
 */
@NullMarked
package org.copydesk.app.cli;

import org.jspecify.annotations.NullMarked;
