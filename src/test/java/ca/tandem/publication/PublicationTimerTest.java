package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationTimerTest {

    private final List<String> published = new ArrayList<>();
    private final PublicationTimer clock = new PublicationTimer();
    private RuntimeException obstacle = new IllegalStateException("The disk is full");
    private boolean away;

    @BeforeEach
    void wire() {
        clock.clock = Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC);
        clock.postings = new Postings() {
            @Override
            public List<ScheduledPosting> scheduledUntil(Instant until) {
                if (away) {
                    throw new IllegalStateException("The database is away");
                }
                return Stream.concat(
                                Stream.of("contested", "quiet")
                                        .map(key -> new ScheduledPosting(key, EditionFixture.NOON)),
                                Stream.of(new ScheduledPosting("soon", until), new ScheduledPosting("later", until)))
                        .toList();
            }
        };
        clock.workflow = new PostingWorkflow() {
            @Override
            public void publishDue(String key) {
                if (key.equals("contested")) {
                    throw obstacle;
                }
                published.add(key);
            }
        };
        clock.catalogue = new Catalogue() {
            @Override
            public void checkForUpdates() {
                published.add("news");
            }
        };
    }

    @Test
    void onePostingThatFailsKeepsNoOtherFromBeingPublished() {
        clock.tick();

        assertThat(published).containsExactly("quiet", "news");
    }

    @Test
    void theCatalogueKnowsWhatIsScheduledWithinAMinute() {
        clock.tick();

        assertThat(clock.catalogue.nextPublication()).isEqualTo(EditionFixture.NOON.plusSeconds(60));
    }

    @Test
    void whatAnotherNodePublishedIsNoTrouble() {
        obstacle = new IllegalStateException("Rolled back", new OptimisticLockException());
        clock.tick();
        assertThat(clock.reported).isEmpty();

        obstacle = new IllegalStateException("The disk is full");
        clock.tick();
        assertThat(clock.reported).containsExactly("contested");
    }

    @Test
    void theLogSaysWhatTheClockCouldNotDo() {
        clock.automaticArchiving = new AutomaticArchiving() {
            @Override
            public List<String> due() {
                throw new IllegalStateException("The disk is full");
            }
        };
        var said = new ArrayList<String>();
        var log = java.util.logging.Logger.getLogger(PublicationTimer.class.getName());
        Filter listening = logRecord -> said.add(logRecord.getMessage());
        log.setFilter(listening);
        try {
            clock.tick();
            clock.archiveDue();
            clock.archiveDue();
        } finally {
            log.setFilter(null);
        }

        assertThat(said)
                .containsExactly(
                        "The clock could not publish what is due of contested; it tries every second",
                        "The clock could not archive what is due of the portal; it tries every minute");
    }

    @Test
    void theClockGoesOnAfterTheDatabaseWasAway() {
        away = true;
        assertThatCode(clock::tick).doesNotThrowAnyException();
        away = false;

        clock.tick();

        assertThat(published).containsExactly("quiet", "news");
    }
}
