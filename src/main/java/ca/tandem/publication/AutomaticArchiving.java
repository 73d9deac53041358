package ca.tandem.publication;

import ca.tandem.posting.PostingWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Archives postings that have been quiet for a set period ({@code tandem.archive.after}, two years by default), counted from the latest of
 * their opening, last change and closing. Administrators are notified beforehand ({@code tandem.archive.notice}, two weeks by default).
 */
@ApplicationScoped
public class AutomaticArchiving {

    @Inject
    Publications publications;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tandem.archive.after", defaultValue = "P2Y")
    Period after;

    @Inject
    @ConfigProperty(name = "tandem.archive.notice", defaultValue = "P14D")
    Period notice;

    /**
     * A posting that is going to be archived.
     *
     * @param key the posting's key
     * @param at the instant from which it will be archived
     */
    public record UpcomingArchiving(String key, Instant at) {}

    /** Returns the keys of the postings that are due to be archived. */
    public List<String> due() {
        return publications.unchangedSince(before(clock.instant(), after)).stream()
                .map(Publication::getKey)
                .toList();
    }

    /** Returns the postings that will be archived within the notice period, the next one first. */
    public List<UpcomingArchiving> upcoming() {
        var horizon = after(clock.instant(), notice);
        return publications.unchangedSince(before(horizon, after)).stream()
                .map(publication ->
                        new UpcomingArchiving(publication.getKey(), after(publication.getUnchangedSince(), after)))
                .sorted(Comparator.comparing(UpcomingArchiving::at))
                .toList();
    }

    /** Archives a posting if it is still due. Does nothing while a revision of it is in work. */
    @Transactional
    public void archive(String key) {
        var cutoff = before(clock.instant(), after);
        if (publications
                .byKey(key)
                .filter(shown -> !shown.getUnchangedSince().isAfter(cutoff))
                .isPresent()) {
            workflow.archiveDue(key);
        }
    }

    private static Instant before(Instant instant, Period period) {
        return instant.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }

    private static Instant after(Instant instant, Period period) {
        return instant.atZone(ZoneOffset.UTC).plus(period).toInstant();
    }
}
