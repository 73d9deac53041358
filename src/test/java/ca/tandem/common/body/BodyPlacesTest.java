package ca.tandem.common.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyPlacesTest {

    private final BodyPlaces places = new BodyPlaces(2, 1);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsRefusedAtOnce() {
        var one = places.take(false);
        places.take(false);

        assertThatThrownBy(() -> places.take(false))
                .satisfies(refused -> assertThat(BodyRefused.behind(new IllegalStateException(refused))
                                .orElseThrow()
                                .reason())
                        .isEqualTo(BodyRefused.Reason.NO_PLACE));
        one.close();
        one.close();
        places.take(false);
        assertThatThrownBy(() -> places.take(false)).isInstanceOf(BodyRefused.class);
    }

    @Test
    void strangersTakeNoPlaceOfPeopleWhoHaveSignedIn() {
        places.take(false);
        places.take(false);

        assertThat(places.take(true)).isNotNull();
        assertThatThrownBy(() -> places.take(true)).isInstanceOf(BodyRefused.class);
    }
}
