package ca.tandem.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the container from telling a story of thirty lines about each request that it cannot read, such as {@code GET /%} or one that
 * names no host, and from writing down what a field said that it could not decode: it deals with those itself, before any filter, and a
 * stranger could fill a disk with them.
 */
@WebListener
public class ContainerLog implements ServletContextListener {

    /** How the container reads a request's head, before it calls anything of the portal. */
    private static final String READING = "org.apache.catalina.connector.CoyoteAdapter.postParseRequest";

    /** Held here, for nobody else does: a logger that is collected loses its filter. */
    private final Map<Logger, Filter> filters = Map.of(
            Logger.getLogger("jakarta.enterprise.web.core"),
            line -> !isOfReading(line.getThrown()),
            Logger.getLogger("org.glassfish.grizzly.http.util.Parameters"),
            line -> false,
            Logger.getLogger("org.glassfish.grizzly.http.HttpServerFilter"),
            line -> line.getThrown() != null);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        filters.forEach(Logger::setFilter);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        filters.keySet().forEach(logger -> logger.setFilter(null));
    }

    private static boolean isOfReading(Throwable thrown) {
        return thrown != null
                && Stream.of(thrown.getStackTrace())
                        .anyMatch(place -> READING.equals(place.getClassName() + "." + place.getMethodName()));
    }
}
