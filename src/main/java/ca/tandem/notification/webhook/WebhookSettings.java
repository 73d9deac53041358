package ca.tandem.notification.webhook;

import ca.tandem.common.BaseUrl;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Period;
import org.eclipse.microprofile.config.Config;

/** Settings of webhooks: {@code tandem.webhook.allow} and {@code .hosts}, and those that they share with others. */
@ApplicationScoped
public class WebhookSettings {

    @Inject
    Config config;

    private CallableAddresses callable;
    private CallableHosts hosts;

    @PostConstruct
    void read() {
        callable = CallableAddresses.parse(
                config.getOptionalValue(CallableAddresses.SETTING, String.class).orElse(null));
        hosts = CallableHosts.parse(
                config.getOptionalValue(CallableHosts.SETTING, String.class).orElse(null));
    }

    /** Checks whether an address may be called as far as its host and port say. */
    boolean permitsHost(URI address) {
        return hosts().permits(address, callable());
    }

    /** Returns the hosts that may be called. */
    CallableHosts hosts() {
        return hosts;
    }

    /** Returns the addresses that may be called. */
    CallableAddresses callable() {
        return callable;
    }

    /** Returns the base of absolute addresses, without a trailing slash. */
    String base() {
        return BaseUrl.of(config);
    }

    /** Returns the time for which deliveries that ended are kept. */
    Period retention() {
        return config.getOptionalValue("tandem.retention", Period.class).orElse(Period.ofDays(90));
    }
}
