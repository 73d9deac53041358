package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.PublicUpdate;
import ca.tandem.publication.Publication;
import ca.tandem.publication.search.FacetValue;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Representations of public content in the API. */
@ApplicationScoped
public class PublicPostingMapper {

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String baseUrl;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    ApplyAddress applyAddress;

    @Inject
    RequestTime time;

    /** A page of open postings. */
    public record PublicPostingPageJson(
            int total,
            int page,
            int size,
            Map<String, List<FacetValueJson>> facets,
            List<PublicPostingItemJson> items) {}

    /** A value by which the list can be filtered, with the number of postings that have it. */
    public record FacetValueJson(String value, long count) {

        static FacetValueJson of(FacetValue facetValue) {
            return new FacetValueJson(facetValue.value(), facetValue.count());
        }
    }

    /** An open posting in one language; {@code closes} includes its offset. */
    public record PublicPostingItemJson(
            String key,
            String lang,
            String slug,
            String title,
            String description,
            String url,
            String alternateUrl,
            Instant datePosted,
            Instant dateModified,
            String closes,
            String classification,
            String location,
            String team) {}

    /** A posting in both languages, open or not; {@code applyUrl} is null if applications are closed. */
    public record PublicPostingJson(
            String key,
            State state,
            boolean closed,
            Instant datePosted,
            Instant dateModified,
            String closes,
            String zone,
            String classification,
            Bilingual<String> team,
            List<Bilingual<String>> locations,
            Telework telework,
            Tenure tenure,
            LanguageRequirement languageRequirement,
            String languageProfile,
            FactsJson.SalaryJson salary,
            String reference,
            Integer positions,
            boolean unlisted,
            String applyUrl,
            List<PublicUpdateJson> updates,
            Bilingual<String> notice,
            Bilingual<PublicTextJson> texts) {}

    /** An update since the first publication: {@code closes} for a changed closing, {@code words} for a change note. */
    public record PublicUpdateJson(PublicUpdate.UpdateKind kind, Instant at, Bilingual<String> words, Instant closes) {

        static PublicUpdateJson of(PublicUpdate publicUpdate) {
            return new PublicUpdateJson(
                    publicUpdate.getKind(),
                    publicUpdate.getAt(),
                    publicUpdate.getWords().hasBoth() ? publicUpdate.getWords() : null,
                    publicUpdate.getClosesAt());
        }
    }

    /** The public text in one language: {@code body} is Markdown, {@code html} the rendered body. */
    public record PublicTextJson(String slug, String url, String title, String description, String body, String html) {}

    PublicPostingPageJson found(SearchResult searchResult, Language language) {
        var facets = new TreeMap<String, List<FacetValueJson>>();
        searchResult
                .facets()
                .forEach((name, values) ->
                        facets.put(name, values.stream().map(FacetValueJson::of).toList()));
        return new PublicPostingPageJson(
                searchResult.total(),
                searchResult.page(),
                searchResult.size(),
                facets,
                searchResult.items().stream()
                        .map(catalogueEntry -> item(catalogueEntry, language))
                        .toList());
    }

    private PublicPostingItemJson item(CatalogueEntry catalogueEntry, Language language) {
        var facts = catalogueEntry.facts();
        return new PublicPostingItemJson(
                catalogueEntry.key(),
                language.tag(),
                catalogueEntry.slugs().get(language),
                catalogueEntry.titles().get(language),
                catalogueEntry.descriptions().get(language),
                url(language, catalogueEntry.slugs()),
                url(language.other(), catalogueEntry.slugs()),
                catalogueEntry.postedAt(),
                catalogueEntry.modifiedAt(),
                closes(facts),
                FactsJson.of(facts).classification(),
                facts.getLocations().line(language),
                facts.getTeam().get(language));
    }

    PublicPostingJson posting(Publication publication) {
        var facts = FactsJson.of(publication.getFacts());
        return new PublicPostingJson(
                publication.getKey(),
                publication.isArchived() ? State.ARCHIVED : State.PUBLISHED,
                publication.closedAt(time.instant()),
                publication.getPostedAt(),
                publication.getModifiedAt(),
                closes(publication.getFacts()),
                facts.zone(),
                facts.classification(),
                facts.team(),
                facts.locations(),
                facts.telework(),
                facts.tenure(),
                facts.languageRequirement(),
                facts.languageProfile(),
                facts.salary(),
                facts.reference(),
                facts.positions(),
                facts.unlisted(),
                applyAddress.of(publication).orElse(null),
                publication.getUpdates().stream().map(PublicUpdateJson::of).toList(),
                publication.getNotice().getWords().hasBoth()
                        ? publication.getNotice().getWords()
                        : null,
                Bilingual.of(language -> text(publication, language)));
    }

    private PublicTextJson text(Publication publication, Language language) {
        var postingText = publication.textIn(language);
        return new PublicTextJson(
                publication.getSlugs().get(language),
                url(language, publication.getSlugs()),
                postingText.title(),
                postingText.description(),
                postingText.body(),
                markdownRenderer.toHtml(postingText.body()));
    }

    private String url(Language language, Bilingual<String> slugs) {
        return baseUrl.replaceAll("/+$", "") + PublicAddresses.posting(language, slugs.get(language));
    }

    private static String closes(Facts facts) {
        return facts.getCloses() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.getCloses());
    }
}
