package ca.tandem.identity.client;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that stops the deployment if {@code tandem.proxies} is malformed. The filter itself cannot do that: the container drops a
 * filter whose initialization fails and answers without it.
 */
public class TrustedProxiesValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            TrustedProxies.parse(ConfigProvider.getConfig()
                    .getOptionalValue(TrustedProxies.SETTING, String.class)
                    .orElse(null));
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
