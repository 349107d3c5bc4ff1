/** What is measured: Copydesk and its peers, each a {@link org.copydesk.bench.subject.Subject}. Read that type first. */
@NullMarked
package org.copydesk.bench.subject;

import org.jspecify.annotations.NullMarked;
