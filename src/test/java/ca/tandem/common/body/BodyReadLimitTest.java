package ca.tandem.common.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Causes;
import org.junit.jupiter.api.Test;

class BodyReadLimitTest {

    private final BodyReadLimit places = new BodyReadLimit(2, 1);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsRefusedAtOnce() {
        var one = places.acquire(false);
        places.acquire(false);

        assertThatThrownBy(() -> places.acquire(false)).satisfies(refused -> assertThat(
                        Causes.first(new IllegalStateException(refused), BodyRefusedException.class)
                                .orElseThrow()
                                .reason())
                .isEqualTo(BodyRefusedException.RefusalReason.NO_PLACE));
        one.close();
        one.close();
        places.acquire(false);
        assertThatThrownBy(() -> places.acquire(false)).isInstanceOf(BodyRefusedException.class);
    }

    @Test
    void strangersTakeNoPlaceOfPeopleWhoHaveSignedIn() {
        places.acquire(false);
        places.acquire(false);

        assertThat(places.acquire(true)).isNotNull();
        assertThatThrownBy(() -> places.acquire(true)).isInstanceOf(BodyRefusedException.class);
    }
}
