package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.TermFinding.TermFindingKind;
import ca.tandem.translation.glossary.TermMatcher.IndexedTerm;
import ca.tandem.translation.glossary.TermMatcher.TermMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An index of concepts for finding their terms in texts. Immutable and thread-safe.
 *
 * <p>The check prefers silence to false alarms. A translation has a term if the words of any accepted term occur anywhere in it, in any
 * form and order; a single forbidden word is a finding only if the source means that concept.
 */
public final class TermRecognizer {

    private static final Bilingual<Set<String>> LINKING = new Bilingual<>(
            Set.of("of", "and", "or", "the", "a", "an", "in", "for", "to", "on", "at", "with", "by", "from"),
            Set.of("de", "à", "en", "et", "ou", "par", "pour", "sur", "dans", "un", "une", "avec", "ne", "n"));

    private final Bilingual<TermMatcher> matchers;
    private final Bilingual<Map<Concept, List<List<Word>>>> accepted;

    /** Builds the index. */
    public TermRecognizer(Collection<Concept> concepts) {
        matchers = Bilingual.of(language -> new TermMatcher(concepts, language));
        accepted = Bilingual.of(language -> {
            var contents = new HashMap<Concept, List<List<Word>>>();
            concepts.forEach(concept -> contents.put(
                    concept,
                    concept.wordings().get(language).allowed().stream()
                            .map(wording -> content(wording, language))
                            .filter(words -> !words.isEmpty())
                            .toList()));
            return contents;
        });
    }

    /**
     * Finds the terms in a text. Where two overlap, the longer one wins; no occurrence overlaps another.
     *
     * @param text a unit with its inline Markdown; addresses and code in it are skipped
     * @param language the language of the text
     * @return the occurrences in the order of the text
     */
    public List<TermOccurrence> findTerms(String text, Language language) {
        var words = TermTokenizer.tokenize(text, language);
        return matchers.get(language).find(words).stream()
                .filter(termMatch -> !concepts(termMatch, false).isEmpty())
                .map(termMatch -> {
                    var start = words.get(termMatch.start()).start();
                    var end = words.get(termMatch.end() - 1).end();
                    return new TermOccurrence(start, end, text.substring(start, end), concepts(termMatch, false));
                })
                .toList();
    }

    /**
     * Checks the terms of a translation.
     *
     * @param source the source text
     * @param target the translation; a blank one has no findings
     * @param from the language of the source
     * @return the missing terms, each once, then every use of a forbidden term
     */
    public List<TermFinding> check(String source, String target, Language from) {
        if (source.isBlank() || target.isBlank()) {
            return List.of();
        }
        var words = TermTokenizer.tokenize(target, from.other());
        var matches = matchers.get(from.other()).find(words);
        var meant = findTerms(source, from);
        var findings = new ArrayList<>(missing(meant, words, matches, from.other()));
        var concepts = new HashSet<Concept>();
        meant.forEach(termOccurrence -> concepts.addAll(termOccurrence.concepts()));
        for (var termMatch : matches) {
            var unwanted = unwanted(termMatch, concepts);
            if (!unwanted.isEmpty()) {
                findings.add(forbidden(target, words, termMatch, unwanted, from.other()));
            }
        }
        return findings;
    }

    private List<TermFinding> missing(
            List<TermOccurrence> meant, List<Word> words, List<TermMatch> matches, Language language) {
        var forms = forms(words);
        var findings = new ArrayList<TermFinding>();
        var asked = new HashSet<List<Concept>>();
        var unwanted = new HashSet<Concept>();
        matches.forEach(termMatch -> unwanted.addAll(concepts(termMatch, true)));
        for (var termOccurrence : meant) {
            var concepts = termOccurrence.concepts();
            if (asked.add(concepts)
                    && concepts.stream().noneMatch(concept -> isSaid(concept, forms, language))
                    && concepts.stream().noneMatch(unwanted::contains)) {
                var preferred = concepts.stream()
                        .map(concept -> concept.preferred(language))
                        .distinct()
                        .toList();
                findings.add(new TermFinding(
                        TermFindingKind.MISSING,
                        termOccurrence.start(),
                        termOccurrence.end(),
                        termOccurrence.words(),
                        preferred,
                        null));
            }
        }
        return findings;
    }

