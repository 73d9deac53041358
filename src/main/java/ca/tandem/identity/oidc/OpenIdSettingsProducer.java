package ca.tandem.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A producer of the settings of OpenID Connect; empty where people sign in with the portal's own accounts. */
@ApplicationScoped
public class OpenIdSettingsProducer {

    @Inject
    Config config;

    @Produces
    @Singleton
    Optional<OpenIdSettings> settings() {
        return OpenIdSettings.read(config);
    }
}
