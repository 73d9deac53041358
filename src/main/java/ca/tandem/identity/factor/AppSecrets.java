package ca.tandem.identity.factor;

import ca.tandem.common.EncryptedSecrets;
import ca.tandem.common.PortalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The secrets of authenticator apps, as an exchange of the portal's key finds them. */
@ApplicationScoped
@Transactional
public class AppSecrets implements EncryptedSecrets {

    @Inject
    Factors factors;

    @Inject
    PortalKey portalKey;

    @Override
    public int renew() {
        var cipher = AuthenticatorApps.cipher(portalKey);
        var count = 0;
        for (var app : factors.apps()) {
            var renewed = cipher.renew(app.getSecret(), AuthenticatorApps.owner(app.getAccount()));
            renewed.ifPresent(app::setSecret);
            count += renewed.isPresent() ? 1 : 0;
        }
        return count;
    }
}
