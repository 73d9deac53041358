package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.OriginalDates;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationCache;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.publication.RenderedText;
import ca.tandem.publication.search.SimilarPostings;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingPageTest {

    private int rendered;

    private int lookedFor;

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

    @Test
    void saysThatThereWasAnUpdateOnALaterDayOnly() {
        assertThat(page().getPosted()).isEqualTo(EditionFixture.NOON);
        assertThat(page().getUpdated()).isNull();

        var later = EditionFixture.NOON.plus(Duration.ofDays(2));
        publication =
                PublicationFixture.of(EditionFixture.publicElsewhere(new OriginalDates(EditionFixture.NOON, later)));
        assertThat(page().getUpdated()).isEqualTo(later);
    }

    @Test
    void hasNoBoxForFactsWhereNoneIsKnownAndNobodyAppliesByALink() {
        publication = PublicationFixture.of(EditionFixture.publicElsewhere(OriginalDates.UNKNOWN));
        var page = page();

        assertThat(page.getFactTexts()).isEmpty();
        assertThat(page.isWithFacts()).isFalse();
        publication = PublicationFixture.published();
        assertThat(page().isWithFacts()).isTrue();
    }

    @Test
    void leadsToACalendarEntryWhileThePostingWillClose() {
        assertThat(page().getCalendarAddress()).isNull();

        publication = PublicationFixture.of(
                EditionFixture.closing("keeper", EditionFixture.NOON.plusSeconds(60), State.PUBLISHED));
        assertThat(page().getCalendarAddress()).isEqualTo("/en/jobs/keeper.ics");
        publication = PublicationFixture.of(
                EditionFixture.closing("keeper", EditionFixture.NOON.minusSeconds(60), State.PUBLISHED));
        assertThat(page().getCalendarAddress()).as("closed").isNull();
    }

    @Test
    void leadsToNoChangesWhereNothingChangedHere() {
        assertThat(page().isChanged()).isFalse();
        publication = PublicationFixture.of(EditionFixture.publicElsewhere(
                new OriginalDates(EditionFixture.NOON, EditionFixture.NOON.plus(Duration.ofDays(2)))));
        assertThat(page().isChanged()).as("elsewhere").isFalse();
    }

    @Test
    void looksForSimilarPostingsOnce() {
        var page = page();
        assertThat(page.getSimilar()).isSameAs(page.getSimilar());
        assertThat(lookedFor).isOne();
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
            public RenderedText render(MarkdownText text) {
                rendered++;
                return super.render(text);
            }
        };
        page.time = new RequestTime() {
            @Override
            public Instant instant() {
                return EditionFixture.NOON;
            }
        };
        page.pageTexts = new PageTexts().in(Language.EN);
        page.applyAddress = new ApplyAddress() {
            @Override
            public Optional<String> of(Publication applied) {
                return Optional.empty();
            }
        };
        page.similarPostings = new SimilarPostings() {
            @Override
            public List<CatalogueEntry> to(Publication other, Language language) {
                lookedFor++;
                return List.of();
            }
        };
        page.load();
        return page;
    }
}
