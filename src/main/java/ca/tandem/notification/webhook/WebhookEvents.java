package ca.tandem.notification.webhook;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of events that a webhook is told of.
 *
 * @param events the kinds
 */
public record WebhookEvents(Set<WebhookEvent> events) {

    public WebhookEvents {
        events = Set.copyOf(events);
    }

    static WebhookEvents of(Collection<WebhookEvent> events) {
        return new WebhookEvents(Set.copyOf(events));
    }

    boolean contains(WebhookEvent event) {
        return events.contains(event);
    }

    /** Returns the kinds in their order. */
    public Set<WebhookEvent> sorted() {
        var sorted = EnumSet.noneOf(WebhookEvent.class);
        sorted.addAll(events);
        return sorted;
    }

    /** Returns the names of the kinds with blanks between them. */
    @Override
    public String toString() {
        return sorted().stream().map(WebhookEvent::name).collect(Collectors.joining(" "));
    }
}
