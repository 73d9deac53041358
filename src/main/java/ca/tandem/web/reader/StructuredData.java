package ca.tandem.web.reader;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publication;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Pattern;

/** Structured data of a posting for search engines, in the vocabulary of schema.org's {@code JobPosting}. */
final class StructuredData {

    /** A place with its province: {@code Halifax, Nova Scotia} or {@code Halifax (Nouvelle-Écosse)}. */
    private static final Pattern PLACE = Pattern.compile("(.+?)(?:, | \\()([^()]+?)\\)?");

    private static final String LOGO = "/resources/tandem.svg";

    private StructuredData() {}

    /**
     * Writes the data as an element for the page's head. It is not written in the view, because PrimeFaces would give the view's {@code
     * script} a nonce, and the page would never be the same twice. Each {@code <} in the data is escaped, so that none ends the element
     * early.
     *
     * @param html the rendered body
     * @param organization the name of the hiring organization
     * @param base the prefix that makes a path absolute
     */
    static String of(Publication publication, Language language, String html, String organization, String base) {
        var facts = publication.getFacts();
        var posting = JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("@context", "https://schema.org/")
                .add("@type", "JobPosting")
                .add("title", publication.textIn(language).title())
                .add("description", html)
                .add(
                        "url",
                        base
                                + PublicAddresses.postingPath(
                                        language, publication.getSlugs().get(language)))
                .add("datePosted", publication.getDatePosted().toString())
                .add(
                        "hiringOrganization",
                        of("Organization")
                                .add("name", organization)
                                .add("sameAs", base + "/")
                                .add("logo", base + LOGO))
                // One applies elsewhere, behind the link of the page.
                .add("directApply", false);
        addFacts(posting, facts, organization, language);
        return "<script type=\"application/ld+json\">"
                + posting.build().toString().replace("<", "\\u003c") + "</script>";
    }

    /** Adds the facts; of two that have the same property, the later one is the more exact, and counts. */
    static void addFacts(JsonObjectBuilder posting, Facts facts, String organization, Language language) {
        for (var fact : Fact.values()) {
            if (fact.schemaProperty() != null) {
                add(posting, fact, facts, organization, language);
            }
        }
    }

    private static void add(JsonObjectBuilder posting, Fact fact, Facts facts, String organization, Language language) {
        var value = fact.schemaValue(facts);
        var property = fact.schemaProperty();
        switch (fact.kind()) {
            case PLACES -> addPlaces(posting, property, facts, language);
            case RANGE -> addSalary(posting, property, (SalaryRange) value);
            case TEXT -> {
                if (value != null) {
                    posting.add(
                            property,
                            of("PropertyValue").add("name", organization).add("value", value.toString()));
                }
            }
            case NUMBER -> {
                if (value != null) {
                    posting.add(property, (Integer) value);
                }
            }
            case CHOICE, CLOSING, CLASSIFICATION, ADDRESS, EMAIL, NAMES, FLAG -> {
                if (value != null) {
                    posting.add(property, value.toString());
                }
            }
        }
    }

    /** Adds the places, and for work that is done at a distance altogether from where; no place that the posting does not name. */
    private static void addPlaces(JsonObjectBuilder posting, String property, Facts facts, Language language) {
        if (facts.getTelework() == Telework.FULL) {
            posting.add("applicantLocationRequirements", of("Country").add("name", "Canada"));
        }
        var places = facts.getLocations().names(language);
        if (!places.isEmpty()) {
            var array = JsonFactories.BUILDERS.createArrayBuilder();
            places.forEach(place -> array.add(place(place)));
            posting.add(property, array);
        }
    }

    private static JsonObjectBuilder place(String name) {
        var matcher = PLACE.matcher(name);
        var address = of("PostalAddress");
        if (matcher.matches()) {
            address.add("addressLocality", matcher.group(1)).add("addressRegion", matcher.group(2));
        } else {
            address.add("addressLocality", name);
        }
        return of("Place").add("address", address.add("addressCountry", "CA"));
    }

    private static void addSalary(JsonObjectBuilder posting, String property, SalaryRange salary) {
        if (salary != null) {
            var low = salary.low() == null ? salary.high() : salary.low();
            var high = salary.high() == null ? salary.low() : salary.high();
            var value = of("QuantitativeValue")
                    .add("minValue", low)
                    .add("maxValue", high)
                    .add("unitText", "YEAR");
            posting.add(property, of("MonetaryAmount").add("currency", "CAD").add("value", value));
        }
    }

    private static JsonObjectBuilder of(String type) {
        return JsonFactories.BUILDERS.createObjectBuilder().add("@type", type);
    }
}
