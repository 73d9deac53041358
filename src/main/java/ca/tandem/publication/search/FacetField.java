package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A fact by which search results can be filtered. Its values are counted by their labels, which hold the names in both languages, and found
 * by terms, so that a filter keeps its meaning in the other language.
 */
enum FacetField {
    TEAM {
        @Override
        Stream<Bilingual<String>> names(Facts facts) {
            return Stream.of(facts.getTeam());
        }
    },
    CLASSIFICATION {
        @Override
        Stream<Bilingual<String>> names(Facts facts) {
            return levels(facts)
                    .flatMap(levelRange -> levelRange.names().stream())
                    .map(name -> new Bilingual<>(name, name));
        }

        @Override
        Collection<String> terms(Facts facts) {
            return levels(facts)
                    .flatMap(levelRange -> Stream.concat(Stream.of(levelRange.group()), levelRange.names().stream()))
                    .distinct()
                    .toList();
        }

        @Override
        Stream<String> wanted(String asked) {
            return LevelRange.parseFilter(asked).stream()
                    .flatMap(levelRange ->
                            levelRange.isWholeGroup() ? Stream.of(levelRange.group()) : levelRange.names().stream());
        }
    },
    LOCATION {
        @Override
        Stream<Bilingual<String>> names(Facts facts) {
            return facts.getLocations().places().stream();
        }
    };

    private static final String BETWEEN = "\t";

    /** Returns the values of a posting, in both languages. */
    abstract Stream<Bilingual<String>> names(Facts facts);

    /** Returns the terms by which a posting with these facts is found. */
    Collection<String> terms(Facts facts) {
        return names(facts)
                .flatMap(name -> Stream.of(Language.values()).map(name::get))
                .filter(Objects::nonNull)
                .map(TextFolding::fold)
                .distinct()
                .toList();
    }

    /** Returns the terms of which a posting must have one to meet a reader's filter. */
    Stream<String> wanted(String asked) {
        return Stream.of(TextFolding.fold(asked));
    }

    /** Returns the labels by which the values of a posting are counted; one without names where it has none. */
    List<String> labels(Facts facts) {
        var labels = names(facts)
                .filter(name -> name.en() != null || name.fr() != null)
                .map(name -> Objects.toString(name.en(), "") + BETWEEN + Objects.toString(name.fr(), ""))
                .distinct()
                .toList();
        return labels.isEmpty() ? List.of(BETWEEN) : labels;
    }

    /** Returns a label's name in a language; empty if it has none. */
    static String name(String label, Language language) {
        return label.split(BETWEEN, 2)[language == Language.EN ? 0 : 1];
    }

    /** Checks whether a reader's filter names the value with the given label. */
    boolean isNamed(String label, String asked) {
        return asked != null
                && Arrays.stream(Language.values())
                        .map(language -> TextFolding.fold(name(label, language)))
                        .anyMatch(name -> wanted(asked)
                                .anyMatch(term -> TextFolding.fold(term).equals(name)));
    }

    /** Returns the query for the postings that meet a reader's filter. */
    Query query(String asked) {
        var query = new BooleanQuery.Builder();
        wanted(asked).forEach(term -> query.add(new TermQuery(new Term(field(), term)), Occur.SHOULD));
        return query.build();
    }

    /** Returns the name in addresses, in the API and in the index. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FacetsConfig configuration() {
        var configuration = new FacetsConfig();
        for (var facetField : values()) {
            configuration.setMultiValued(facetField.field(), true);
            configuration.setDrillDownTermsIndexing(facetField.field(), DrillDownTermsIndexing.NONE);
        }
        return configuration;
    }

    static Stream<LevelRange> levels(Facts facts) {
        return Stream.ofNullable(facts.getClassification())
                .flatMap((Classification classification) -> LevelRange.of(classification).stream());
    }
}
