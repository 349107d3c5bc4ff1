package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.language.Language;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.UserInfo;

/** What a page says of itself in its metadata, its title apart: authors, dates, language, site, section, address, image and kind. */
public final class MetadataFacts implements Stage {
    private static final String MARKED_DATE = "itemprop:datePublished";
    private static final int TEASERS = 4;
    private static final double OF_TEASERS = 0.3;
    private static final double ADDRESS_DAY = 0.6;

    @Override
    public String id() {
        return "facts.given";
    }

    @Override
    public Phase phase() {
        return Phase.FACTS;
    }

    @Override
    public String fingerprint() {
        return id() + "/3 " + Language.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> found = new ArrayList<>();
        SiteNames site = SiteNames.of(view.source());
        new MetadataAuthors(view, site).addTo(found);
        String language = PageLanguage.of(view);
        boolean teasers = areTeasersDated(view.source().metadata(), language);
        for (Metadata entry : view.source().metadata()) {
            addDate(view, entry, teasers && entry.name().equals(MARKED_DATE), language, found);
            addOther(view, entry, found);
        }
        return found;
    }

    /** The page's language as a BCP 47 tag, or empty. */
    static String language(List<Metadata> all) {
        for (Metadata entry : all) {
            if (entry.name().equals("html:lang")) {
                return tag(entry.value());
            }
        }
        return "";
    }

    private static String tag(String value) {
        String tag = Locale.forLanguageTag(value.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") || tag.length() > 20 ? "" : tag;
    }

    /** Whether the markup dates so many stories that none of them is the page's. */
    private static boolean areTeasersDated(List<Metadata> all, String language) {
        return all.stream()
                        .filter(entry -> entry.name().equals(MARKED_DATE))
                        .flatMap(entry -> Dates.first(entry.value(), language).stream())
                        .map(Dates.Found::value)
                        .distinct()
                        .count()
                >= TEASERS;
    }

    private static void addDate(View view, Metadata entry, boolean teaser, String language, List<Mark> found) {
        Field field = MetadataWeights.dateField(entry.name());
        double confidence = MetadataWeights.date(entry.name()) * (teaser ? OF_TEASERS : 1);
        if (confidence <= 0) {
            return;
        }
        Dates.first(entry.value(), language).ifPresent(date -> {
            String rule = rule(entry);
            boolean again =
                    found.stream().anyMatch(mark -> mark.evidence().rule().equals(rule));
            double sure = again ? confidence * 0.6 : confidence;
            found.add(view.fact(field, date.value(), entry, evidence(entry, sure, "the page gives " + entry.value())));
            if (field == Field.MODIFIED) {
                Evidence instead = Evidence.of(
                        "facts.modified-instead",
                        confidence * 0.3,
                        "when the page was last changed (" + label(entry) + ")");
                found.add(view.fact(Field.PUBLISHED, date.value(), entry, instead));
            }
        });
    }

    private static void addOther(View view, Metadata entry, List<Mark> found) {
        String name = entry.name();
        String value = entry.value();
        String member = name.startsWith("json-ld:") ? name.substring(name.indexOf('.') + 1) : "";
        boolean article = MetadataWeights.isArticle(name);
        switch (name) {
            case "html:lang" -> addTag(view, entry, 0.8, found);
            case "meta:og:locale" -> addTag(view, entry, 0.5, found);
            case "meta:language", "meta:content-language" -> addTag(view, entry, 0.5, found);
            case "meta:og:site_name" -> add(view, Field.SITE, value, entry, 0.9, found);
            case "meta:application-name" -> add(view, Field.SITE, value, entry, 0.5, found);
            case "meta:article:section" -> add(view, Field.SECTION, value, entry, 0.8, found);
            case "link:canonical" -> addAddress(view, entry, 0.9, found);
            case "meta:og:url" -> addAddress(view, entry, 0.8, found);
            case "meta:og:image" -> add(view, Field.IMAGE, UserInfo.strip(value), entry, 0.8, found);
            case "meta:twitter:image" -> add(view, Field.IMAGE, UserInfo.strip(value), entry, 0.6, found);
            default -> {}
        }
        switch (member) {
            case "inLanguage" -> addTag(view, entry, 0.6, found);
            case "publisher" -> add(view, Field.SITE, value, entry, article ? 0.8 : 0.6, found);
            case "name" -> {
                if (name.equals("json-ld:WebSite.name")) {
                    add(view, Field.SITE, value, entry, 0.7, found);
                }
            }
            case "articleSection" -> add(view, Field.SECTION, value, entry, 0.7, found);
            case "image" -> add(view, Field.IMAGE, UserInfo.strip(value), entry, article ? 0.7 : 0.3, found);
            default -> {}
        }
    }

    private static void addTag(View view, Metadata entry, double confidence, List<Mark> found) {
        String tag = tag(entry.value());
        if (!tag.isEmpty()) {
            add(view, Field.LANGUAGE, tag, entry, confidence, found);
        }
    }

    private static void addAddress(View view, Metadata entry, double confidence, List<Mark> found) {
        add(view, Field.URL, UserInfo.strip(entry.value()), entry, confidence, found);
        WebAddress.day(entry.value()).ifPresent(day -> {
            Evidence evidence = Evidence.of("facts.address-date", ADDRESS_DAY, "the page's address has this day");
            found.add(view.fact(Field.PUBLISHED, day, entry, evidence));
        });
    }

    private static void add(View view, Field field, String value, Metadata entry, double confidence, List<Mark> found) {
        if ((field == Field.URL || field == Field.IMAGE) && !WebAddress.isOne(value)) {
            return;
        }
        found.add(view.fact(field, value, entry, evidence(entry, confidence, "the page gives it as " + label(entry))));
    }

    static Evidence evidence(Metadata entry, double confidence, String reason) {
        return Evidence.of(rule(entry), confidence, reason + " (" + label(entry) + ")");
    }

    /** {@code facts.} and the name with everything but letters and digits as hyphens; the type of JSON-LD apart. */
    static String rule(Metadata entry) {
        String name = entry.name();
        if (name.startsWith("json-ld:")) {
            name = (MetadataWeights.isArticle(name) ? "json-ld-article-" : "json-ld-")
                    + name.substring(name.indexOf('.') + 1);
        }
        StringBuilder rule = new StringBuilder("facts.");
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            rule.append(plain ? c : '-');
        }
        return rule.toString();
    }

    static String label(Metadata entry) {
        return entry.name().startsWith("meta:") ? "meta " + entry.name().substring(5) : entry.name();
    }
}
