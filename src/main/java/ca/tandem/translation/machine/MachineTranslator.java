package ca.tandem.translation.machine;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextCharacters;
import ca.tandem.translation.glossary.Glossary;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Machine translation of units. Answers are kept by content, so that a text is sent once; those who ask wait for two seconds at most, and
 * find a later answer the next time.
 */
@ApplicationScoped
public class MachineTranslator {

    /** Maximum length of a text that is sent, in characters. */
    public static final int LONGEST = 5_000;

    /** Maximum length of a translation that is offered, in characters. */
    private static final int LONGEST_TRANSLATION = 4 * LONGEST;

    /** How long a page waits for the engine at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Maximum weight of the answers, in characters. */
    private static final long MOST_KEPT = 4_000_000;

    private static final Logger LOG = System.getLogger(MachineTranslator.class.getName());

    @Inject
    EngineCalls engineCalls;

    @Inject
    Glossary glossary;

    private final Duration patience;

    /** A text as it is sent. */
    private record EngineInput(String marked, Language from) {}

    private final Cache<EngineInput, String> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((EngineInput input, String answer) -> 100 + input.marked().length() + answer.length())
            .build();
    private final Map<EngineInput, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

    public MachineTranslator() {
        this(PATIENCE);
    }

    MachineTranslator(Duration patience) {
        this.patience = patience;
    }

    /** Checks whether a service is set up. */
    public boolean isOn() {
        return engineCalls.engine() != null;
    }

    /**
     * Asks the engine about a text that it has not answered yet, and waits for two seconds at most. Not to be called inside a transaction,
     * nor for a text that is confidential.
     *
     * @param text a unit's text, with its inline Markdown
     * @param from the language of the text
     * @return {@link MachineTranslationStatus#SUGGESTED} if {@link #suggestion} has something now, else why not
     */
    public MachineTranslationStatus ask(String text, Language from) {
        if (!isOn()) {
            return MachineTranslationStatus.OFF;
        }
        if (text.length() > LONGEST) {
            return MachineTranslationStatus.LONG;
        }
        try {
            var answer = answer(input(text, from)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return usable(text, answer).isPresent()
                    ? MachineTranslationStatus.SUGGESTED
                    : MachineTranslationStatus.UNUSABLE;
        } catch (TimeoutException e) {
            return MachineTranslationStatus.SLOW;
        } catch (ExecutionException e) {
            return e.getCause() instanceof BulkheadException
                    ? MachineTranslationStatus.SLOW
                    : MachineTranslationStatus.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MachineTranslationStatus.SLOW;
        }
    }

    /** Returns what the engine suggested for a text; empty if it was not asked, has not answered yet, or answered nothing of use. */
    public Optional<MachineSuggestion> suggestion(String text, Language from) {
        if (!isOn() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(answers.getIfPresent(input(text, from)))
                .flatMap(answer -> usable(text, answer))
                .map(target -> new MachineSuggestion(
                        engineCalls.engine(),
                        target,
                        glossary.check(text, target, from).isEmpty()));
    }

    private EngineInput input(String text, Language from) {
        var terms = glossary.findTerms(text, from);
        return new EngineInput(MarkedText.of(text).marked(engineCalls.tags(), terms, from.other()), from);
    }

    private static Optional<String> usable(String text, String answer) {
        return MarkedText.of(text)
                .restore(answer)
                .filter(target -> !target.isBlank()
                        && target.length() <= LONGEST_TRANSLATION
                        && !TextCharacters.hasForbidden(target));
    }

    /** Returns the answer for a text, from a call that was made before, is under way, or begins now. */
    private CompletableFuture<String> answer(EngineInput input) {
        var kept = answers.getIfPresent(input);
        if (kept != null) {
            return CompletableFuture.completedFuture(kept);
        }
        var own = new CompletableFuture<String>();
        var present = asked.putIfAbsent(input, own);
        if (present != null) {
            return present;
        }
        call(input).whenComplete((answer, failure) -> {
            if (failure == null) {
                answers.put(input, answer);
            }
            asked.remove(input);
            if (failure == null) {
                own.complete(answer);
            } else {
                var cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                log(cause);
                own.completeExceptionally(cause);
            }
        });
        return own;
    }

    private CompletionStage<String> call(EngineInput input) {
        try {
            return engineCalls.translate(input.marked(), input.from());
        } catch (MachineTranslationException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Logs a failure, unless the circuit breaker is open: then nothing was asked, and the failures before it have their lines. */
    private static void log(Throwable failure) {
        if (!(failure instanceof CircuitBreakerOpenException)) {
            LOG.log(
                    Level.WARNING,
                    "Nothing was translated by machine, by " + MachineTranslationSettings.URL + ": "
                            + (failure instanceof MachineTranslationException
                                    ? failure.getMessage()
                                    : failure.getClass().getSimpleName()));
        }
    }
}
