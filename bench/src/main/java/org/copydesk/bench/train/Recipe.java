package org.copydesk.bench.train;

import java.util.List;
import org.copydesk.bench.data.Page;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;

/** How one model is learned. The same pages give the same model, to the byte. */
public interface Recipe {
    /** The model's name. */
    String model();

    /** The sets it learns from, by name; those that the data lacks are passed by. */
    List<String> sets();

    /**
     * Learns from these pages alone.
     *
     * @param before the models of the recipes before, learned from the same pages
     */
    Model learn(List<Page> pages, Models before) throws InterruptedException;
}
