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
 * Archives what has been quiet for a set time ({@code tandem.archive.after}, two years unless it is set), counted from the last of its
 * opening, its last change and its closing. Administrators see it and are told beforehand ({@code tandem.archive.notice}, two weeks).
 */
@ApplicationScoped
public class Retirement {

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
     * What will be archived.
     *
     * @param key the posting
     * @param at when
     */
    public record Ahead(String key, Instant at) {}

    /** The keys of what is due to be archived. */
    public List<String> due() {
        return publications.quietSince(before(clock.instant(), after)).stream()
                .map(Publication::getKey)
                .toList();
    }

    /** What will be archived within the time of notice, the next first. */
    public List<Ahead> ahead() {
        var horizon = after(clock.instant(), notice);
        return publications.quietSince(before(horizon, after)).stream()
                .map(publication -> new Ahead(publication.getKey(), after(publication.getQuietSince(), after)))
                .sorted(Comparator.comparing(Ahead::at))
                .toList();
    }

    /** Archives one posting that is due; nothing where it no longer is, or somebody is revising it. */
    @Transactional
    public void archive(String key) {
        var cutoff = before(clock.instant(), after);
        if (publications
                .byKey(key)
                .filter(shown -> !shown.getQuietSince().isAfter(cutoff))
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
