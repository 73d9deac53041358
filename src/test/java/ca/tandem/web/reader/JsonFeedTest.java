package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.publication.CatalogueEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private static final String BASE = "https://jobs.example.org";

    @Test
    void saysWhoseFeedItIsAndInWhichLanguage() {
        var feed = feed(Language.FR, List.of());

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("title")).isEqualTo("Offres d’emploi - Ministère");
        assertThat(feed.getString("home_page_url")).isEqualTo(BASE + "/fr/emplois");
        assertThat(feed.getString("feed_url")).isEqualTo(BASE + "/fr/emplois.json");
        assertThat(feed.getString("language")).isEqualTo("fr-CA");
        assertThat(feed.getJsonArray("authors").getJsonObject(0).getString("name"))
                .isEqualTo("Ministère");
        assertThat(feed.getJsonArray("items")).isEmpty();
    }

    @Test
    void hasThePostingWithTheIdOfTheAtomFeed() {
        var item = feed(Language.EN, List.of(ListedPosting.with(new Facts())))
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(item.getString("id")).isEqualTo("tag:jobs.example.org,2026:posting/en/marine-engineer");
        assertThat(item.getString("url")).isEqualTo(BASE + "/en/jobs/marine-engineer");
        assertThat(item.getString("title")).isEqualTo("Marine engineer <& Co>");
        assertThat(item.getString("content_text")).isEqualTo("Build wharves.");
        assertThat(item.getString("date_published")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(item.getString("date_modified")).isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    void saysNoDateThatIsNotKnown() {
        var posting = ListedPosting.with(new Facts(), new Bilingual<>("", ""), false, null);

        assertThat(feed(Language.EN, List.of(posting)).getJsonArray("items").getJsonObject(0))
                .doesNotContainKey("date_published");
    }

    private static JsonObject feed(Language language, List<CatalogueEntry> open) {
        var json = JsonFeed.feed(language, open, "Ministère", BASE).toString();
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
