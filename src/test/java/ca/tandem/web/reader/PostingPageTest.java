package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.OriginalDates;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationCache;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.web.shell.CurrentPage;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingPageTest {

    private int rendered;

    private Publication publication = PublicationFixture.published();

    @Test
    void rendersTheTextOnceForReadersAndSearchEngines() {
        var page = page();
        var shown = page.getHtml();
        assertThat(shown).isNotBlank().isSameAs(page.getHtml());
        assertThat(page.getStructuredData()).contains("JobPosting").isSameAs(page.getStructuredData());
        assertThat(rendered).isOne();
    }

    @Test
    void searchEnginesAreToldNothingOfAPostingWhoseDateIsNotKnown() {
        publication = PublicationFixture.of(EditionFixture.publicElsewhere(OriginalDates.UNKNOWN));

        assertThat(page().getStructuredData()).isNull();
        assertThat(page().getModified()).isNull();
    }

    private PostingPage page() {
        var page = new PostingPage();
        page.page = new CurrentPage() {
            @Override
            public Language getLanguage() {
                return Language.EN;
            }

            @Override
            public String getName() {
                return "keeper";
            }

            @Override
            public String getOrganization() {
                return "Lights";
            }

            @Override
            public String absolute(String path) {
                return "https://example.org/en/jobs/keeper";
            }
        };
        page.publications = new PublicationCache() {
            @Override
            public Optional<Publication> bySlug(Language language, String slug) {
                return Optional.of(publication);
            }
        };
        page.markdownRenderer = new MarkdownRenderer() {
            @Override
            public String toHtml(MarkdownText text) {
                rendered++;
                return super.toHtml(text);
            }
        };
        page.time = new RequestTime() {
            @Override
            public Instant instant() {
                return EditionFixture.NOON;
            }
        };
        page.load();
        return page;
    }
}
