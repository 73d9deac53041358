package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;

/**
 * Proofreading of texts by the engine, whose answers are kept by content: a text is asked about once. Calls are made in the background, two
 * at a time, and those who ask wait for a while only. After a call that failed nothing is asked for half a minute.
 */
@ApplicationScoped
public class Proofreader {

    /** How long a page waits for the engine at most. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a call takes at most, as the first of an engine may; its result is kept for whoever asks later. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** How long nothing is asked after a call that failed. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Number of characters of a call, which the engine reads in about a second; a longer text is a call of its own. */
    private static final int CALL_LENGTH = 4_000;

    private static final int CALLS_AT_ONCE = 2;

    /** Number of calls that wait; more are not taken on, and asked for again by the next page. */
    private static final int MOST_WAITING = 200;

    /** Maximum weight of the results: characters of the texts, and a hundred for each match. */
    private static final long MOST_KEPT = 8_000_000;

    private static final Logger LOG = System.getLogger(Proofreader.class.getName());

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory managed;

    private final Cache<ProofreadText, List<ProofreadMatch>> results = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((ProofreadText text, List<ProofreadMatch> found) ->
                    100 + text.text().length() + 100 * found.size())
            .build();
    private final Map<ProofreadText, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();
    private LanguageTool engine;
    private ThreadPoolExecutor calls;
    private Duration patience;
    private volatile Instant pausedUntil = Instant.MIN;

    @PostConstruct
    void open() {
        LanguageToolSettings.address(config).ifPresent(address -> open(address, managed, LONGEST_CALL, PATIENCE));
    }

    /** Begins to use the engine at an address; without this call there is none. */
    void open(URI address, ThreadFactory threads, Duration longestCall, Duration limit) {
        engine = new LanguageTool(address, longestCall);
        patience = limit;
        calls = new ThreadPoolExecutor(
                CALLS_AT_ONCE, CALLS_AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), threads);
        calls.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        if (calls != null) {
            calls.shutdownNow();
        }
    }

    /** Checks whether there is an engine. */
    public boolean isOn() {
        return engine != null;
    }

    /** Returns what the engine said of a text; empty if it was not asked or has not answered yet. */
    public Optional<List<ProofreadMatch>> matches(ProofreadText text) {
        return Optional.ofNullable(results.getIfPresent(text));
    }

    /**
     * Asks the engine about texts that it has not answered yet, and waits for the answers for two seconds at most. Not to be called inside a
     * transaction.
     */
    public ProofreadingStatus proofread(Collection<ProofreadText> texts) {
        if (!isOn()) {
            return ProofreadingStatus.OFF;
        }
        var missing = texts.stream()
                .distinct()
                .filter(text -> results.getIfPresent(text) == null)
                .toList();
        if (missing.isEmpty()) {
            return ProofreadingStatus.DONE;
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return ProofreadingStatus.AWAY;
        }
        try {
            CompletableFuture.allOf(ask(missing).toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ProofreadingStatus.DONE;
        } catch (TimeoutException e) {
            return ProofreadingStatus.SLOW;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RejectedExecutionException
                    ? ProofreadingStatus.SLOW
                    : ProofreadingStatus.AWAY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ProofreadingStatus.SLOW;
        }
    }

    /** Sees to it that each text is asked about, by this call or by one that is under way. */
    private Collection<CompletableFuture<Void>> ask(List<ProofreadText> texts) {
        var answers = new ArrayList<CompletableFuture<Void>>();
        var mine = new LinkedHashMap<Language, List<ProofreadText>>();
        for (var text : texts) {
            var own = new CompletableFuture<Void>();
            var present = asked.putIfAbsent(text, own);
            answers.add(present == null ? own : present);
            if (present == null) {
                mine.computeIfAbsent(text.language(), any -> new ArrayList<>()).add(text);
            }
        }
        mine.forEach((language, own) -> inCalls(own).forEach(call -> submit(language, call)));
        return answers;
    }

    private static List<List<ProofreadText>> inCalls(List<ProofreadText> texts) {
        var grouped = new ArrayList<List<ProofreadText>>();
        var length = CALL_LENGTH;
        for (var text : texts) {
            if (length + text.text().length() > CALL_LENGTH) {
                grouped.add(new ArrayList<>());
                length = 0;
            }
            grouped.get(grouped.size() - 1).add(text);
            length += text.text().length();
        }
        return grouped;
    }

    private void submit(Language language, List<ProofreadText> texts) {
        try {
            calls.execute(() -> call(language, texts));
        } catch (RejectedExecutionException e) {
            end(texts, e);
        }
    }

    private void call(Language language, List<ProofreadText> texts) {
        if (clock.instant().isBefore(pausedUntil)) {
            end(texts, new IOException("it failed a moment ago"));
            return;
        }
        try {
            var found = engine.check(language, texts);
            for (var i = 0; i < texts.size(); i++) {
                results.put(texts.get(i), found.get(i));
            }
            end(texts, null);
        } catch (IOException e) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.log(
                    Level.WARNING,
                    "Spelling and grammar were not checked, by " + LanguageToolSettings.SETTING + ": "
                            + e.getMessage());
            end(texts, e);
        } catch (RuntimeException e) {
            end(texts, e);
            throw e;
        }
    }

    private void end(List<ProofreadText> texts, Exception failure) {
        for (var text : texts) {
            var own = asked.remove(text);
            if (failure == null) {
                own.complete(null);
            } else {
                own.completeExceptionally(failure);
            }
        }
    }
}
