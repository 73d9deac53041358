package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationFixture;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

    private static final String BASE = "https://jobs.example.org";
    private static final Pattern SCRIPT =
            Pattern.compile("(?s)<script type=\"application/ld\\+json\">([^<]*)</script>");

    private final Publication publication = PublicationFixture.published();

    @Test
    void saysWhatTheJobIsAndWhoseAsSearchEnginesWantIt() {
        var data = posting("<p>Keep</p></script><script>");

        assertThat(data.getString("@context")).isEqualTo("https://schema.org/");
        assertThat(data.getString("@type")).isEqualTo("JobPosting");
        assertThat(data.getString("title"))
                .isEqualTo(publication.textIn(Language.FR).title());
        assertThat(data.getString("description")).isEqualTo("<p>Keep</p></script><script>");
        assertThat(data.getString("datePosted"))
                .isEqualTo(publication.getDatePosted().toString());
        assertThat(data.getString("url")).startsWith(BASE + "/fr/emplois/");
        assertThat(data.getBoolean("directApply")).isFalse();
        var organization = data.getJsonObject("hiringOrganization");
        assertThat(organization.getString("@type")).isEqualTo("Organization");
        assertThat(organization.getString("name")).isEqualTo("Phares");
        assertThat(organization.getString("sameAs")).isEqualTo(BASE + "/");
        assertThat(organization.getString("logo")).isEqualTo(BASE + "/resources/tandem.svg");
    }

    @Test
    void namesThePlacesWithTheirProvinceAndCountry() {
        var facts = new Facts();
        Fact.LOCATIONS.set(
                facts,
                new Locations(List.of(
                        new Bilingual<>("Halifax, Nova Scotia", "Halifax (Nouvelle-Écosse)"),
                        new Bilingual<>("Gander", "Gander"))));

        var places = StructuredDataAccess.of(facts).getJsonArray("jobLocation");

        assertThat(places).hasSize(2);
        var address = places.getJsonObject(0).getJsonObject("address");
        assertThat(address.getString("@type")).isEqualTo("PostalAddress");
        assertThat(address.getString("addressLocality")).isEqualTo("Halifax");
        assertThat(address.getString("addressRegion")).isEqualTo("Nova Scotia");
        assertThat(address.getString("addressCountry")).isEqualTo("CA");
        assertThat(places.getJsonObject(1).getJsonObject("address")).doesNotContainKey("addressRegion");
    }

    @Test
    void namesNoPlaceNoKindAndNoSalaryThatAreNotStated() {
        assertThat(StructuredDataAccess.of(new Facts()))
                .doesNotContainKeys(
                        "jobLocation", "jobLocationType", "employmentType", "baseSalary", "validThrough", "identifier");
    }

    @Test
    void saysFromWhereOneMayWorkAtADistance() {
        var facts = new Facts();
        Fact.TELEWORK.set(facts, Telework.FULL);

        var data = StructuredDataAccess.of(facts);

        assertThat(data.getString("jobLocationType")).isEqualTo("TELECOMMUTE");
        assertThat(data.getJsonObject("applicantLocationRequirements").getString("name"))
                .isEqualTo("Canada");
        assertThat(data).doesNotContainKey("jobLocation");
    }

    @Test
    void saysTheSalaryOfAYearInDollarsAndTheKindOfWork() {
        var facts = new Facts();
        Fact.SALARY.set(facts, new SalaryRange(80_000, null));
        Fact.TENURE.set(facts, Tenure.STUDENT);

        var data = StructuredDataAccess.of(facts);

        var salary = data.getJsonObject("baseSalary");
        assertThat(salary.getString("currency")).isEqualTo("CAD");
        assertThat(salary.getJsonObject("value").getInt("minValue")).isEqualTo(80_000);
        assertThat(salary.getJsonObject("value").getString("unitText")).isEqualTo("YEAR");
        assertThat(data.getString("employmentType")).isEqualTo("INTERN");
    }

    private JsonObject posting(String html) {
        var element = StructuredData.of(publication, Language.FR, html, "Phares", BASE);
        var matcher = SCRIPT.matcher(element);
        assertThat(matcher.matches())
                .as("one element that nothing in it ends early")
                .isTrue();
        try (var reader = Json.createReader(new StringReader(matcher.group(1)))) {
            return reader.readObject();
        }
    }
}
