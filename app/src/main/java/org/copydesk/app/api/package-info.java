/**
 * What programs ask a server: records, runs, quarantine and decisions as JSON below {@code /api/v1}, behind the token. Read
 * {@link org.copydesk.app.api.ArticlesApi} first; {@code openapi.yaml} beside it describes all of it.
 */
@NullMarked
package org.copydesk.app.api;

import org.jspecify.annotations.NullMarked;
