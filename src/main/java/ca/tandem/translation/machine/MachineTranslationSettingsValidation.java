package ca.tandem.translation.machine;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that stops the deployment if the settings of machine translation name no service that texts may be sent to. The service is
 * not asked.
 */
public class MachineTranslationSettingsValidation implements Extension {

    void check(@Observes AfterDeploymentValidation deployment) {
        try {
            MachineTranslationSettings.of(ConfigProvider.getConfig());
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        }
    }
}
