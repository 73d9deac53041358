package ca.tandem.identity.client;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stops the start where {@code tandem.proxies} cannot be read. The filter itself cannot: the container leaves out a filter that does
 * not begin, and answers without it.
 */
public class ProxySetting implements Extension {

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
