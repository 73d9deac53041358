package ca.tandem.publication;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.EditionFixture;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeTimesTest {

    private static final Instant CLOSING = Instant.parse("2026-11-10T21:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final ChangeTimes times = times(CLOSING, CLOSING.plus(WEEK));

    @Test
    void aPageChangesWithTheNextClosing() {
        assertThat(times.nextClosing(NOON)).isEqualTo(CLOSING);
        assertThat(times.nextClosing(CLOSING.minusMillis(1))).isEqualTo(CLOSING);
        assertThat(times.nextClosing(CLOSING.plusMillis(2))).isEqualTo(CLOSING.plus(WEEK));
        assertThat(times.nextClosing(CLOSING.plus(WEEK).plusMillis(2))).isEqualTo(Instant.MAX);
        assertThat(times().nextClosing(NOON)).isEqualTo(Instant.MAX);
    }

    @Test
    void whatIsMadeInTheVeryMomentOfAClosingIsMadeAgainAtOnce() {
        for (var at :
                Stream.of(CLOSING, CLOSING.plusNanos(1), CLOSING.plusMillis(1)).toList()) {
            assertThat(times.nextClosing(at)).isAfter(at).isEqualTo(CLOSING.plusMillis(2));
        }
    }

    @Test
    void aPostingComesIntoThePeriodBeforeItsClosing() {
        assertThat(times.nextClosingWithin(WEEK, NOON)).isEqualTo(CLOSING.minus(WEEK));
        assertThat(times.nextClosingWithin(WEEK, CLOSING.minus(WEEK).plusSeconds(1)))
                .isEqualTo(CLOSING);
    }

    @Test
    void aPostingLeavesThePeriodAfterItWasPosted() {
        assertThat(times.nextPostedBefore(WEEK, NOON.plusSeconds(1))).isEqualTo(NOON.plus(WEEK));
        assertThat(times.nextPostedBefore(WEEK, NOON.plus(WEEK).plusSeconds(1))).isEqualTo(Instant.MAX);
    }

    @Test
    void daysEndWhereThePostingClosesAndWhereThePortalIs() {
        assertThat(times.nextMidnight(NOON)).as("in UTC").isEqualTo("2026-11-03T00:00:00Z");
        assertThat(times().nextMidnight(NOON)).as("in Toronto").isEqualTo("2026-11-03T05:00:00Z");
    }

    @Test
    void whatIsArchivedDoesNotClose() {
        var archived =
                CatalogueEntry.of(PublicationFixture.of(EditionFixture.closing("keeper", CLOSING, State.ARCHIVED)));

        assertThat(ChangeTimes.of(Stream.of(archived).toList()).nextClosing(NOON))
                .isEqualTo(Instant.MAX);
    }

    private static ChangeTimes times(Instant... closings) {
        return ChangeTimes.of(Stream.of(closings)
                .map(closing -> EditionFixture.closing("keeper", closing, State.PUBLISHED))
                .map(PublicationFixture::of)
                .map(CatalogueEntry::of)
                .toList());
    }
}
