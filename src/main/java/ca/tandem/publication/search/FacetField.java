package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A fact with values by which search results are filtered: of several a posting meets one. Values are counted by their labels, which hold
 * the names in both languages, and found by terms, so that an address keeps its meaning in the other language. A posting that does not
 * state the fact has the label {@link #NONE}.
 */
public enum FacetField {
    TEAM {
        @Override
        Stream<String> stated(Facts facts) {
            return label(facts.getTeam()).stream();
        }
    },
    CLASSIFICATION {
        @Override
        Stream<String> stated(Facts facts) {
            return levels(facts).flatMap(levelRange -> levelRange.names().stream());
        }

        @Override
        Stream<String> terms(Facts facts) {
            return Stream.concat(
                            super.terms(facts),
                            levels(facts).map(LevelRange::group).map(TextFolding::fold))
                    .distinct();
        }

        /** A group means all its levels, a range each of them. */
        @Override
        Stream<String> wanted(String value) {
            return value.equals(NONE)
                    ? Stream.of(NONE)
                    : LevelRange.parseFilter(value).stream()
                            .flatMap(levelRange -> levelRange.isWholeGroup()
                                    ? Stream.of(levelRange.group())
                                    : levelRange.names().stream())
                            .map(TextFolding::fold);
        }
    },
    /** Place of the work. That which is done from anywhere belongs to every place, and is counted for each. */
    LOCATION {
        @Override
        Stream<String> stated(Facts facts) {
            return facts.getTelework() == Telework.FULL
                    ? Stream.of(ANYWHERE)
                    : facts.getLocations().places().stream().flatMap(place -> label(place).stream());
        }

        @Override
        Stream<String> wanted(String value) {
            return value.equals(NONE) ? Stream.of(NONE) : Stream.of(TextFolding.fold(value), ANYWHERE);
        }

        @Override
        String name(String label, Language language) {
            return label.equals(ANYWHERE) ? new DomainTexts(language).name(Telework.FULL) : super.name(label, language);
        }
    },
    TELEWORK {
        @Override
        Stream<String> stated(Facts facts) {
            return choice(facts.getTelework());
        }

        @Override
        String name(String label, Language language) {
            return choice(label, Telework.values(), language);
        }

        @Override
        public List<String> words() {
            return choices(Telework.values());
        }
    },
    TENURE {
        @Override
        Stream<String> stated(Facts facts) {
            return choice(facts.getTenure());
        }

        @Override
        String name(String label, Language language) {
            return choice(label, Tenure.values(), language);
        }

        @Override
        public List<String> words() {
            return choices(Tenure.values());
        }
    },
    LANGUAGE {
        @Override
        Stream<String> stated(Facts facts) {
            return choice(facts.getLanguageRequirement());
        }

        @Override
        String name(String label, Language language) {
            return choice(label, LanguageRequirement.values(), language);
        }

        @Override
        public List<String> words() {
            return choices(LanguageRequirement.values());
        }
    };

    /** Value and label of postings that do not state a fact. */
    public static final String NONE = "none";

    /** Value and label of what is done from anywhere. */
    static final String ANYWHERE = "anywhere";

    private static final String BETWEEN = "\t";

    /** Returns the labels of the values that a posting states. */
    abstract Stream<String> stated(Facts facts);

    /** Returns the labels by which a posting is counted. */
    List<String> labels(Facts facts) {
        var labels = stated(facts).distinct().toList();
        return labels.isEmpty() ? List.of(NONE) : labels;
    }

    /** Returns the terms by which a posting is found: the names in both languages. */
    Stream<String> terms(Facts facts) {
        return labels(facts).stream()
                .flatMap(label -> Stream.of(label.split(BETWEEN)))
                .filter(name -> !name.isEmpty())
                .map(TextFolding::fold)
                .distinct();
    }

    /** Returns the terms of which a posting must have one to have a value. */
    Stream<String> wanted(String value) {
        return Stream.of(TextFolding.fold(value));
    }

    /** Returns a label's value in addresses of a language; empty if it has no name in that language. */
    static String value(String label, Language language) {
        var names = label.split(BETWEEN, 2);
        return names[language == Language.EN ? 0 : names.length - 1];
    }

    /** Returns a label's name for readers. */
    String name(String label, Language language) {
        return value(label, language);
    }

    /** Checks whether a value names the label, in either language. */
    boolean isNamed(String label, String value) {
        return Arrays.stream(Language.values())
                .map(language -> TextFolding.fold(value(label, language)))
                .anyMatch(TextFolding.fold(value)::equals);
    }

    /** Returns the words that are values; empty if any name may be one. */
    public List<String> words() {
        return List.of();
    }

    /** Returns the query for the postings that have one of the values. */
    Query query(List<String> values) {
        var query = new BooleanQuery.Builder();
        values.stream()
                .flatMap(this::wanted)
                .distinct()
                .forEach(term -> query.add(new TermQuery(new Term(field(), term)), Occur.SHOULD));
        return query.build();
    }

    /** Returns the name in addresses, in the API and in the index. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<LevelRange> levels(Facts facts) {
        return Stream.ofNullable(facts.getClassification())
                .flatMap((Classification classification) -> LevelRange.of(classification).stream());
    }

    private static List<String> label(Bilingual<String> names) {
        return names == null || (names.en() == null && names.fr() == null)
                ? List.of()
                : List.of(Objects.toString(names.en(), "") + BETWEEN + Objects.toString(names.fr(), ""));
    }

    private static Stream<String> choice(Enum<?> value) {
        return Stream.ofNullable(value).map(FacetField::word);
    }

    private static String choice(String label, Enum<?>[] values, Language language) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(label))
                .findFirst()
                .map(value -> new DomainTexts(language).name(value))
                .orElse(label);
    }

    private static List<String> choices(Enum<?>... values) {
        return Stream.concat(Stream.of(NONE), Arrays.stream(values).map(FacetField::word))
                .toList();
    }

    private static String word(Enum<?> value) {
        // "none" is what is not stated.
        return value == Telework.NONE
                ? "on-site"
                : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
