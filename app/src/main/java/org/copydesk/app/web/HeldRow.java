package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.HeldStore;

/**
 * Records that wait for a person, as set.
 *
 * @param site their host; the value in addresses and forms
 * @param records how many
 * @param since when the first of them was held
 * @param says what is out of the ordinary
 * @param dropped whether a person dropped them
 */
record HeldRow(String site, String records, String since, String says, boolean dropped) {
    static HeldRow of(HeldStore.Held one) {
        return new HeldRow(one.site(), "1", Formats.time(one.since()), VisibleText.line(one.says()), one.dropped());
    }

    static HeldRow of(HeldStore.Waiting all) {
        return new HeldRow(
                all.site(),
                Formats.number(all.records()),
                Formats.time(all.since()),
                VisibleText.line(all.says()),
                false);
    }

    public String title() {
        return VisibleText.line(site);
    }
}
