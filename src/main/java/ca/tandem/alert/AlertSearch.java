package ca.tandem.alert;

import ca.tandem.common.Language;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.Publications;
import ca.tandem.publication.search.PostingSearch;
import ca.tandem.publication.search.SearchDescription;
import ca.tandem.publication.search.SearchParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The searches of alerts. */
@ApplicationScoped
public class AlertSearch {

    @Inject
    PostingSearch postingSearch;

    @Inject
    Publications publications;

    /**
     * Returns what is new for an alert: the open postings of its search that first became public after the first instant and not after the
     * second, the latest first. A posting that was only changed since is not new.
     */
    List<CatalogueEntry> news(SearchAlert alert, Instant after, Instant until) {
        return postingSearch.among(
                SearchParameters.read(alert.getLanguage(), alert.getSearch(), 1),
                publications.firstPublishedBetween(after, until));
    }

    /** Returns a search in words of the language, a part each; empty where nothing narrows it. */
    List<String> words(String search, Language language) {
        var searchQuery = SearchParameters.read(language, search, 1);
        return SearchDescription.of(searchQuery, postingSearch.find(searchQuery)).stream()
                .map(part -> part.in(language))
                .toList();
    }
}
