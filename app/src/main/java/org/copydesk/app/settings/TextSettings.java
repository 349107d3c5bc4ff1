package org.copydesk.app.settings;

import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What belongs to the text of an article, below {@code copydesk.text}; what does not is a labelled part beside it. A change cleans
 * the stored documents again. A key that is not among these is refused.
 *
 * @param headings headings within the text
 * @param lists items of lists
 * @param captions captions and credits of pictures
 * @param tables cells of tables
 * @param comments what readers wrote
 * @param related pointers to other stories
 * @param disclaimers legal notes and notes on the making of the article
 */
@ConfigurationProperties(prefix = "copydesk.text", ignoreUnknownFields = false)
public record TextSettings(
        @DefaultValue("true") boolean headings,
        @DefaultValue("true") boolean lists,
        @DefaultValue("false") boolean captions,
        @DefaultValue("false") boolean tables,
        @DefaultValue("false") boolean comments,
        @DefaultValue("false") boolean related,
        @DefaultValue("false") boolean disclaimers) {

    /** The standard policy with this text. */
    public Policy policy() {
        return Policy.STANDARD
                .with(Role.HEADING, headings)
                .with(Role.LIST_ITEM, lists)
                .with(Role.CAPTION, captions)
                .with(Role.TABLE, tables)
                .with(Role.COMMENT, comments)
                .with(Role.RELATED, related)
                .with(Role.DISCLAIMER, disclaimers);
    }
}
