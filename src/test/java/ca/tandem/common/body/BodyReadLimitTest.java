package ca.tandem.common.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Causes;
import org.junit.jupiter.api.Test;

class BodyReadLimitTest {

    private final BodyReadLimit places = new BodyReadLimit(2, 1);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsRefusedAtOnce() {
        var one = places.take(false);
        places.take(false);

        assertThatThrownBy(() -> places.take(false)).satisfies(refused -> assertThat(
                        Causes.first(new IllegalStateException(refused), BodyRefusedException.class)
                                .orElseThrow()
                                .reason())
                .isEqualTo(BodyRefusedException.RefusalReason.NO_PLACE));
        one.close();
        one.close();
        places.take(false);
        assertThatThrownBy(() -> places.take(false)).isInstanceOf(BodyRefusedException.class);
    }

    @Test
    void strangersTakeNoPlaceOfPeopleWhoHaveSignedIn() {
        places.take(false);
        places.take(false);

        assertThat(places.take(true)).isNotNull();
        assertThatThrownBy(() -> places.take(true)).isInstanceOf(BodyRefusedException.class);
    }
}
