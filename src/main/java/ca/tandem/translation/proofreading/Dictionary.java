package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The organisation's dictionary in memory. A change on this node shows at once, one on another node within {@link #MAX_STALENESS}.
 */
@ApplicationScoped
public class Dictionary {

    /** Maximum time for which a change on another node may go unnoticed. */
    private static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    @Inject
    DictionaryWords dictionaryWords;

    @Inject
    Clock clock;

    private record DictionarySnapshot(Instant looked, Map<Language, Set<String>> words) {}

    private volatile DictionarySnapshot snapshot = new DictionarySnapshot(Instant.MIN, Map.of());

    /**
     * Checks whether the dictionary has a word: as it is written there, with a capital at its beginning as sentences have, or in capitals as
     * titles may be. A word that the dictionary has with a capital is not there without.
     */
    public boolean contains(Language language, String word) {
        var words = current().words().getOrDefault(language, Set.of());
        return words.contains(word)
                || words.contains(withSmallInitial(word, language))
                || (word.equals(word.toUpperCase(language.locale()))
                        && words.stream().anyMatch(one -> one.equalsIgnoreCase(word)));
    }

    private static String withSmallInitial(String word, Language language) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(language.locale()) + word.substring(1);
    }

    void onDictionaryChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) DictionaryChanged change) {
        snapshot = new DictionarySnapshot(Instant.MIN, snapshot.words());
    }

    private DictionarySnapshot current() {
        var present = snapshot;
        var now = clock.instant();
        if (present.looked().isAfter(now.minus(MAX_STALENESS))) {
            return present;
        }
        var words = new EnumMap<Language, Set<String>>(Language.class);
        dictionaryWords.all().forEach(word -> words.computeIfAbsent(word.getLanguage(), any -> new HashSet<>())
                .add(word.getWord()));
        snapshot = new DictionarySnapshot(now, words);
        return snapshot;
    }
}
