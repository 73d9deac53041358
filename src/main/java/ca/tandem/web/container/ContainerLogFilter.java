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
 * A listener that filters the log of the container: it suppresses the stack traces of some thirty lines for each request with an
 * unintelligible head and each client that disconnects before the response, and the content of fields that cannot be decoded. Otherwise an
 * anonymous client could fill a disk with them.
 */
@WebListener
public class ContainerLogFilter implements ServletContextListener {

    /** The package of the server's connections. */
    private static final String CONNECTIONS = "org.glassfish.grizzly.";

    /** Maximum number of causes examined, since they can form a cycle. */
    private static final int DEEPEST = 20;

    /** The filters, with a strong reference to each logger: a logger that is collected as garbage loses its filter. */
    private final Map<Logger, Filter> filters = Map.of(
            Logger.getLogger("jakarta.enterprise.web.core"),
            line -> !isOfConnection(line.getThrown()),
            // This logger writes the stack trace into its message.
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

    /** Checks whether the exception comes from a connection whose client has gone. */
    private static boolean isOfConnection(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .flatMap(problem -> Stream.of(problem.getStackTrace()))
                .anyMatch(place -> place.getClassName().startsWith(CONNECTIONS));
    }
}
