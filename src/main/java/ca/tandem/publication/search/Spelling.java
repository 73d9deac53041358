package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Spelling of queries by the words of the index: what it does not know, and the most likely words that were meant. */
final class Spelling {

    /** Shortest word that is taken for a misspelled one; of shorter ones each letter may make another word. */
    private static final int SHORTEST = 4;

    /** Shortest word in which two letters may be wrong. */
    private static final int SHORTEST_FOR_TWO = 8;

    private static final int SHORTEST_PART = 3;

    /** Shortest word that may be a misspelled one although a posting has it. */
    private static final int SHORTEST_RARE = 6;

    /** Largest number of postings that may have the same mistake. */
    private static final int RARE = 2;

    private final IndexReader reader;
    private final Language language;

    Spelling(IndexReader reader, Language language) {
        this.reader = reader;
        this.language = language;
    }

    /** Returns the words with those that no posting has replaced by the most similar ones that some have; empty if nothing was replaced. */
    Optional<List<String>> corrected(List<String> words) throws IOException {
        var corrected = new ArrayList<String>();
        for (var word : words) {
            corrected.addAll(
                    isMisspelled(word, word.equals(words.get(words.size() - 1))) ? meant(word) : List.of(word));
        }
        return corrected.equals(words) ? Optional.empty() : Optional.of(corrected);
    }

    /** Returns the words with those that hardly a posting has replaced by similar ones that more have; empty if nothing was replaced. */
    Optional<List<String>> moreFrequent(List<String> words) throws IOException {
        var field = SearchField.spelling(language);
        var frequent = new ArrayList<String>();
        for (var word : words) {
            var small = word.toLowerCase(Locale.ROOT);
            var isRare = small.length() >= SHORTEST_RARE
                    && small.chars().allMatch(Character::isLetter)
                    && reader.docFreq(new Term(field, small)) <= RARE;
            var similar = isRare
                    ? checker(small).suggestSimilar(new Term(field, small), 1, reader, SuggestMode.SUGGEST_MORE_POPULAR)
                    : new SuggestWord[0];
            frequent.add(similar.length > 0 && similar[0].freq > RARE ? similar[0].string : word);
        }
        return frequent.equals(words) ? Optional.empty() : Optional.of(frequent);
    }

    /** Checks whether a word is long and plain enough to be told from a misspelled one, and no posting has it. */
    private boolean isMisspelled(String word, boolean mayBeUnfinished) throws IOException {
        return word.length() >= SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && !isKnown(word, mayBeUnfinished);
    }

    /**
     * Checks whether a posting has the word.
     *
     * @param mayBeUnfinished whether the beginning of a word is enough
     */
    boolean isKnown(String word, boolean mayBeUnfinished) throws IOException {
        var folded = new BytesRef(TextFolding.fold(word));
        for (var each : Language.values()) {
            var terms = MultiTerms.getTerms(reader, SearchField.beginnings(each));
            if (terms == null) {
                continue;
            }
            var found = terms.iterator();
            var status = found.seekCeil(folded);
            if (status == SeekStatus.FOUND
                    || (mayBeUnfinished
                            && status == SeekStatus.NOT_FOUND
                            && StringHelper.startsWith(found.term(), folded))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the word that was meant, or the two that were written as one; the word itself if none is near. */
    private List<String> meant(String word) throws IOException {
        var small = word.toLowerCase(Locale.ROOT);
        for (var each : List.of(language, language.other())) {
            var similar = checker(small)
                    .suggestSimilar(new Term(SearchField.spelling(each), small), 1, reader, SuggestMode.SUGGEST_ALWAYS);
            if (similar.length > 0) {
                return List.of(similar[0].string);
            }
            var breaker = new WordBreakSpellChecker();
            breaker.setMinBreakWordLength(SHORTEST_PART);
            breaker.setMaxChanges(1);
            var broken = breaker.suggestWordBreaks(
                    new Term(SearchField.spelling(each), small),
                    1,
                    reader,
                    SuggestMode.SUGGEST_ALWAYS,
                    BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
            if (broken.length > 0) {
                return Arrays.stream(broken[0]).map(part -> part.string).collect(Collectors.toList());
            }
        }
        return List.of(word);
    }

    private static DirectSpellChecker checker(String small) {
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        checker.setMaxEdits(small.length() < SHORTEST_FOR_TWO ? 1 : 2);
        checker.setAccuracy(0.5f);
        return checker;
    }
}
