package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.QueryBuilder;

/**
 * Builder of the query for words in a reader's language. A posting is found if all words are somewhere in one of its languages; the last
 * word may be unfinished. How high it stands is the sum of the scores (BM25) of where the words are:
 *
 * <ul>
 *   <li>in the title 8 times, and 8 times more where they stand together as in the query, or where the last one begins a word of it;
 *   <li>in the facts 4 times, in the description 2 times, anywhere once;
 *   <li>in the title of the other language 2 times, so that a word of it finds what it means;
 *   <li>whatever was only found in the other language or by the beginning of a word counts a third.
 * </ul>
 *
 * <p>Of equal ones the latest posted stands first.
 */
final class WordsQuery {

    private static final float TITLE = 8;
    private static final float FACTS = 4;
    private static final float DESCRIPTION = 2;
    private static final float OTHER_TITLE = 2;
    private static final float OTHER = 0.3f;

    /** Number of words that may stand between those of a title that count as together. */
    private static final int TOGETHER = 2;

    /** Shortest beginning of a word that finds it. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Maximum number of words that are marked because the last one of the query begins them. */
    private static final int MOST_MARKED = 20;

    private static final Bilingual<QueryBuilder> PHRASES =
            Bilingual.of(language -> new QueryBuilder(SearchAnalyzer.forPhrases(language)));

    private final Language language;
    private final Bilingual<QueryBuilder> words;

    /**
     * Creates a builder for a reader's language.
     *
     * @param analyzers the analysis of queries, with synonyms
     */
    WordsQuery(Language language, Bilingual<Analyzer> analyzers) {
        this.language = language;
        this.words = Bilingual.of(each -> new QueryBuilder(analyzers.get(each)));
    }

    /** Returns the query for postings with all words in one language. */
    Query all(QueryWords queryWords, List<List<String>> alternatives) {
        var query = required(queryWords);
        if (!queryWords.words().isEmpty()) {
            var readings = new BooleanQuery.Builder();
            Stream.concat(Stream.of(queryWords.words()), alternatives.stream())
                    .forEach(words -> readings.add(inEither(each -> found(words, each)), Occur.SHOULD));
            query.add(readings.build(), Occur.MUST);
        }
        return ranked(query, queryWords);
    }

    /**
     * Returns the query for postings with most words, each in either language.
     *
     * @param least the number of words that they must have
     */
    Query most(QueryWords queryWords, int least) {
        var query = required(queryWords);
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        queryWords.words().forEach(word -> some.add(inEither(each -> found(List.of(word), each)), Occur.SHOULD));
        query.add(some.build(), Occur.MUST);
        return ranked(query, queryWords);
    }

    /** Returns the words of the reader's language that the last one begins, the most frequent ones. */
    List<String> begun(QueryWords queryWords, IndexReader reader) throws IOException {
        var last = queryWords.words().isEmpty() ? null : beginning(queryWords.words());
        return last == null ? List.of() : new Vocabulary(reader, language).folded(last, MOST_MARKED);
    }

    /**
     * Returns the query for what is marked in a field of the reader's language: the words, their synonyms, and what the last one begins.
     *
     * @param begun what {@link #begun} returns
     */
    Query marked(QueryWords queryWords, List<String> begun, String field) {
        var marked = new BooleanQuery.Builder();
        var builder = new QueryBuilder(words(language).getAnalyzer());
        // Of "work from home", which means telework, no word is marked alone.
        builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
        add(marked, builder.createBooleanQuery(field, queryWords.whole()), 1);
        for (var word : begun) {
            add(marked, PHRASES.get(language).createBooleanQuery(field, word), 1);
        }
        return marked.build();
    }

    /** Returns the query for titles with all words, of which the last may be unfinished. */
    Query inTitle(QueryWords queryWords) {
        var words = queryWords.words();
        var title = SearchField.title(language);
        var query = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(SearchField.titleBeginnings(language), beginning(words))), Occur.MUST);
        var before = words(language)
                .createBooleanQuery(title, String.join(" ", words.subList(0, words.size() - 1)), Occur.MUST);
        if (before != null) {
            query.add(before, Occur.MUST);
        }
        return query.build();
    }

    /** Returns the stems of a word, which are the same for its plural. */
    Set<String> stems(String word) {
        var stems = new HashSet<String>();
        PHRASES.get(language).createBooleanQuery("", word).visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query query, Term... terms) {
                for (var term : terms) {
                    stems.add(term.text());
                }
            }
        });
        return stems;
    }

    private BooleanQuery.Builder required(QueryWords queryWords) {
        var query = new BooleanQuery.Builder();
        for (var phrase : queryWords.phrases()) {
            query.add(
                    inEither(each -> orNone(PHRASES.get(each).createPhraseQuery(SearchField.all(each), phrase))),
                    Occur.MUST);
        }
        return query;
    }

    private Query inEither(Function<Language, Query> query) {
        return new DisjunctionMaxQuery(
                List.of(query.apply(language), new BoostQuery(query.apply(language.other()), OTHER)), 0);
    }

    /** Returns the query for texts with all words, of which the last may be unfinished. */
    private Query found(List<String> words, Language language) {
        var field = SearchField.all(language);
        var whole = orNone(words(language).createBooleanQuery(field, String.join(" ", words), Occur.MUST));
        var last = beginning(words);
        if (last == null) {
            return whole;
        }
        var begun = new BooleanQuery.Builder();
        var before = words(language)
                .createBooleanQuery(field, String.join(" ", words.subList(0, words.size() - 1)), Occur.MUST);
        if (before != null) {
            begun.add(before, Occur.MUST);
        }
        begun.add(
                new ConstantScoreQuery(new PrefixQuery(new Term(SearchField.beginnings(language), last))), Occur.MUST);
        return new DisjunctionMaxQuery(List.of(whole, new BoostQuery(begun.build(), OTHER)), 0);
    }

    /** Returns the last word as the beginning of one; null if it is too short or no plain word. */
    static String beginning(List<String> words) {
        var last = TextFolding.fold(words.get(words.size() - 1));
        return last.length() < SHORTEST_BEGINNING || !last.chars().allMatch(Character::isLetterOrDigit) ? null : last;
    }

    private Query ranked(BooleanQuery.Builder query, QueryWords queryWords) {
        var other = language.other();
        var line = queryWords.whole();
        add(query, words(language).createBooleanQuery(SearchField.title(language), line), TITLE);
        add(query, words(language).createBooleanQuery(SearchField.facts(language), line), FACTS);
        add(query, words(language).createBooleanQuery(SearchField.description(language), line), DESCRIPTION);
        add(query, words(other).createBooleanQuery(SearchField.title(other), line), OTHER_TITLE);
        add(query, PHRASES.get(language).createPhraseQuery(SearchField.title(language), line, TOGETHER), TITLE);
        if (!queryWords.words().isEmpty()) {
            var last = beginning(queryWords.words());
            if (last != null) {
                add(
                        query,
                        new ConstantScoreQuery(new PrefixQuery(new Term(SearchField.titleBeginnings(language), last))),
                        TITLE);
            }
        }
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, Query part, float boost) {
        if (part != null) {
            query.add(new BoostQuery(part, boost), Occur.SHOULD);
        }
    }

    private QueryBuilder words(Language each) {
        return words.get(each);
    }

    /** A text of linking words only has no query of its own. */
    private static Query orNone(Query query) {
        return query == null ? new MatchNoDocsQuery() : query;
    }
}
