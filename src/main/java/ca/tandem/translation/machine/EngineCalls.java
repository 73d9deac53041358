package ca.tandem.translation.machine;

import ca.tandem.common.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Calls of the service in the background: four at a time, each for ten seconds at most. After four calls of which half failed the circuit
 * breaker opens, and nothing is asked for half a minute.
 */
@ApplicationScoped
public class EngineCalls {

    private static final int CALLS_COUNTED = 4;
    private static final long LONGEST_CALL_MILLIS = 10_000;

    /** In milliseconds and without a unit: Payara takes the number for milliseconds whatever the unit says. */
    private static final long PAUSE_MILLIS = 30_000;

    private static final int CALLS_AT_ONCE = 4;
    private static final int MOST_WAITING = 40;

    @Inject
    Config config;

    private MachineEngine engine;
    private EngineClient client;

    @PostConstruct
    void open() {
        MachineTranslationSettings.of(config)
                .ifPresent(settings -> open(settings, Duration.ofMillis(LONGEST_CALL_MILLIS)));
    }

    /** Begins to use a service; without this call there is none. */
    void open(MachineTranslationSettings settings, Duration longestWait) {
        engine = settings.engine();
        client = new EngineClient(settings, longestWait);
    }

    /** Returns the engine; null if none is set up. */
    MachineEngine engine() {
        return engine;
    }

    TagStyle tags() {
        return client.tags();
    }

    /**
     * Translates a text; the rest as {@link EngineClient#translate}. A failure is thrown: the circuit breaker of Payara does not see those in
     * what is returned.
     */
    @Asynchronous
    @Bulkhead(value = CALLS_AT_ONCE, waitingTaskQueue = MOST_WAITING)
    @Timeout(LONGEST_CALL_MILLIS)
    @CircuitBreaker(requestVolumeThreshold = CALLS_COUNTED, failureRatio = 0.5, delay = PAUSE_MILLIS)
    public CompletionStage<String> translate(String marked, Language from) throws MachineTranslationException {
        return CompletableFuture.completedFuture(client.translate(marked, from));
    }
}
