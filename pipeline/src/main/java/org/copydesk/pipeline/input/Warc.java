package org.copydesk.pipeline.input;

import java.io.IOException;

/**
 * A web archive (ISO 28500), compressed record by record or not: the pages of its responses and the texts of its conversions (WET).
 * Redirects, errors, pictures and the like are passed over.
 */
final class Warc implements Format {
    @Override
    public boolean fits(Content content) throws IOException {
        return content.begins('W', 'A', 'R', 'C', '/')
                || content.begins(0x1f, 0x8b) && content.isCalled(".warc.gz", ".wet.gz", ".wat.gz");
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        return new WarcRecords(content, opening);
    }
}
