package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what a token may be asked to be, and what its scopes allow. */
class TokenRequestTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void withoutAnythingItLivesForTwelveHoursAndCanDoEverything() {
        var checked = TokenRequest.SHORT.checked(NOW);
        assertThat(checked.name()).isNull();
        assertThat(checked.expires()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(EnumSet.allOf(TokenScope.class)).allMatch(checked.scopes()::allow);
    }

    @Test
    void itLivesForAYearAtMostAlsoInALeapYear() {
        var year = Instant.parse("2028-03-01T12:00:00Z");
        assertThat(new TokenRequest(null, null, year).checked(NOW).expires()).isEqualTo(year);
        refused(new TokenRequest(null, null, year.plusSeconds(1)), "token.expires.far");
        refused(new TokenRequest(null, null, NOW), "token.expires.past");
        for (var lifetime : TokenLifetime.values()) {
            assertThat(new TokenRequest(null, null, lifetime.from(NOW)).checked(NOW))
                    .isNotNull();
        }
    }

    @Test
    void itsNameIsShortAndItsScopesAreSome() {
        assertThat(new TokenRequest("  ", null, null).checked(NOW).name()).isNull();
        assertThat(new TokenRequest("n".repeat(100), null, null).checked(NOW)).isNotNull();
        refused(new TokenRequest("n".repeat(101), null, null), "token.name.long");
        refused(new TokenRequest(null, new TokenScopes(Set.of()), null), "token.scopes.none");
    }

    @Test
    void whoMayWriteMayReadTheSameAreaAndNoOther() {
        var scopes = TokenScopes.of(List.of(TokenScope.TRANSLATION_WRITE, TokenScope.TRANSLATION_READ));
        assertThat(scopes.scopes()).containsExactly(TokenScope.TRANSLATION_WRITE);
        assertThat(EnumSet.allOf(TokenScope.class).stream().filter(scopes::allow))
                .containsExactly(TokenScope.TRANSLATION_READ, TokenScope.TRANSLATION_WRITE);
        assertThat(new TokenScopes(Set.of(TokenScope.POSTINGS_READ)).allow(TokenScope.POSTINGS_WRITE))
                .isFalse();
        assertThat(TokenScopes.of(EnumSet.allOf(TokenScope.class))).isEqualTo(TokenScopes.ALL);
    }

    @Test
    void scopesAreStoredByTheirNames() {
        var converter = new TokenScopesConverter();
        var scopes = TokenScopes.of(List.of(TokenScope.WORKFLOW_WRITE, TokenScope.POSTINGS_READ));
        assertThat(converter.convertToDatabaseColumn(scopes)).isEqualTo("POSTINGS_READ WORKFLOW_WRITE");
        assertThat(converter.convertToEntityAttribute("POSTINGS_READ WORKFLOW_WRITE"))
                .isEqualTo(scopes);
        assertThat(converter.convertToEntityAttribute("").scopes()).isEmpty();
    }

    private static void refused(TokenRequest request, String code) {
        assertThatThrownBy(() -> request.checked(NOW))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
