package ca.tandem.publication.search;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.search.SearchResult.FacetValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Searches open postings: those that are listed, not archived, and not past their closing. */
@ApplicationScoped
public class PostingSearch {

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /**
     * Returns the postings that match the query: those with all words in the title first, each group latest first.
     *
     * @return the requested page, with the values by which the result can be filtered
     */
    public SearchResult find(SearchQuery searchQuery) {
        var now = clock.instant();
        return find(
                searchQuery,
                catalogue.all().stream()
                        .filter(catalogueEntry -> catalogueEntry.isOpenAt(now))
                        .toList());
    }

    static SearchResult find(SearchQuery searchQuery, List<CatalogueEntry> open) {
        var language = searchQuery.language();
        var queryWords = QueryWords.of(searchQuery.words());
        var said = open.stream()
                .filter(catalogueEntry ->
                        queryWords.allIn(catalogueEntry.searchable().get(language)))
                .toList();
        Comparator<CatalogueEntry> titlesFirst = Comparator.comparing(catalogueEntry ->
                !queryWords.allIn(CatalogueEntry.fold(catalogueEntry.titles().get(language))));
        var found =
                admitted(said, searchQuery, null).stream().sorted(titlesFirst).toList();
        var before = Math.min((long) (searchQuery.page() - 1) * searchQuery.size(), found.size());
        var items = found.stream().skip(before).limit(searchQuery.size()).toList();
        return new SearchResult(found.size(), searchQuery.page(), searchQuery.size(), items, facets(said, searchQuery));
    }

    private static Map<String, List<FacetValue>> facets(List<CatalogueEntry> said, SearchQuery searchQuery) {
        return Arrays.stream(FacetField.values())
                .collect(Collectors.toUnmodifiableMap(
                        facetField -> facetField.name().toLowerCase(Locale.ROOT),
                        facetField -> facetField.facets(admitted(said, searchQuery, facetField), searchQuery)));
    }

    /** Returns the postings that match all dimensions except the given one; null to check all. */
    private static List<CatalogueEntry> admitted(
            List<CatalogueEntry> said, SearchQuery searchQuery, FacetField leftOut) {
        return said.stream()
                .filter(catalogueEntry -> Arrays.stream(FacetField.values())
                        .filter(facetField -> facetField != leftOut)
                        .allMatch(facetField -> facetField.admits(catalogueEntry, searchQuery)))
                .toList();
    }
}
