package ca.tandem.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A producer of the portal's key: the configured one, or else the one in the data folder. */
@ApplicationScoped
public class PortalKeyProducer {

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "tandem.data")
    String folder;

    @Produces
    @Singleton
    PortalKey key() {
        return PortalKey.of(config, Path.of(folder));
    }
}
