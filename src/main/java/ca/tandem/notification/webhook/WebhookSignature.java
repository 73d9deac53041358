package ca.tandem.notification.webhook;

import ca.tandem.common.PortalKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The signature of a call, in the header {@code Tandem-Signature}: {@code t=<unix seconds>,v1=<hex>}, an HMAC-SHA-256 under the webhook's
 * secret of the seconds, a dot and the body. With the time in it, a call that was recorded cannot be made again much later.
 */
final class WebhookSignature {

    static final String HEADER = "Tandem-Signature";

    private WebhookSignature() {}

    static String of(String secret, String body, Instant at) {
        var seconds = at.getEpochSecond();
        var mac = PortalKey.hmac(secret.getBytes(StandardCharsets.UTF_8), seconds + "." + body);
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac);
    }
}
