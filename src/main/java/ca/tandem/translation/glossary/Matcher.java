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
final class Matcher {

    private final Language language;
    private final Node root = new Node();

    /** A term of a concept, stored at the node of its last word. */
    record Wording(Concept concept, boolean forbidden, List<Word> words) {}

    /**
     * A run of words that one or several terms match.
     *
     * @param start the index of the first word
     * @param end the index after the last word
     * @param wordings the terms that match
     */
    record Match(int start, int end, List<Wording> wordings) {

        private int length() {
            return end - start;
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Wording> wordings = new ArrayList<>(1);
    }

    Matcher(Iterable<Concept> concepts, Language language) {
        this.language = language;
        for (var concept : concepts) {
            concept.accepted(language).forEach(wording -> add(concept, false, wording));
            concept.wordings().get(language).forbidden().forEach(wording -> add(concept, true, wording));
        }
    }

    private void add(Concept concept, boolean forbidden, String wording) {
        var words = Reading.words(wording, language);
        if (words.isEmpty()) {
            return;
        }
        var node = root;
        for (var word : words) {
            node = node.next.computeIfAbsent(key(word, concept), key -> new Node());
        }
        node.wordings.add(new Wording(concept, forbidden, words));
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
    List<Match> find(List<Word> words) {
        var found = new ArrayList<Match>();
        for (var start = 0; start < words.size(); start++) {
            walk(root, words, start, start, found);
        }
        found.sort(Comparator.comparingInt(Match::length).reversed().thenComparing(Match::start));
        var taken = new BitSet(words.size());
        var kept = new ArrayList<Match>();
        for (var match : found) {
            var clash = taken.nextSetBit(match.start());
            if (clash < 0 || clash >= match.end()) {
                taken.set(match.start(), match.end());
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::start));
        return merged(kept, found);
    }

    private static void walk(Node node, List<Word> words, int start, int at, List<Match> found) {
        var wordings = node.wordings.stream()
                .filter(wording -> agrees(wording, words, start))
                .toList();
        if (!wordings.isEmpty()) {
            found.add(new Match(start, at, wordings));
        }
        if (at == words.size() || (at > start && words.get(at).apart()) || node.next.isEmpty()) {
            return;
        }
        var word = words.get(at);
        follow(node.next.get(stem(word)), words, start, at, found);
        follow(node.next.get(root(word)), words, start, at, found);
        if (word.isAcronym()) {
            follow(node.next.get(exact(word)), words, start, at, found);
        }
    }

    private static void follow(Node next, List<Word> words, int start, int at, List<Match> found) {
        if (next != null) {
            walk(next, words, start, at + 1, found);
        }
    }

    private static boolean agrees(Wording wording, List<Word> words, int start) {
        for (var i = 0; i < wording.words().size(); i++) {
            if (!words.get(start + i).agreesInAccents(wording.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Merges the matches of the same words under different keys, such as a noun's and a verb's, so that a match has all its meanings. */
    private static List<Match> merged(List<Match> kept, List<Match> found) {
        var byPlace = found.stream().collect(Collectors.groupingBy(Match::start));
        return kept.stream()
                .map(match -> new Match(
                        match.start(),
                        match.end(),
                        byPlace.get(match.start()).stream()
                                .filter(other -> other.end() == match.end())
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
