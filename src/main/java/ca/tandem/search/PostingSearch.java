package ca.tandem.search;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.Listing;
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
    public Found find(Query query) {
        var now = clock.instant();
        return find(
                query,
                catalogue.all().stream()
                        .filter(listing -> listing.isOpenAt(now))
                        .toList());
    }

    static Found find(Query query, List<Listing> open) {
        var language = query.language();
        var words = Words.of(query.words());
        var said = open.stream()
                .filter(listing -> words.allIn(listing.searchable().get(language)))
                .toList();
        Comparator<Listing> titlesFirst = Comparator.comparing(
                listing -> !words.allIn(Listing.fold(listing.titles().get(language))));
        var found = admitted(said, query, null).stream().sorted(titlesFirst).toList();
        var before = Math.min((long) (query.page() - 1) * query.size(), found.size());
        var items = found.stream().skip(before).limit(query.size()).toList();
        return new Found(found.size(), query.page(), query.size(), items, facets(said, query));
    }

    private static Map<String, List<Facet>> facets(List<Listing> said, Query query) {
        return Arrays.stream(Dimension.values())
                .collect(Collectors.toUnmodifiableMap(
                        dimension -> dimension.name().toLowerCase(Locale.ROOT),
                        dimension -> dimension.facets(admitted(said, query, dimension), query)));
    }

    /** Returns the postings that match all dimensions except the given one; null to check all. */
    private static List<Listing> admitted(List<Listing> said, Query query, Dimension leftOut) {
        return said.stream()
                .filter(listing -> Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension != leftOut)
                        .allMatch(dimension -> dimension.admits(listing, query)))
                .toList();
    }
}
