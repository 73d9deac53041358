package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x1", "bearer x1", "BEARER  x1 "})
    void theSchemeMayBeWrittenInAnyCase(String authorization) {
        assertThat(BearerToken.in(authorization)).contains("x1");
    }

    @Test
    void anotherSchemeBringsNoToken() {
        assertThat(BearerToken.in(null)).isEmpty();
        assertThat(BearerToken.in("Basic eDp5")).isEmpty();
        assertThat(BearerToken.in("Bearerx1")).isEmpty();
    }
}
