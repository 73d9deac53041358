package ca.tandem.notification.webhook;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.identity.Secrets;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publication;
import java.time.Instant;

/** The body of a call: what happened, when, and where readers see it in either language. It holds public texts only. */
final class WebhookPayload {

    private WebhookPayload() {}

    /**
     * Writes a body, with an id of its own by which the other side knows one that comes again.
     *
     * @param base the base of absolute addresses
     */
    static String of(WebhookEvent event, Publication publication, Instant at, String base) {
        var texts = JsonFactories.BUILDERS.createObjectBuilder();
        for (var language : Language.values()) {
            var text = JsonFactories.BUILDERS.createObjectBuilder();
            if (!publication.isWithdrawn()) {
                text.add("title", publication.textIn(language).title());
            }
            var path =
                    PublicAddresses.postingPath(language, publication.getSlugs().get(language));
            texts.add(language.tag(), text.add("url", base + path));
        }
        return JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("id", Secrets.random())
                .add("event", event.name())
                .add("time", at.toString())
                .add("key", publication.getKey())
                .add("edition", publication.getEdition())
                .add("texts", texts)
                .build()
                .toString();
    }
}
