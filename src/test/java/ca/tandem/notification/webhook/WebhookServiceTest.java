package ca.tandem.notification.webhook;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.ProblemException;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.Actor;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests who may add a webhook and to which address. */
class WebhookServiceTest {

    private static final String SECRET = "0123456789abcdef";
    private static final List<WebhookEvent> EVENTS = List.of(WebhookEvent.values());

    private static Schema schema;

    private final MutableClock clock = MutableClock.at(EditionFixture.NOON);

    @BeforeAll
    static void open() {
        schema = Schema.onH2();
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @Test
    void onlyAdministratorsHaveToDoWithWebhooks() {
        refused("webhook.role", () -> add(null, "https://hook.example/", SECRET, APPROVER));
        refused("webhook.role", () -> fixture(null).inTransaction(services -> services.service.all(APPROVER)));
        refused("webhook.role", () -> fixture(null)
                .inTransaction(services -> services.service.deliveries(APPROVER, 1)));
        refused("webhook.role", () -> fixture(null).inTransaction(services -> {
            services.service.remove(1, APPROVER);
            return null;
        }));
        refused("webhook.role", () -> fixture(null).inTransaction(services -> {
            services.service.retry(1, APPROVER);
            return null;
        }));
        refused("webhook.unknown", () -> fixture(null).inTransaction(services -> {
            services.service.remove(1, ADMINISTRATOR);
            return null;
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "'', webhook.url.form",
        "hook.example, webhook.url.form",
        "ftp://hook.example/, webhook.url.form",
        "file:///etc/passwd, webhook.url.form",
        "https:///hook, webhook.url.form",
        "https://user:word@hook.example/, webhook.url.form",
        "https://hook.example/#part, webhook.url.form",
        "https://hook.example/a b, webhook.url.form",
        "https://crochet-à-bord.example/, webhook.url.form",
        "http://hook.example/, webhook.url.plain",
        "https://127.0.0.1/, webhook.url.private",
        "https://[::1]/, webhook.url.private",
        "https://[::ffff:10.0.0.1]/, webhook.url.private",
        "https://169.254.169.254/latest/meta-data, webhook.url.private",
        "https://LocalHost:8080/, webhook.url.private",
        "https://hook.example:8443/, webhook.url.host",
        "https://hook.example:22/, webhook.url.host"
    })
    void anAddressThatCannotBeCalledIsRefusedAtOnce(String url, String code) {
        refused(code, () -> add(null, url, SECRET, ADMINISTRATOR));
    }

    @Test
    void theSettingLetsPlainAndPrivateAddressesBe() {
        assertThat(add("127.0.0.0/8", "http://127.0.0.1:8081/hook", SECRET, ADMINISTRATOR)
                        .getHost())
                .isEqualTo("127.0.0.1");
        refused("webhook.url.private", () -> add("127.0.0.0/8", "http://10.0.0.1/", SECRET, ADMINISTRATOR));
    }

    @Test
    void eventsAndSecretAreSensible() {
        refused("webhook.events.none", () -> fixture(null)
                .inTransaction(
                        services -> services.service.add("https://hook.example/", List.of(), SECRET, ADMINISTRATOR)));
        for (var secret : List.of("short", "with a blank in it", "s".repeat(201), "secret-à-seize-lettres")) {
            refused("webhook.secret.form", () -> add(null, "https://hook.example/", secret, ADMINISTRATOR));
        }
        refused(
                "webhook.url.long",
                () -> add(null, "https://hook.example/" + "x".repeat(2_000), SECRET, ADMINISTRATOR));
    }

    @Test
    void theSecretIsStoredEncryptedForItsRowOnly() {
        var first = add(null, "https://one.example/", SECRET, ADMINISTRATOR);
        var second = add(null, "https://two.example/", SECRET, ADMINISTRATOR);
        var cipher = SecretCipher.of(WebhookFixture.KEY, WebhookOutbox.PURPOSE);
        assertThat(first.getEncryptedSecret()).doesNotContain(SECRET);
        assertThat(cipher.decrypt(first.getEncryptedSecret(), first.owner())).contains(SECRET);
        assertThat(cipher.decrypt(first.getEncryptedSecret(), second.owner())).isEmpty();
    }

    private Webhook add(String allow, String url, String secret, Actor actor) {
        return fixture(allow).inTransaction(services -> services.service.add(url, EVENTS, secret, actor));
    }

    private WebhookFixture fixture(String allow) {
        return new WebhookFixture(schema, clock, allow);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
