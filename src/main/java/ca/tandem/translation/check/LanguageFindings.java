package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.proofreading.Dictionary;
import ca.tandem.translation.proofreading.ProofreadMatch.MatchKind;
import ca.tandem.translation.proofreading.Proofreader;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Findings of spelling and grammar. They come from another process, so they are no {@link Check}: a page asks for those of a content and
 * waits for a while; everybody else gets the ones that are there.
 */
@ApplicationScoped
public class LanguageFindings {

    /** Code of the findings about words, which the dictionary takes. */
    public static final String SPELLING =
            "language." + MatchKind.SPELLING.name().toLowerCase(Locale.ROOT);

    /** Maximum weight of the cache: findings plus contents. */
    private static final long MOST = 100_000;

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern PROPER = Pattern.compile(".*[\\p{Lu}\\p{N}].*");

    @Inject
    Proofreader proofreader;

    @Inject
    Dictionary dictionary;

    @Inject
    Glossary glossary;

    private final Cache<String, List<Finding>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String content, List<Finding> findings) -> 1 + findings.size())
            .build();

    /** The words of names in the glossary, by its change number. */
    private record GlossaryNames(long number, Set<String> words) {}

    private volatile GlossaryNames glossaryNames = new GlossaryNames(-1, Set.of());

    /** Checks whether there is an engine. */
    boolean isOn() {
        return proofreader.isOn();
    }

    /**
     * Asks for the findings of a content and waits for two seconds at most; not to be called inside a transaction.
     *
     * @param content the hash of the content
     * @param units supplier of its units, called only if the engine was not asked about this content before
     */
    ProofreadingStatus proofread(String content, Supplier<Stream<UnitText>> units) {
        if (!isOn()) {
            return ProofreadingStatus.OFF;
        }
        if (kept.getIfPresent(content) != null) {
            return ProofreadingStatus.DONE;
        }
        var texts = units.get().toList();
        var status = proofreader.proofread(texts.stream().map(ProofreadUnit::of).toList());
        if (status == ProofreadingStatus.DONE) {
            kept.put(
                    content,
                    texts.stream()
                            .flatMap(unit -> proofreader.matches(ProofreadUnit.of(unit)).orElse(List.of()).stream()
                                    .map(match -> ProofreadUnit.finding(unit, match)))
                            .toList());
        }
        return status;
    }

    /**
     * Returns the findings of a content that are there, without those about words of the dictionary and about names.
     *
     * @param content the hash of the content
     * @param facts the facts, whose names are no mistakes; null if there are none
     */
    List<Finding> of(String content, Facts facts) {
        var found = isOn() ? kept.getIfPresent(content) : null;
        if (found == null || found.isEmpty()) {
            return List.of();
        }
        var ofGlossary = glossaryNames();
        var ofFacts = names(facts);
        return found.stream()
                .filter(finding -> !isInDictionary(finding)
                        && parts(words(finding)).noneMatch(word -> ofGlossary.contains(word) || ofFacts.contains(word)))
                .toList();
    }

    private boolean isInDictionary(Finding finding) {
        return finding.code().equals(SPELLING) && dictionary.contains(finding.language(), words(finding));
    }

    /** Returns the words of the text that a finding is about. */
    private static String words(Finding finding) {
        return (String) finding.arguments().get(0);
    }

    /** Returns the words of the facts' names that are written with a capital or a digit. */
    private static Set<String> names(Facts facts) {
        var names = new HashSet<String>();
        if (facts != null) {
            Stream.concat(
                            Stream.of(facts.getTeamEn(), facts.getTeamFr(), facts.getReference()),
                            Arrays.stream(Language.values()).map(facts.getLocations()::line))
                    .filter(Objects::nonNull)
                    .forEach(name -> addProper(names, name));
        }
        return names;
    }

    private Set<String> glossaryNames() {
        var number = glossary.changeNumber();
        var present = glossaryNames;
        if (present.number() != number) {
            var words = new HashSet<String>();
            glossary.all().stream()
                    .map(GlossaryEntry::getConcept)
                    .flatMap(concept -> Arrays.stream(Language.values())
                            .flatMap(language -> concept.wordings().get(language).allowed().stream()))
                    .forEach(term -> addProper(words, term));
            present = new GlossaryNames(number, words);
            glossaryNames = present;
        }
        return present.words();
    }

    private static void addProper(Set<String> names, String text) {
        parts(text).filter(word -> PROPER.matcher(word).matches()).forEach(names::add);
    }

    private static Stream<String> parts(String text) {
        return WORD_BREAK.splitAsStream(text).filter(word -> !word.isEmpty());
    }
}
