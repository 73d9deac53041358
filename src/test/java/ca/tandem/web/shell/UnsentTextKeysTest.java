package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.PortalKey;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnsentTextKeysTest {

    private static final PortalKey KEY = PortalKey.parse("A".repeat(43));
    private static final PortalKey NEXT = PortalKey.parse("B".repeat(42) + "A");

    @Test
    void eachAccountHasAKeyOfItsOwnWhichStaysTheSame() {
        var ofAda = keys(KEY, "ada").get(0);
        assertThat(ofAda).matches("[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(ofAda.substring(17))).hasSize(32);
        assertThat(keys(KEY, "ada")).containsExactly(ofAda);
        assertThat(keys(KEY, "ben").get(0)).isNotEqualTo(ofAda);
        assertThat(keys(KEY, "ben").get(0).substring(0, 16)).isNotEqualTo(ofAda.substring(0, 16));
    }

    @Test
    void whileThePortalsKeyIsExchangedTheOldOneStillDecrypts() {
        assertThat(keys(NEXT.replacing(KEY), "ada"))
                .containsExactly(keys(NEXT, "ada").get(0), keys(KEY, "ada").get(0));
    }

    private static List<String> keys(PortalKey portalKey, String name) {
        var keys = new UnsentTextKeys();
        keys.portalKey = portalKey;
        keys.account = new CurrentAccount() {
            @Override
            public Actor actor() {
                return new Actor(name, Set.of());
            }
        };
        return List.of(keys.getForPage().split(" ", -1));
    }
}
