package ca.tandem.notification;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/** A CDI extension that stops the deployment if {@code tandem.smtp.url} is malformed or asks for a connection in the clear. */
public class SmtpSettingsValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            SmtpSettings.server(ConfigProvider.getConfig());
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
