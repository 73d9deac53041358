package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/** The engine, the dictionary and the glossary for tests of findings. */
public final class ProofreaderFixture {

    private ProofreaderFixture() {}

    /** Returns a proofreader that waits for the engine as long as a test may. */
    public static Proofreader patient(URI address) {
        return create(address, Clock.systemUTC(), Patience.LONGEST, Patience.LONGEST);
    }

    static Proofreader create(URI address, Clock clock, Duration longestCall, Duration limit) {
        var proofreader = new Proofreader();
        proofreader.clock = clock;
        proofreader.open(
                address,
                task -> {
                    var thread = Executors.defaultThreadFactory().newThread(task);
                    thread.setDaemon(true);
                    return thread;
                },
                longestCall,
                limit);
        return proofreader;
    }

    /** Returns a dictionary with these words in both languages. */
    public static Dictionary dictionary(List<String> words) {
        var dictionary = new Dictionary();
        dictionary.clock = Clock.systemUTC();
        dictionary.dictionaryWords = new DictionaryWords() {
            @Override
            public List<DictionaryWord> all() {
                return words.stream()
                        .flatMap(word -> Arrays.stream(Language.values())
                                .map(language -> new DictionaryWord(language, word, "administrator", null)))
                        .toList();
            }
        };
        return dictionary;
    }
}
