/**
 * Objects of S3 and of stores that speak its protocol, listed, read and written. Read {@link org.copydesk.pipeline.s3.S3Store} first. No
 * other package sees the client's library, which is loaded when the first address is used.
 */
@NullMarked
package org.copydesk.pipeline.s3;

import org.jspecify.annotations.NullMarked;
