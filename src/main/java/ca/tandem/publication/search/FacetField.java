package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact by which search results can be filtered. */
enum FacetField {
    TEAM {
        @Override
        Stream<Bilingual<String>> names(CatalogueEntry catalogueEntry) {
            return Stream.of(catalogueEntry.facts().getTeam());
        }

        @Override
        String filterValue(SearchQuery searchQuery) {
            return searchQuery.team();
        }
    },
    CLASSIFICATION {
        @Override
        Stream<Bilingual<String>> names(CatalogueEntry catalogueEntry) {
            return levels(catalogueEntry)
                    .flatMap(levelRange -> levelRange.names().stream())
                    .map(name -> new Bilingual<>(name, name));
        }

        @Override
        String filterValue(SearchQuery searchQuery) {
            return searchQuery.classification() == null
                    ? null
                    : Classification.parse(searchQuery.classification())
                            .map(Classification::toString)
                            .orElse(searchQuery.classification());
        }

        @Override
        boolean holds(CatalogueEntry catalogueEntry, String asked) {
            var wanted = LevelRange.parseFilter(asked);
            return levels(catalogueEntry).anyMatch(levelRange -> wanted.stream().anyMatch(levelRange::overlaps));
        }
    },
    LOCATION {
        @Override
        Stream<Bilingual<String>> names(CatalogueEntry catalogueEntry) {
            return catalogueEntry.facts().getLocations().places().stream();
        }

        @Override
        String filterValue(SearchQuery searchQuery) {
            return searchQuery.location();
        }
    };

    /** Returns the posting's values in this dimension, in both languages. */
    abstract Stream<Bilingual<String>> names(CatalogueEntry catalogueEntry);

    /** Returns the query's filter in this dimension; null if there is none. */
    abstract String filterValue(SearchQuery searchQuery);

    boolean holds(CatalogueEntry catalogueEntry, String asked) {
        return names(catalogueEntry).anyMatch(name -> isNamed(name, asked));
    }

    /** Checks whether the posting matches the query in this dimension. */
    boolean admits(CatalogueEntry catalogueEntry, SearchQuery searchQuery) {
        return filterValue(searchQuery) == null || holds(catalogueEntry, filterValue(searchQuery));
    }

    /**
     * Returns the values to filter by, sorted by the rules of the query's language.
     *
     * @param listings the postings that match all other parts of the query
     */
    List<FacetValue> facets(List<CatalogueEntry> listings, SearchQuery searchQuery) {
        var language = searchQuery.language();
        var asked = filterValue(searchQuery);
        var facets = new ArrayList<>(listings.stream()
                .flatMap(catalogueEntry -> names(catalogueEntry)
                        .filter(name -> name.get(language) != null)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry ->
                        new FacetValue(entry.getKey().get(language), entry.getValue(), isNamed(entry.getKey(), asked)))
                .toList());
        if (asked != null && facets.stream().noneMatch(FacetValue::chosen)) {
            var count = listings.stream()
                    .filter(catalogueEntry -> holds(catalogueEntry, asked))
                    .count();
            facets.add(new FacetValue(asked, count, true));
        }
        facets.sort(Comparator.comparing(FacetValue::value, Collator.getInstance(language.locale())));
        return List.copyOf(facets);
    }

    private static boolean isNamed(Bilingual<String> name, String asked) {
        return asked != null
                && Stream.of(Language.values())
                        .map(name::get)
                        .filter(Objects::nonNull)
                        .anyMatch(side -> CatalogueEntry.fold(side).equals(CatalogueEntry.fold(asked)));
    }

    private static Stream<LevelRange> levels(CatalogueEntry catalogueEntry) {
        return Stream.ofNullable(catalogueEntry.facts().getClassification())
                .flatMap(classification -> LevelRange.of(classification).stream());
    }
}
