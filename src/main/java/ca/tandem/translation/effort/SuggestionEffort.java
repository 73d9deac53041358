package ca.tandem.translation.effort;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The effort that a suggestion is expected to cost, from what past ones cost. Until much was measured, it leans on a prior: for each
 * beginning {@value #PRIOR_WORDS} words are taken as measured that cost what one would expect, the exact match least and a match with
 * larger differences almost as much as no match.
 */
@ApplicationScoped
public class SuggestionEffort {

    /** Number of words for which the prior counts. */
    static final long PRIOR_WORDS = 1_000;

    /** Maximum age of the figures: they change slowly. */
    static final Duration MAX_STALENESS = Duration.ofHours(1);

    private static final int MONTHS = 24;
    private static final double MILLISECONDS = 1000;

    @Inject
    UnitEfforts unitEfforts;

    @Inject
    Clock clock;

    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, Map.of());

    private record Snapshot(Instant looked, Map<Beginning, Double> secondsPerWord) {}

    /** Returns the expected seconds per word of the source for each beginning, from the work of two years. */
    public Map<Beginning, Double> secondsPerWord() {
        var present = snapshot;
        return (isFresh(present) ? present : look()).secondsPerWord();
    }

    private boolean isFresh(Snapshot present) {
        return present.looked().isAfter(clock.instant().minus(MAX_STALENESS));
    }

    private synchronized Snapshot look() {
        if (!isFresh(snapshot)) {
            var now = clock.instant();
            var today = LocalDate.ofInstant(now, ClockProducer.ZONE);
            snapshot = new Snapshot(
                    now,
                    expected(unitEfforts.byBeginning(today.minusMonths(MONTHS), today, List.of(Language.values()))));
        }
        return snapshot;
    }

    private static Map<Beginning, Double> expected(List<EffortSum<Beginning>> sums) {
        var measured = sums.stream().collect(Collectors.toMap(EffortSum::key, sum -> sum));
        var expected = new EnumMap<Beginning, Double>(Beginning.class);
        for (var beginning : Beginning.values()) {
            var sum = measured.getOrDefault(beginning, new EffortSum<>(beginning, 0, 0, 0, 0, 0, 0));
            var seconds = beginning.priorSeconds() * PRIOR_WORDS + (sum.thinking() + sum.typing()) / MILLISECONDS;
            expected.put(beginning, seconds / (PRIOR_WORDS + sum.words()));
        }
        return Map.copyOf(expected);
    }
}
