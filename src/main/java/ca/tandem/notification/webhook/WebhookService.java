package ca.tandem.notification.webhook;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.PortalKey;
import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.client.IpNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A service for administrators of webhooks. Every method checks the actor's role, whatever the page or script has checked before. */
@ApplicationScoped
@Transactional
public class WebhookService {

    /** Maximum length of a secret, in characters. */
    public static final int LONGEST_SECRET = 200;

    /** Length of a secret that the portal makes, in octets: 256 random bits. */
    public static final int SECRET_OCTETS = 32;

    static final int MOST = 20;

    private static final Pattern SECRET_FORM = Pattern.compile("[\\x21-\\x7e]{16," + LONGEST_SECRET + "}");

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookPresence presence;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookSettings settings;

    @Inject
    PortalKey portalKey;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Returns all webhooks, the oldest first.
     *
     * @throws ProblemException {@code webhook.role} if the actor is no administrator
     */
    public List<Webhook> all(Actor actor) {
        authorise(actor);
        return webhooks.all();
    }

    /**
     * Returns the latest deliveries, the latest first; for administrators only, as in {@link #all}.
     *
     * @param most the maximum number of deliveries
     */
    public List<WebhookDelivery> deliveries(Actor actor, int most) {
        authorise(actor);
        return deliveries.latest(most);
    }

    /**
     * Adds a webhook.
     *
     * @param secret the secret by which its calls are signed; it is stored encrypted and shown to nobody again
     * @throws ProblemException if the address, the events or the secret are not sensible, there are too many webhooks, or the actor is no
     *     administrator
     */
    public Webhook add(String url, Collection<WebhookEvent> events, String secret, Actor actor) {
        authorise(actor);
        var address = address(url);
        if (events.isEmpty()) {
            throw ProblemException.invalid("webhook.events.none");
        }
        if (!SECRET_FORM.matcher(secret).matches()) {
            throw ProblemException.invalid("webhook.secret.form");
        }
        if (webhooks.all().size() >= MOST) {
            throw ProblemException.invalid("webhook.many", MOST);
        }
        var webhook = new Webhook(address.toString(), WebhookEvents.of(events), actor.name(), clock.instant());
        webhooks.add(webhook);
        presence.set(true);
        webhook.setEncryptedSecret(
                SecretCipher.of(portalKey, WebhookOutbox.PURPOSE).encrypt(secret, webhook.owner()));
        record(AuditEvent.of("webhook.added"), webhook, actor);
        return webhook;
    }

    /**
     * Removes a webhook with its deliveries.
     *
     * @throws ProblemException {@code webhook.unknown} if there is none of that id, or as in {@link #all}
     */
    public void remove(long id, Actor actor) {
        authorise(actor);
        var webhook = webhooks.byId(id).orElseThrow(() -> ProblemException.notFound("webhook.unknown"));
        deliveries.deleteAllOf(webhook);
        webhooks.remove(webhook);
        record(AuditEvent.of("webhook.removed"), webhook, actor);
    }

    /** Queues a delivery again that was given up; does nothing for any other. For administrators only, as in {@link #all}. */
    public void retry(long id, Actor actor) {
        authorise(actor);
        deliveries.retry(id, clock.instant());
    }

    /** Records the host only: the rest of an address can be a secret of the other side. */
    private void record(AuditEvent event, Webhook webhook, Actor actor) {
        auditLog.add(event.by(actor.name())
                .with("number", webhook.getId())
                .with("host", webhook.getHost())
                .with("events", webhook.getEvents()));
    }

    /** Returns the address of a call, whose host is looked up and checked at each call; what is wrong for certain is told at once. */
    private URI address(String url) {
        var text = url == null ? "" : url.strip();
        if (text.length() > Webhook.LONGEST_URL) {
            throw ProblemException.invalid("webhook.url.long", Webhook.LONGEST_URL, text.length());
        }
        URI address;
        try {
            address = new URI(text).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw ProblemException.invalid("webhook.url.form");
        }
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?")
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null
                || !text.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw ProblemException.invalid("webhook.url.form");
        }
        var callable = settings.callable();
        if (scheme.equals("http") && !callable.isAnyAllowed()) {
            throw ProblemException.invalid("webhook.url.plain");
        }
        var host = address.getHost().replaceAll("[\\[\\]]", "");
        var isForbidden = IpNetwork.address(host)
                .filter(literal -> !callable.permits(literal, scheme.equals("https")))
                .isPresent();
        if (isForbidden || (host.equalsIgnoreCase("localhost") && !callable.isAnyAllowed())) {
            throw ProblemException.invalid("webhook.url.private", host);
        }
        if (!settings.permitsHost(address)) {
            throw ProblemException.invalid("webhook.url.host", address.getAuthority());
        }
        return address;
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "webhook.role");
        }
    }
}
