package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publication;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.regex.Pattern;

/** Structured data of a posting for search engines, in the vocabulary of schema.org's {@code JobPosting}. */
final class StructuredData {

    /** A place with its province: {@code Halifax, Nova Scotia} or {@code Halifax (Nouvelle-Écosse)}. */
    private static final Pattern PLACE = Pattern.compile("(.+?)(?:, | \\()([^()]+?)\\)?");

    private static final Map<Tenure, String> EMPLOYMENT =
            Map.of(Tenure.TERM, "TEMPORARY", Tenure.CASUAL, "TEMPORARY", Tenure.STUDENT, "INTERN");

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
        var posting = Json.createObjectBuilder()
                .add("@context", "https://schema.org/")
                .add("@type", "JobPosting")
                .add("title", publication.textIn(language).title())
                .add("description", html)
                .add(
                        "url",
                        base
                                + PublicAddresses.posting(
                                        language, publication.getSlugs().get(language)))
                .add("datePosted", publication.getPostedAt().toString())
                .add(
                        "hiringOrganization",
                        of("Organization").add("name", organization).add("sameAs", base + "/"));
        if (facts.getCloses() != null) {
            posting.add("validThrough", facts.getCloses().toOffsetDateTime().toString());
        }
        if (facts.getReference() != null) {
            posting.add(
                    "identifier", of("PropertyValue").add("name", organization).add("value", facts.getReference()));
        }
        if (facts.getTenure() != null && EMPLOYMENT.containsKey(facts.getTenure())) {
            posting.add("employmentType", EMPLOYMENT.get(facts.getTenure()));
        }
        if (facts.getPositions() != null) {
            posting.add("totalJobOpenings", facts.getPositions());
        }
        addPlaces(posting, facts, language);
        addSalary(posting, facts);
        return "<script type=\"application/ld+json\">"
                + posting.build().toString().replace("<", "\\u003c") + "</script>";
    }

    private static void addPlaces(JsonObjectBuilder posting, Facts facts, Language language) {
        if (facts.getTelework() == Telework.FULL) {
            posting.add("jobLocationType", "TELECOMMUTE");
            posting.add("applicantLocationRequirements", of("Country").add("name", "Canada"));
        }
        var places = facts.getLocations().names(language);
        if (!places.isEmpty() || facts.getTelework() != Telework.FULL) {
            var array = Json.createArrayBuilder();
            places.forEach(place -> array.add(place(place)));
            posting.add("jobLocation", places.isEmpty() ? array.add(inCanada(of("PostalAddress"))) : array);
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
        return inCanada(address);
    }

    private static JsonObjectBuilder inCanada(JsonObjectBuilder address) {
        return of("Place").add("address", address.add("addressCountry", "CA"));
    }

    private static void addSalary(JsonObjectBuilder posting, Facts facts) {
        var low = facts.getSalaryLow() == null ? facts.getSalaryHigh() : facts.getSalaryLow();
        if (low != null) {
            var high = facts.getSalaryHigh() == null ? low : facts.getSalaryHigh();
            var value = of("QuantitativeValue")
                    .add("minValue", low)
                    .add("maxValue", high)
                    .add("unitText", "YEAR");
            posting.add(
                    "baseSalary", of("MonetaryAmount").add("currency", "CAD").add("value", value));
        }
    }

    private static JsonObjectBuilder of(String type) {
        return Json.createObjectBuilder().add("@type", type);
    }
}
