package ca.tandem.identity.oidc;

import ca.tandem.common.RsaStrength;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that stops the deployment if a setting of OpenID Connect is missing or malformed. The provider itself is not asked: it may
 * be out of reach while the portal starts.
 */
public class OpenIdSettingsValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            // It counts for passkeys too, where there is no provider.
            RsaStrength.of(ConfigProvider.getConfig());
            OpenIdSettings.read(ConfigProvider.getConfig());
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
