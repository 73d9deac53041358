package ca.tandem.identity;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/** A CDI extension that stops the deployment if {@code tandem.mfa} names what is no role, rather than to ask nobody for a second factor. */
public class SecondFactorValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            SecondFactorPolicy.parse(ConfigProvider.getConfig()
                    .getOptionalValue(SecondFactorPolicy.SETTING, String.class)
                    .orElse(null));
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
