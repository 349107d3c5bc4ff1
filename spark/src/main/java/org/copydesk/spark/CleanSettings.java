package org.copydesk.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.Setup;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.site.SiteFolder;
import org.copydesk.core.site.SiteRules;

/**
 * How documents are cleaned. Immutable, and small enough to be sent to every executor; each {@code with} gives another one.
 *
 * @param deadline how long the work on one document may take
 * @param largest the most bytes of a document
 * @param withSource whether each record holds its decoded source
 * @param siteRules the owner's rules for single sites: contents by file name
 * @param houseStyle the owner's spellings as YAML, or empty
 * @param decisions what people decided, as {@code copydesk decide list --json} prints it, or empty
 * @param knowledge what was learned of the corpus ({@link Knowledge#write()}), or empty
 */
public record CleanSettings(
        Duration deadline,
        int largest,
        boolean withSource,
        Map<String, String> siteRules,
        String houseStyle,
        String decisions,
        String knowledge)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 32 << 20;
    private static final String HOUSE_STYLE = "house-style.yml";

    public CleanSettings {
        siteRules = new TreeMap<>(siteRules);
    }

    /** What comes with Copydesk, with nothing learned: at most 30 seconds and 32 MB a document, as in the batch. */
    public static CleanSettings standard() {
        return new CleanSettings(Duration.ofSeconds(30), LARGEST, false, Map.of(), "", "", "");
    }

    public CleanSettings with(Knowledge learned) {
        return new CleanSettings(deadline, largest, withSource, siteRules, houseStyle, decisions, learned.write());
    }

    /** @param longest how long the work on one document may take */
    public CleanSettings withDeadline(Duration longest) {
        return new CleanSettings(longest, largest, withSource, siteRules, houseStyle, decisions, knowledge);
    }

    /** @param bytes the most of a document */
    public CleanSettings withLargest(int bytes) {
        return new CleanSettings(deadline, bytes, withSource, siteRules, houseStyle, decisions, knowledge);
    }

    /** What was learned of the corpus. */
    Knowledge learned() {
        return knowledge.isEmpty() ? Knowledge.NONE : Knowledge.read(knowledge);
    }

    /**
     * What cleaners are made of.
     *
     * @throws org.copydesk.core.site.SiteRulesException if one of our own rules is broken
     * @throws org.copydesk.core.housestyle.HouseStyleException if the house style is
     */
    Setup setup() {
        return Setup.standard().with(sites()).with(house()).with(learned());
    }

    SiteRules sites() {
        return new SiteFolder(SiteRules.of(siteRules), siteRules.size(), List.of()).sound();
    }

    HouseStyle house() {
        return houseStyle.isEmpty()
                ? HouseStyle.NONE
                : HouseStyle.of(HOUSE_STYLE, houseStyle).sound();
    }
}
