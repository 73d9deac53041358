package ca.tandem.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application of the API. Its description is served at {@code /openapi} only. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /** Turns off Jersey's own WADL description of every address, and its responses to OPTIONS. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
