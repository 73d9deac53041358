package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/** Words of the postings in one language, by their beginnings. */
final class Vocabulary {

    /** Maximum number of words that are looked through; two letters begin thousands. */
    private static final int MOST_SEEN = 20_000;

    /** Letters for which one without an accent may stand. */
    private static final Map<Character, String> ACCENTED = Map.of(
            'a', "[aàâä]", 'c', "[cç]", 'e', "[eéèêë]", 'i', "[iîï]", 'n', "[nñ]", 'o', "[oôö]", 'u', "[uùûü]", 'y',
            "[yÿ]");

    private final IndexReader reader;
    private final Language language;

    private record CountedWord(String word, int postings) {}

    Vocabulary(IndexReader reader, Language language) {
        this.reader = reader;
        this.language = language;
    }

    /**
     * Returns the words that most postings have, without accents, the most frequent first.
     *
     * @param beginning how they begin: folded letters and digits
     * @param most the maximum number of words
     */
    List<String> folded(String beginning, int most) throws IOException {
        var begun = new CompiledAutomaton(
                PrefixQuery.toAutomaton(new BytesRef(beginning)),
                false,
                true,
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
                true);
        return frequent(SearchField.beginnings(language), begun, most);
    }

    /**
     * Returns the words that most postings have, as they are spelled, the most frequent first.
     *
     * @param beginning how they begin: folded letters and digits
     * @param most the maximum number of words
     */
    List<String> spelled(String beginning, int most) throws IOException {
        var pattern = beginning
                .chars()
                .mapToObj(letter -> ACCENTED.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining())
                .replace("[oôö][eéèêë]", "([oôö][eéèêë]|œ)");
        return frequent(SearchField.spelling(language), new CompiledAutomaton(automaton(pattern + ".*")), most);
    }

    private List<String> frequent(String field, CompiledAutomaton begun, int most) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        var best = new PriorityQueue<CountedWord>(Comparator.comparingInt(CountedWord::postings)
                .thenComparing(CountedWord::word, Comparator.reverseOrder()));
        var words = terms.intersect(begun, null);
        var word = words.next();
        for (var seen = 0; word != null && seen < MOST_SEEN; seen++) {
            best.add(new CountedWord(word.utf8ToString(), words.docFreq()));
            if (best.size() > most) {
                best.remove();
            }
            word = words.next();
        }
        var frequent = new ArrayDeque<String>();
        while (!best.isEmpty()) {
            frequent.addFirst(best.remove().word());
        }
        return List.copyOf(frequent);
    }

    private static Automaton automaton(String pattern) {
        return Operations.determinize(
                new RegExp(pattern, RegExp.NONE).toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
