package ca.tandem.translation.proofreading;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that stops the deployment if {@code tandem.languagetool.url} is no address that texts may be sent to. The server is not
 * asked: it may start later than the portal.
 */
public class LanguageToolSettingsValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            LanguageToolSettings.address(ConfigProvider.getConfig());
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
