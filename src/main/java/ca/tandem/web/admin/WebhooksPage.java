package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.webhook.Webhook;
import ca.tandem.notification.webhook.WebhookDelivery;
import ca.tandem.notification.webhook.WebhookEvent;
import ca.tandem.notification.webhook.WebhookService;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The webhooks with their latest deliveries, and the form for a new one, for administrators. */
@Named
@RequestScoped
public class WebhooksPage {

    private static final Map<String, String> FIELDS = Map.of(
            "webhook.url.form", "webhook-url",
            "webhook.url.long", "webhook-url",
            "webhook.url.plain", "webhook-url",
            "webhook.url.private", "webhook-url",
            "webhook.events.none", "webhook-events");

    private static final int MOST = 50;

    @Inject
    WebhookService service;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private String url;
    private WebhookEvent[] events = WebhookEvent.values();
    private String secret;
    private List<Webhook> webhooks;
    private List<WebhookDelivery> deliveries;

    /** Adds a webhook and shows its secret, which cannot be shown again later. The same form sent again shows the same one. */
    public void add() {
        var made = formKey.secret("webhook", WebhookService.SECRET_OCTETS);
        if (serviceCall.runOnce(FIELDS, () -> service.add(url, List.of(events), made, account.actor()))) {
            secret = made;
            // The table was read when the form arrived.
            webhooks = null;
            statusMessages.addSuccess("new-secret", pageTexts.staff("webhooks.added"));
        }
    }

    /** Removes the webhook, or sends the delivery again, whose button was pressed. */
    public void act() {
        if (navigation.isPostback()) {
            pressed("remove-webhook", id -> service.remove(id, account.actor()), "webhooks.removed");
            pressed("retry-delivery", id -> service.retry(id, account.actor()), "webhooks.again.done");
        }
    }

    private void pressed(String button, LongConsumer act, String said) {
        var value = request.getParameter(button);
        if (value != null && value.matches("\\d{1,18}") && serviceCall.run(() -> act.accept(Long.parseLong(value)))) {
            flashMessages.addSuccess(pageTexts.staff(said));
            navigation.to(Page.WEBHOOKS.path(page.getLanguage()));
        }
    }

    public List<Webhook> getWebhooks() {
        if (webhooks == null) {
            webhooks = service.all(account.actor());
        }
        return webhooks;
    }

    public List<WebhookDelivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = service.deliveries(account.actor(), MOST);
        }
        return deliveries;
    }

    public WebhookEvent[] getAllEvents() {
        return WebhookEvent.values();
    }

    /** Returns the secret of the webhook that was just added, else null. */
    public String getSecret() {
        return secret;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public WebhookEvent[] getEvents() {
        return events.clone();
    }

    public void setEvents(WebhookEvent[] events) {
        this.events = events.clone();
    }
}