    private boolean isSaid(Concept concept, Set<String> forms, Language language) {
        return accepted.get(language).get(concept).stream()
                .anyMatch(wording -> wording.stream().allMatch(word -> isAmong(forms, word, concept.partOfSpeech())));
    }

    private static boolean isAmong(Set<String> forms, Word word, PartOfSpeech partOfSpeech) {
        if (word.isAcronym()) {
            return forms.contains(TermMatcher.exact(word));
        }
        return forms.contains(TermMatcher.stem(word))
                || forms.contains(TermMatcher.root(word))
                || (partOfSpeech == PartOfSpeech.VERB && forms.contains(TermMatcher.beginning(word)));
    }

    private static Set<String> forms(List<Word> words) {
        var forms = new HashSet<String>();
        for (var word : words) {
            forms.add(TermMatcher.stem(word));
            forms.add(TermMatcher.root(word));
            forms.add(TermMatcher.exact(word));
            forms.add(TermMatcher.beginning(word));
        }
        return forms;
    }

    /** Returns the words of a term that carry its meaning: all but articles, prepositions and conjunctions, unless nothing else is left. */
    private static List<Word> content(String wording, Language language) {
        var words = TermTokenizer.tokenize(wording, language);
        var content = words.stream()
                .filter(word -> !LINKING.get(language).contains(word.text()))
                .toList();
        return content.isEmpty() ? words : content;
    }

    /**
     * Returns the forbidden terms among those that match, unless an accepted term of the same concept or of a concept in the source matches
     * too. A single word counts only if the source has the concept; several words need no such evidence if no accepted term matches.
     */
    private static List<IndexedTerm> unwanted(TermMatch termMatch, Set<Concept> meant) {
        var allowed = concepts(termMatch, false);
        var several = termMatch.end() - termMatch.start() > 1;
        return termMatch.wordings().stream()
                .filter(IndexedTerm::forbidden)
                .filter(indexedTerm -> !allowed.contains(indexedTerm.concept()))
                .filter(indexedTerm -> meant.contains(indexedTerm.concept()) || (several && allowed.isEmpty()))
                .filter(indexedTerm -> allowed.stream().noneMatch(meant::contains))
                .toList();
    }

    private static TermFinding forbidden(
            String target, List<Word> words, TermMatch termMatch, List<IndexedTerm> unwanted, Language language) {
        var start = words.get(termMatch.start()).start();
        var end = words.get(termMatch.end() - 1).end();
        var said = target.substring(start, end);
        var preferred = unwanted.stream()
                .map(indexedTerm -> indexedTerm.concept().preferred(language))
                .distinct()
                .toList();
        var plain = preferred.size() == 1
                && unwanted.stream().anyMatch(indexedTerm -> isWordForWord(indexedTerm, words, termMatch.start()));
        return new TermFinding(
                TermFindingKind.FORBIDDEN,
                start,
                end,
                said,
                preferred,
                plain ? like(said, preferred.get(0), language) : null);
    }

    /**
     * Checks whether the words of the text are those of the term without inflection; only then can a replacement simply take their place.
     */
    private static boolean isWordForWord(IndexedTerm indexedTerm, List<Word> words, int start) {
        for (var i = 0; i < indexedTerm.words().size(); i++) {
            if (!words.get(start + i).text().equals(indexedTerm.words().get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static String like(String said, String preferred, Language language) {
        return Character.isUpperCase(said.charAt(0))
                ? preferred.substring(0, 1).toUpperCase(Locale.forLanguageTag(language.tag())) + preferred.substring(1)
                : preferred;
    }

    private static List<Concept> concepts(TermMatch termMatch, boolean forbidden) {
        return termMatch.wordings().stream()
                .filter(indexedTerm -> indexedTerm.forbidden() == forbidden)
                .map(IndexedTerm::concept)
                .distinct()
                .toList();
    }
}
