package org.copydesk.app.settings;

import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What belongs to the text of an article, below {@code copydesk.text}; what does not is a labelled part beside it. A change cleans
 * the stored documents again.
 *
 * @param headings headings within the text
 * @param lists items of lists
 * @param captions captions and credits of pictures
 * @param tables cells of tables
 * @param comments what readers wrote
 * @param related pointers to other stories
 * @param disclaimers legal notes and notes on the making of the article
 */
public record TextSettings(
        @DefaultValue("true") boolean headings,
        @DefaultValue("true") boolean lists,
        @DefaultValue("false") boolean captions,
        @DefaultValue("false") boolean tables,
        @DefaultValue("false") boolean comments,
        @DefaultValue("false") boolean related,
        @DefaultValue("false") boolean disclaimers) {

    /**
     * These, with some others in their places.
     *
     * @param others by the names of the settings; null for none
     * @param key what those are below
     * @throws IllegalArgumentException if there is no such setting; its message is one line
     */
    public TextSettings with(@Nullable Map<String, Boolean> others, String key) {
        Map<String, Boolean> left = new TreeMap<>(others == null ? Map.of() : others);
        TextSettings with = new TextSettings(
                taken(left, "headings", headings),
                taken(left, "lists", lists),
                taken(left, "captions", captions),
                taken(left, "tables", tables),
                taken(left, "comments", comments),
                taken(left, "related", related),
                taken(left, "disclaimers", disclaimers));
        Checks.require(left.isEmpty(), key, "there is no setting " + String.join(", ", left.keySet()));
        return with;
    }

    private static boolean taken(Map<String, Boolean> others, String name, boolean otherwise) {
        Boolean other = others.remove(name);
        return other == null ? otherwise : other;
    }

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
