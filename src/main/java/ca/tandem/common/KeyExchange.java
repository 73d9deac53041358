package ca.tandem.common;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Start-up job that encrypts all secrets anew while {@code tandem.key.previous} is set. A failure stops nobody: either key decrypts, and the
 * next start tries again.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyExchange {

    private static final Logger LOG = System.getLogger(KeyExchange.class.getName());

    @Inject
    PortalKey portalKey;

    @Inject
    @Any
    Instance<EncryptedSecrets> stores;

    @PostConstruct
    void encryptAnew() {
        if (!portalKey.isReplacing()) {
            return;
        }
        try {
            var count = stores.stream().mapToInt(EncryptedSecrets::renew).sum();
            LOG.log(
                    Level.WARNING,
                    "Encrypted anew with tandem.key: " + count
                            + " secrets. Once all nodes have it, tandem.key.previous is needed for a day more at most");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Not all secrets could be encrypted anew; tandem.key.previous is still needed", e);
        }
    }
}
