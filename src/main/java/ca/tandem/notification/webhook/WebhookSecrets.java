package ca.tandem.notification.webhook;

import ca.tandem.common.EncryptedSecrets;
import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The secrets of webhooks, as an exchange of the portal's key finds them. */
@ApplicationScoped
@Transactional
public class WebhookSecrets implements EncryptedSecrets {

    @Inject
    Webhooks webhooks;

    @Inject
    PortalKey portalKey;

    @Override
    public int renew() {
        var cipher = SecretCipher.of(portalKey, WebhookOutbox.PURPOSE);
        var count = 0;
        for (var webhook : webhooks.all()) {
            var renewed = cipher.renew(webhook.getEncryptedSecret(), webhook.owner());
            renewed.ifPresent(webhook::setEncryptedSecret);
            count += renewed.isPresent() ? 1 : 0;
        }
        return count;
    }
}
