package ca.tandem.identity.breach;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that stops the deployment if {@code tandem.passwords.breached} names neither a readable file nor an https address. A
 * service is not asked: it may be out of reach while the portal starts.
 */
public class BreachedPasswordsValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            ConfigProvider.getConfig()
                    .getOptionalValue(BreachedSet.SETTING, String.class)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(BreachedSet::of);
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
