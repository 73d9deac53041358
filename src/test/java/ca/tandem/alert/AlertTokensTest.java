package ca.tandem.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.alert.AlertTokens.Purpose;
import ca.tandem.common.PortalKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTokensTest {

    private static final PortalKey KEY = PortalKey.parse("A".repeat(43));
    private static final PortalKey OTHER = PortalKey.parse("B".repeat(42) + "A");

    private final AlertTokens tokens = with(KEY);

    @Test
    void aTokenIsGoodForItsAlertAndItsPurposeOnly() {
        var token = tokens.of(Purpose.CONFIRMING, 7);
        assertThat(tokens.read(Purpose.CONFIRMING, token)).hasValue(7);
        assertThat(tokens.read(Purpose.ENDING, token)).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRMING, token.replaceFirst("7", "8")))
                .isEmpty();
    }

    @Test
    void whatIsNoTokenIsTakenForNone() {
        var token = tokens.of(Purpose.ENDING, 7);
        for (var other : List.of(
                "",
                ".",
                "7.",
                token + "A",
                token.substring(1),
                " " + token,
                "0" + token,
                "99999999999999999999." + "A".repeat(24),
                "x".repeat(100_000))) {
            assertThat(tokens.read(Purpose.ENDING, other)).as(other).isEmpty();
        }
    }

    @Test
    void tokensOfSentMessagesOutliveAnExchangeOfThePortalsKey() {
        var token = tokens.of(Purpose.ENDING, 7);
        assertThat(with(OTHER).read(Purpose.ENDING, token)).isEmpty();
        assertThat(with(OTHER.replacing(KEY)).read(Purpose.ENDING, token)).hasValue(7);
    }

    private static AlertTokens with(PortalKey portalKey) {
        var tokens = new AlertTokens();
        tokens.portalKey = portalKey;
        return tokens;
    }
}
