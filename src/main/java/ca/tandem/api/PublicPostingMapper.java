package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFile;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.FileAddress;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.PublicUpdate;
import ca.tandem.publication.Publication;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.publication.search.SearchResult.FacetValue;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
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

    /**
     * A page of open postings.
     *
     * @param corrected the words for which was looked instead of those that no posting has; null if for the very words
     * @param suggested the words that were perhaps meant, as they find more; null if there are none
     * @param partial true if no posting has all words, and these have most of them
     */
    public record PublicPostingPageJson(
            int total,
            int page,
            int size,
            String corrected,
            String suggested,
            boolean partial,
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

    /**
     * The public text in one language.
     *
     * @param body Markdown
     * @param html the rendered body, with absolute addresses of files
     * @param files the pictures and documents, with their words in the language
     */
    public record PublicTextJson(
            String slug,
            String url,
            String title,
            String description,
            String body,
            String html,
            List<PublicFileJson> files) {}

    /** A picture or document; of the two texts the one that its kind has. */
    public record PublicFileJson(
            String reference,
            String url,
            String mediaType,
            int byteCount,
            String name,
            String alternative,
            String accessibility) {}

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
                searchResult.reading().corrected(),
                searchResult.reading().suggested(),
                searchResult.reading().isOfSome(),
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
                catalogueEntry.datePosted(),
                catalogueEntry.dateModified(),
                closes(facts),
                Objects.toString(facts.getClassification(), null),
                facts.getLocations().line(language),
                facts.getTeam().get(language));
    }

    /**
     * Returns a posting in both languages, open or not: its public facts, among the other fields in alphabetical order. Its {@code applyUrl}
     * is null if applications are closed.
     */
    SortedMap<String, Object> posting(Publication publication) {
        var posting = new TreeMap<String, Object>(FactsJson.values(publication.getFacts(), Fact::isPublic));
        posting.put("key", publication.getKey());
        posting.put("state", publication.isArchived() ? State.ARCHIVED : State.PUBLISHED);
        posting.put("closed", publication.closedAt(time.instant()));
        posting.put("datePosted", publication.getDatePosted());
        posting.put("dateModified", publication.getDateModified());
        posting.put("closes", closes(publication.getFacts()));
        posting.put("applyUrl", applyAddress.of(publication).orElse(null));
        posting.put(
                "updates",
                publication.getUpdates().stream().map(PublicUpdateJson::of).toList());
        posting.put(
                "notice",
                publication.getNotice().getWords().hasBoth()
                        ? publication.getNotice().getWords()
                        : null);
        posting.put("texts", Bilingual.of(language -> text(publication, language)));
        return posting;
    }

    private PublicTextJson text(Publication publication, Language language) {
        var postingText = publication.textIn(language);
        var files = LinkedFiles.forReaders(publication.getFiles()).under(baseUrl());
        return new PublicTextJson(
                publication.getSlugs().get(language),
                url(language, publication.getSlugs()),
                postingText.title(),
                postingText.description(),
                postingText.body(),
                markdownRenderer.toHtml(new MarkdownText(postingText.body(), language, files)),
                files.files().all().stream()
                        .map(file -> json(file, files, language))
                        .toList());
    }

    private static PublicFileJson json(PostingFile file, LinkedFiles files, Language language) {
        var description = file.descriptions().get(language);
        return new PublicFileJson(
                file.reference(),
                files.base() + FileAddress.of(file, language).path(),
                file.format().mediaType(),
                file.byteCount(),
                description.name(),
                file.format().isPicture() ? file.alternativeIn(language) : null,
                file.format().isPicture() ? null : description.accessibility());
    }

    private String url(Language language, Bilingual<String> slugs) {
        return baseUrl() + PublicAddresses.postingPath(language, slugs.get(language));
    }

    private String baseUrl() {
        return baseUrl.replaceAll("/+$", "");
    }

    private static String closes(Facts facts) {
        return facts.getCloses() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.getCloses());
    }
}
