package ca.tandem.translation.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The query that finds every text which can reach a score, and few others: prefix filtering as it is known from set similarity joins
 * (Chaudhuri, Ganti and Kaushik 2006). A text of the score s shares at least s % of the weight of what was looked up; so of its
 * words only a few may be missing, and one of those few rarest words, plus one, must be there. Lucene walks through the lists of
 * these rarest words only and asks the others by skipping.
 *
 * @param query at least so many of the words; each that is there counts 1
 * @param others how many words were not asked for and may be there beside those that were
 * @param marks what punctuation and codes of the looked-up text weigh: they may all be there
 */
record FuzzySearch(Query query, int others, int marks) {

    /** Words beyond those that must be walked through: each makes the candidates fewer and the walk longer. */
    private static final int EXTRA = 12;

    /** Lucene refuses more. */
    private static final int MOST_CLAUSES = 1000;

    private record Word(Term term, TermStates states) {}

    /** The query; empty where no text but the identical one can reach that score. */
    static Optional<FuzzySearch> of(IndexSearcher searcher, String field, Tokens tokens, int min) throws IOException {
        var words = new ArrayList<Word>();
        var all = WordTerms.of(tokens);
        for (var bytes : all) {
            var term = new Term(field, bytes);
            var states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                words.add(new Word(term, states));
            }
        }
        var marks = tokens.weight() - Tokens.WORD * all.size();
        var needed = Math.max(1, -Math.floorDiv(100 * marks - min * tokens.weight(), 100 * Tokens.WORD));
        var missing = words.size() - needed;
        if (missing < 0 || missing >= MOST_CLAUSES) {
            return Optional.empty();
        }
        words.sort(Comparator.comparingInt(word -> word.states().docFreq()));
        var asked = Math.min(words.size(), Math.min(MOST_CLAUSES, missing + 1 + EXTRA));
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(asked - missing);
        for (var word : List.copyOf(words.subList(0, asked))) {
            query.add(new ConstantScoreQuery(new TermQuery(word.term(), word.states())), Occur.SHOULD);
        }
        return Optional.of(new FuzzySearch(query.build(), words.size() - asked, marks));
    }

    /** The highest score that a text of that weight can have in which so many of the asked words are. */
    int bound(int found, int asked, int weight) {
        var shared = Math.min(Tokens.WORD * (found + others) + marks, Math.min(asked, weight));
        return 100 * shared / Math.max(asked, weight);
    }
}
