package ca.tandem.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds open postings: listed, neither closed nor archived. */
@ApplicationScoped
public class PostingSearch {

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /**
     * Finds what a reader looks for: where words are given, the postings with all of them in the title first; else the latest first.
     *
     * @return the page that was asked for, with the values by which the result can be narrowed or widened
     */
    public Found find(Query query) {
        var now = clock.instant();
        var open = catalogue.all().stream().filter(listing -> listing.isOpenAt(now));
        return find(query, open.toList());
    }

    static Found find(Query query, List<Listing> open) {
        var language = query.language();
        var words = Words.of(query.words());
        var said = open.stream()
                .filter(listing -> words.allIn(listing.searchable().get(language)))
                .toList();
        var team = named(query.team(), PostingSearch::teams);
        var location = named(query.location(), PostingSearch::places);
        var level = classed(query.classification());
        var found = said.stream()
                .filter(team.and(location).and(level))
                .sorted(Comparator.comparing(
                        listing -> !words.allIn(Listing.fold(listing.titles().get(language)))))
                .toList();
        var facets = Map.of(
                "team", facets(said, location.and(level), names(language, PostingSearch::teams), language),
                "location", facets(said, team.and(level), names(language, PostingSearch::places), language),
                "classification", facets(said, team.and(location), PostingSearch::levelNames, language));
        var from = Math.min((long) (query.page() - 1) * query.size(), found.size());
        var items = found.stream().skip(from).limit(query.size()).toList();
        return new Found(found.size(), query.page(), query.size(), items, facets);
    }

    private static Predicate<Listing> named(String name, Function<Listing, Stream<Bilingual<String>>> names) {
        if (name == null) {
            return listing -> true;
        }
        var folded = Listing.fold(name);
        return listing -> names.apply(listing)
                .flatMap(pair -> Stream.of(Language.values()).map(pair::get))
                .filter(Objects::nonNull)
                .anyMatch(side -> Listing.fold(side).equals(folded));
    }

    private static Predicate<Listing> classed(String asked) {
        if (asked == null) {
            return listing -> true;
        }
        var wanted = Levels.asked(asked);
        return listing -> levels(listing).anyMatch(levels -> wanted.stream().anyMatch(levels::meets));
    }

    private static List<Facet> facets(
            List<Listing> said,
            Predicate<Listing> otherwise,
            Function<Listing, Stream<String>> values,
            Language language) {
        return said.stream()
                .filter(otherwise)
                .flatMap(listing -> values.apply(listing).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Facet::value, Collator.getInstance(language.locale())))
                .toList();
    }

    private static Function<Listing, Stream<String>> names(
            Language language, Function<Listing, Stream<Bilingual<String>>> names) {
        return listing -> names.apply(listing).map(pair -> pair.get(language)).filter(Objects::nonNull);
    }

    private static Stream<Bilingual<String>> teams(Listing listing) {
        return Stream.of(listing.facts().getTeam());
    }

    private static Stream<Bilingual<String>> places(Listing listing) {
        return listing.facts().getLocations().places().stream();
    }

    private static Stream<Levels> levels(Listing listing) {
        return Stream.ofNullable(listing.facts().getClassification())
                .flatMap(classification -> Levels.of(classification).stream());
    }

    private static Stream<String> levelNames(Listing listing) {
        return levels(listing).flatMap(levels -> levels.names().stream());
    }
}
