package org.copydesk.core.facts;

/**
 * A title candidate as its model sees it.
 *
 * @param value the title it would be
 * @param flat whether the page is flat text, without metadata and headings
 * @param signs a number for each of {@link TitleFeatures#columns}
 */
public record TitleFeatureRow(String value, boolean flat, float[] signs) {}
