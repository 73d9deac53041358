package ca.tandem.publication;

import ca.tandem.common.ClockProducer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The instants at which what readers see of some postings changes without a publication: their closings, and the midnights of their time
 * zones and of the portal's, at which "closes in 3 days" becomes "in 2 days".
 */
public final class ChangeTimes {

    /** Greatest difference of an instant, in milliseconds, where one part of the portal compares nanoseconds and another milliseconds. */
    private static final long BLUR = 2;

    private final long[] closings;
    private final long[] posted;
    private final Set<ZoneId> zones;

    private ChangeTimes(long[] closings, long[] posted, Set<ZoneId> zones) {
        this.closings = closings;
        this.posted = posted;
        this.zones = zones;
    }

    static ChangeTimes of(Collection<CatalogueEntry> entries) {
        var open = entries.stream().filter(entry -> !entry.archived()).toList();
        var zones = new HashSet<>(Set.of(ClockProducer.ZONE));
        open.stream()
                .map(entry -> entry.facts().getClosesZone())
                .filter(Objects::nonNull)
                .forEach(zones::add);
        return new ChangeTimes(
                sorted(open.stream().map(entry -> entry.facts().getClosesAt())),
                sorted(open.stream().map(CatalogueEntry::datePosted)),
                zones);
    }

    private static long[] sorted(Stream<Instant> instants) {
        return instants.filter(Objects::nonNull)
                .mapToLong(Instant::toEpochMilli)
                .sorted()
                .toArray();
    }

    /** Returns the next closing after an instant; {@link Instant#MAX} if there is none. */
    public Instant nextClosing(Instant now) {
        return next(closings, now, Duration.ZERO);
    }

    /** Returns when the next posting begins to close within a period; {@link Instant#MAX} if none does. */
    public Instant nextClosingWithin(Duration period, Instant now) {
        return next(closings, now, period);
    }

    /** Returns when the next posting was posted longer ago than a period; {@link Instant#MAX} if none will be. */
    public Instant nextPostedBefore(Duration period, Instant now) {
        return next(posted, now, period.negated());
    }

    /** Returns the next midnight after an instant. */
    public Instant nextMidnight(Instant now) {
        return zones.stream()
                .map(zone -> now.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Returns when the next of the instants, which are sorted, is so far ahead of the clock. */
    private static Instant next(long[] instants, Instant now, Duration ahead) {
        var from = now.plus(ahead).toEpochMilli();
        var found = Arrays.binarySearch(instants, from - BLUR + 1);
        var index = found < 0 ? -found - 1 : found;
        if (index == instants.length) {
            return Instant.MAX;
        }
        var instant = instants[index];
        return Instant.ofEpochMilli(instant > from ? instant : instant + BLUR).minus(ahead);
    }
}
