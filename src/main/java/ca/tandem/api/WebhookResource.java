package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Secrets;
import ca.tandem.notification.webhook.Webhook;
import ca.tandem.notification.webhook.WebhookEvent;
import ca.tandem.notification.webhook.WebhookService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Resource of webhooks, for administrators. */
@Path("staff/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    @Inject
    WebhookService webhooks;

    @Inject
    CurrentAccount currentAccount;

    /**
     * A webhook.
     *
     * @param secret the secret by which calls are signed; given only in the response that adds the webhook, null afterwards
     */
    public record WebhookJson(
            String id, String url, Set<WebhookEvent> events, String madeBy, Instant madeAt, String secret) {}

    /** Lists the webhooks, the oldest first. */
    @GET
    public List<WebhookJson> list() {
        return webhooks.all(currentAccount.actor()).stream()
                .map(webhook -> json(webhook, null))
                .toList();
    }

    /** Adds a webhook, with the given secret or else a random one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        var fields = JsonFields.read(body, "url", "events", "secret");
        var secret = fields.has("secret")
                ? fields.text("secret", WebhookService.LONGEST_SECRET)
                : Secrets.random(WebhookService.SECRET_OCTETS);
        var webhook = webhooks.add(
                fields.text("url", Webhook.LONGEST_URL),
                fields.listOf("events", WebhookEvent.class),
                secret,
                currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(json(webhook, secret))
                .build();
    }

    /** Removes a webhook with its deliveries. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void remove(@PathParam("id") long id) {
        webhooks.remove(id, currentAccount.actor());
    }

    private static WebhookJson json(Webhook webhook, String secret) {
        return new WebhookJson(
                String.valueOf(webhook.getId()),
                webhook.getUrl(),
                webhook.getEvents().sorted(),
                webhook.getMadeBy(),
                webhook.getMadeAt(),
                secret);
    }
}
