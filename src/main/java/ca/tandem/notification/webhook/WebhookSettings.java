package ca.tandem.notification.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import org.eclipse.microprofile.config.Config;

/** Settings of webhooks: {@code tandem.webhook.allow}, and those that they share with others. */
@ApplicationScoped
public class WebhookSettings {

    @Inject
    Config config;

    private CallableAddresses callable;

    @PostConstruct
    void read() {
        callable = CallableAddresses.parse(
                config.getOptionalValue(CallableAddresses.SETTING, String.class).orElse(null));
    }

    /** Returns the addresses that may be called. */
    CallableAddresses callable() {
        return callable;
    }

    /** Returns the base of absolute addresses, without a trailing slash. */
    String base() {
        return config.getValue("tandem.base.url", String.class).replaceAll("/+$", "");
    }

    /** Returns the time for which deliveries that ended are kept. */
    Period retention() {
        return config.getOptionalValue("tandem.retention", Period.class).orElse(Period.ofDays(90));
    }
}
