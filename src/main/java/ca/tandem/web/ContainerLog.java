package ca.tandem.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the container from telling a story of thirty lines about each address that it cannot decode, such as {@code /%}: it answers
 * those itself, before any filter, and a stranger could fill a disk with them.
 */
@WebListener
public class ContainerLog implements ServletContextListener {

    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.web.core");
    private static final String DECODER = "org.glassfish.grizzly.http.util.URLDecoder";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        CONTAINER.setFilter(line -> !isOfTheDecoder(line.getThrown()));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        CONTAINER.setFilter(null);
    }

    private static boolean isOfTheDecoder(Throwable thrown) {
        return thrown != null
                && Stream.of(thrown.getStackTrace())
                        .findFirst()
                        .filter(place -> place.getClassName().equals(DECODER))
                        .isPresent();
    }
}
