package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trie of the terms of one language, keyed by the forms of their words, in which a text is looked up from each of its words on. Longer
 * matches win over shorter ones that they overlap, and no match overlaps another. Immutable.
 */
final class TermMatcher {

    private final Language language;
    private final TrieNode root = new TrieNode();

    /** A term of a concept, stored at the node of its last word. */
    record IndexedTerm(Concept concept, boolean forbidden, List<Word> words) {}

    /**
     * A run of words that one or several terms match.
     *
     * @param start the index of the first word
     * @param end the index after the last word
     * @param wordings the terms that match
     */
    record TermMatch(int start, int end, List<IndexedTerm> wordings) {

        private int length() {
            return end - start;
        }
    }

    private static final class TrieNode {
        private final Map<String, TrieNode> next = new HashMap<>(2);
        private final List<IndexedTerm> wordings = new ArrayList<>(1);
    }

    TermMatcher(Iterable<Concept> concepts, Language language) {
        this.language = language;
        for (var concept : concepts) {
            concept.accepted(language).forEach(wording -> add(concept, false, wording));
            concept.wordings().get(language).forbidden().forEach(wording -> add(concept, true, wording));
        }
    }

    private void add(Concept concept, boolean forbidden, String wording) {
        var words = TermTokenizer.tokenize(wording, language);
        if (words.isEmpty()) {
            return;
        }
        var trieNode = root;
        for (var word : words) {
            trieNode = trieNode.next.computeIfAbsent(key(word, concept), key -> new TrieNode());
        }
        trieNode.wordings.add(new IndexedTerm(concept, forbidden, words));
    }

    /**
     * Returns the key of a term's word: the exact form of an acronym, the root of a verb (all forms), the stem of any other word (number
     * and gender).
     */
    private static String key(Word word, Concept concept) {
        if (word.isAcronym()) {
            return exact(word);
        }
        return concept.partOfSpeech() == PartOfSpeech.VERB ? root(word) : stem(word);
    }

    /** Finds the terms in the words of a text, in the order of the text. */
    List<TermMatch> find(List<Word> words) {
        var found = new ArrayList<TermMatch>();
        for (var start = 0; start < words.size(); start++) {
            walk(root, words, start, start, found);
        }
        found.sort(Comparator.comparingInt(TermMatch::length).reversed().thenComparing(TermMatch::start));
        var taken = new BitSet(words.size());
        var kept = new ArrayList<TermMatch>();
        for (var termMatch : found) {
            var clash = taken.nextSetBit(termMatch.start());
            if (clash < 0 || clash >= termMatch.end()) {
                taken.set(termMatch.start(), termMatch.end());
                kept.add(termMatch);
            }
        }
        kept.sort(Comparator.comparingInt(TermMatch::start));
        return merged(kept, found);
    }

    private static void walk(TrieNode trieNode, List<Word> words, int start, int at, List<TermMatch> found) {
        var wordings = trieNode.wordings.stream()
                .filter(indexedTerm -> agrees(indexedTerm, words, start))
                .toList();
        if (!wordings.isEmpty()) {
            found.add(new TermMatch(start, at, wordings));
        }
        if (at == words.size() || (at > start && words.get(at).startsPhrase()) || trieNode.next.isEmpty()) {
            return;
        }
        var word = words.get(at);
        follow(trieNode.next.get(stem(word)), words, start, at, found);
        follow(trieNode.next.get(root(word)), words, start, at, found);
        if (word.isAcronym()) {
            follow(trieNode.next.get(exact(word)), words, start, at, found);
        }
    }

    private static void follow(TrieNode next, List<Word> words, int start, int at, List<TermMatch> found) {
        if (next != null) {
            walk(next, words, start, at + 1, found);
        }
    }

    private static boolean agrees(IndexedTerm indexedTerm, List<Word> words, int start) {
        for (var i = 0; i < indexedTerm.words().size(); i++) {
            if (!words.get(start + i).agreesInAccents(indexedTerm.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Merges the matches of the same words under different keys, such as a noun's and a verb's, so that a match has all its meanings. */
    private static List<TermMatch> merged(List<TermMatch> kept, List<TermMatch> found) {
        var byPlace = found.stream().collect(Collectors.groupingBy(TermMatch::start));
        return kept.stream()
                .map(termMatch -> new TermMatch(
                        termMatch.start(),
                        termMatch.end(),
                        byPlace.get(termMatch.start()).stream()
                                .filter(other -> other.end() == termMatch.end())
                                .flatMap(other -> other.wordings().stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    static String stem(Word word) {
        return "~" + word.forms().plain();
    }

    static String root(Word word) {
        return "^" + word.forms().root();
    }

    static String beginning(Word word) {
        return "<" + word.forms().beginning();
    }

    static String exact(Word word) {
        return "=" + word.surface();
    }
}
