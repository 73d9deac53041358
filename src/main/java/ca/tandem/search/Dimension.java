package ca.tandem.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.publication.Listing;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact by which search results can be filtered. */
enum Dimension {
    TEAM {
        @Override
        Stream<Bilingual<String>> names(Listing listing) {
            return Stream.of(listing.facts().getTeam());
        }

        @Override
        String asked(Query query) {
            return query.team();
        }
    },
    CLASSIFICATION {
        @Override
        Stream<Bilingual<String>> names(Listing listing) {
            return levels(listing).flatMap(levels -> levels.names().stream()).map(name -> new Bilingual<>(name, name));
        }

        @Override
        String asked(Query query) {
            return query.classification() == null
                    ? null
                    : Classification.parse(query.classification())
                            .map(Classification::toString)
                            .orElse(query.classification());
        }

        @Override
        boolean holds(Listing listing, String asked) {
            var wanted = Levels.asked(asked);
            return levels(listing).anyMatch(levels -> wanted.stream().anyMatch(levels::meets));
        }
    },
    LOCATION {
        @Override
        Stream<Bilingual<String>> names(Listing listing) {
            return listing.facts().getLocations().places().stream();
        }

        @Override
        String asked(Query query) {
            return query.location();
        }
    };

    /** Returns the posting's values in this dimension, in both languages. */
    abstract Stream<Bilingual<String>> names(Listing listing);

    /** Returns the query's filter in this dimension; null if there is none. */
    abstract String asked(Query query);

    boolean holds(Listing listing, String asked) {
        return names(listing).anyMatch(name -> isNamed(name, asked));
    }

    /** Checks whether the posting matches the query in this dimension. */
    boolean admits(Listing listing, Query query) {
        return asked(query) == null || holds(listing, asked(query));
    }

    /**
     * Returns the values to filter by, sorted by the rules of the query's language.
     *
     * @param listings the postings that match all other parts of the query
     */
    List<Facet> facets(List<Listing> listings, Query query) {
        var language = query.language();
        var asked = asked(query);
        var facets = new ArrayList<>(listings.stream()
                .flatMap(listing -> names(listing)
                        .filter(name -> name.get(language) != null)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Facet(entry.getKey().get(language), entry.getValue(), isNamed(entry.getKey(), asked)))
                .toList());
        if (asked != null && facets.stream().noneMatch(Facet::chosen)) {
            var count =
                    listings.stream().filter(listing -> holds(listing, asked)).count();
            facets.add(new Facet(asked, count, true));
        }
        facets.sort(Comparator.comparing(Facet::value, Collator.getInstance(language.locale())));
        return List.copyOf(facets);
    }

    private static boolean isNamed(Bilingual<String> name, String asked) {
        return asked != null
                && Stream.of(Language.values())
                        .map(name::get)
                        .filter(Objects::nonNull)
                        .anyMatch(side -> Listing.fold(side).equals(Listing.fold(asked)));
    }

    private static Stream<Levels> levels(Listing listing) {
        return Stream.ofNullable(listing.facts().getClassification())
                .flatMap(classification -> Levels.of(classification).stream());
    }
}
