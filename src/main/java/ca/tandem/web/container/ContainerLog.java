package ca.tandem.web.container;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the container from telling a story of thirty lines about each request without an HTTP head that it understands and each client
 * that goes away before it was answered, and from writing down what a field said that it could not decode. A stranger could fill a disk
 * with them.
 */
@WebListener
public class ContainerLog implements ServletContextListener {

    /** The package of the server's connections. */
    private static final String CONNECTIONS = "org.glassfish.grizzly.";

    /** So many causes are looked at, for they can lead in a circle. */
    private static final int DEEPEST = 20;

    /** Held here, for nobody else does: a logger that is collected loses its filter. */
    private final Map<Logger, Filter> filters = Map.of(
            Logger.getLogger("jakarta.enterprise.web.core"),
            line -> !isOfConnection(line.getThrown()),
            // It writes the story out into its message.
            Logger.getLogger("jakarta.enterprise.web"),
            line -> !isOfConnection(line.getMessage()),
            Logger.getLogger("org.glassfish.grizzly.http.util.Parameters"),
            line -> false,
            Logger.getLogger("org.glassfish.grizzly.http.HttpServerFilter"),
            line -> line.getThrown() != null,
            Logger.getLogger("org.glassfish.grizzly.http2.Http2Session"),
            line -> !isOfConnection(line.getThrown()));

    @Override
    public void contextInitialized(ServletContextEvent event) {
        filters.forEach(Logger::setFilter);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        filters.keySet().forEach(logger -> logger.setFilter(null));
    }

    private static boolean isOfConnection(String story) {
        return story != null && story.contains(IOException.class.getName()) && story.contains("\tat " + CONNECTIONS);
    }

    /** Tells whether it is the trouble of a connection whose client has gone. */
    private static boolean isOfConnection(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .flatMap(problem -> Stream.of(problem.getStackTrace()))
                .anyMatch(place -> place.getClassName().startsWith(CONNECTIONS));
    }
}
