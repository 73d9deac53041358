package ca.tandem.web.container;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * A listener that adds the {@link MalformedRequestFilter} to the connections of the container. Payara has no setting for it and publishes
 * no library for its listeners, so they are accessed by reflection; if they are not found, the portal does without (ADR 42).
 */
@WebListener
public class ConnectionFilterInstaller implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(ConnectionFilterInstaller.class.getName());

    /** The original filter chain of each transport. */
    private final Map<Transport, FilterChain> before = new HashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            for (var listener : listeners()) {
                var transport = transport(listener);
                if (transport != null && transport.getProcessor() instanceof FilterChain chain) {
                    before.put(transport, chain);
                    transport.setProcessor(filtered(chain));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // The portal starts on any other server too, whatever it has in this place.
            LOG.log(Level.WARNING, "This container answers what it cannot read as it likes", e);
        }
    }

    /** Returns a new chain, since open connections keep the one they have. */
    private static FilterChain filtered(FilterChain chain) {
        var filters = FilterChainBuilder.stateless();
        for (var filter : chain) {
            if (filter instanceof HttpServerFilter) {
                filters.add(new MalformedRequestFilter());
            }
            filters.add(filter);
        }
        return filters.build();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        before.forEach(Transport::setProcessor);
    }

    private static List<?> listeners() throws ReflectiveOperationException {
        var network = service("org.glassfish.grizzly.config.dom.NetworkConfig");
        return (List<?>) ask(ask(network, "getNetworkListeners"), "getNetworkListener");
    }

    private static Transport transport(Object listener) throws ReflectiveOperationException {
        var service = service("com.sun.enterprise.v3.services.impl.GrizzlyService");
        var proxy = service.getClass()
                .getMethod("lookupNetworkProxy", Class.forName("org.glassfish.grizzly.config.dom.NetworkListener"))
                .invoke(service, listener);
        return proxy == null ? null : (Transport) ask(ask(proxy, "getUnderlyingListener"), "getTransport");
    }

    private static Object service(String type) throws ReflectiveOperationException {
        return Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, Class.forName(type));
    }

    private static Object ask(Object object, String method) throws ReflectiveOperationException {
        return object.getClass().getMethod(method).invoke(object);
    }
}
