package ca.tandem.review;

import static ca.tandem.posting.PostingFileFixture.PLAN_HASH;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.PortalKey;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the signature of a review link opens the files of its edition while the link does, and no others. */
class ReviewFilesTest {

    private static final PortalKey KEY = PortalKey.parse("A".repeat(43));
    private static final PortalKey OTHER_KEY = PortalKey.parse("B".repeat(42) + "A");

    private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
    private final ReviewFiles reviewFiles = new ReviewFiles();
    private final Edition edition = PostingFileFixture.withFiles(EditionFixture.in(State.APPROVAL));
    private final ReviewLink link =
            new ReviewLink(
                    edition,
                    "hash",
                    "Renée Roy",
                    "ada",
                    EditionFixture.NOON,
                    EditionFixture.NOON.plus(Duration.ofDays(1))) {
                @Override
                public Long getId() {
                    return 7L;
                }
            };

    @BeforeEach
    void wire() {
        reviewFiles.clock = clock;
        reviewFiles.portalKey = KEY;
        reviewFiles.links = new ReviewLinks() {
            @Override
            Optional<ReviewLink> byId(long id) {
                return id == 7 || id == 8 ? Optional.of(link) : Optional.empty();
            }
        };
    }

    @Test
    void theSignatureOpensTheFilesOfTheEditionAndNoOthers() {
        var signature = reviewFiles.signature(link);

        assertThat(reviewFiles.isReadable(7, signature, PLAN_HASH)).isTrue();
        assertThat(reviewFiles.isReadable(7, signature, "0".repeat(64))).isFalse();
        assertThat(reviewFiles.isReadable(8, signature, PLAN_HASH)).isFalse();
        assertThat(reviewFiles.isReadable(7, "0".repeat(64), PLAN_HASH)).isFalse();
        assertThat(reviewFiles.isReadable(7, "", PLAN_HASH)).isFalse();
    }

    @Test
    void itOpensNothingOnceTheLinkHasEnded() {
        var signature = reviewFiles.signature(link);
        clock.advance(Duration.ofDays(1));
        assertThat(reviewFiles.isReadable(7, signature, PLAN_HASH)).isFalse();
    }

    @Test
    void itOpensNothingOnceTheLinkIsRevoked() {
        var signature = reviewFiles.signature(link);
        link.revoke("ada", EditionFixture.NOON);
        assertThat(reviewFiles.isReadable(7, signature, PLAN_HASH)).isFalse();
    }

    @Test
    void aSignatureHoldsWhileTheKeyIsExchangedAndNotAfterwards() {
        var signature = reviewFiles.signature(link);
        reviewFiles.portalKey = OTHER_KEY.replacing(KEY);
        assertThat(reviewFiles.isReadable(7, signature, PLAN_HASH)).isTrue();
        reviewFiles.portalKey = OTHER_KEY;
        assertThat(reviewFiles.isReadable(7, signature, PLAN_HASH)).isFalse();
    }
}
