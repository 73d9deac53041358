package ca.tandem.identity.oidc;

import ca.tandem.common.EncryptedSecrets;
import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The tokens that renew claims, as an exchange of the portal's key finds them; ID tokens of sessions are gone within a day. */
@ApplicationScoped
@Transactional
public class OpenIdSecrets implements EncryptedSecrets {

    @Inject
    OpenIdIdentities identities;

    @Inject
    PortalKey portalKey;

    @Override
    public int renew() {
        var cipher = SecretCipher.of(portalKey, OpenIdAccess.PURPOSE);
        var count = 0;
        for (var identity : identities.withRefreshToken()) {
            var renewed = cipher.renew(identity.getRefreshToken(), identity.getSubject());
            renewed.ifPresent(identity::replaceRefreshToken);
            count += renewed.isPresent() ? 1 : 0;
        }
        return count;
    }
}
