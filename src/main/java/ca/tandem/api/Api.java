package ca.tandem.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's place in the portal. It is described by {@code /openapi} alone. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** Jersey's own description of every address, and its answer to OPTIONS, for which nobody asked. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
