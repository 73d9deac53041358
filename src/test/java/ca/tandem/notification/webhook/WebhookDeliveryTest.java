package ca.tandem.notification.webhook;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import ca.tandem.notification.webhook.WebhookDelivery.DeliveryProblem;
import ca.tandem.notification.webhook.WebhookDelivery.DeliveryState;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionFixture;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the way of a delivery from its cause to its last attempt, on both databases. */
class WebhookDeliveryTest {

    private static final String URL = "https://hook.example/tandem";
    private static final String SECRET = "a secret of the tests".replace(' ', '-');
    private static final WebhookAnswer ACCEPTED = WebhookAnswer.of(204, 12, "");
    private static final WebhookAnswer BROKEN = WebhookAnswer.of(500, 34, "broken");

    private static List<Schema> schemas;

    private final MutableClock clock = MutableClock.at(NOON);
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    @AfterEach
    void empty() {
        schemas.forEach(schema -> schema.inTransaction(entityManager -> {
            Stream.of("WebhookDelivery", "Webhook", "Publication").forEach(entity -> entityManager
                    .createQuery("delete from " + entity + " e")
                    .executeUpdate());
            return null;
        }));
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatReadersSeeIsToldToThoseWhoWantItAndSigned(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        add(fixture, WebhookEvent.ARCHIVING, WebhookEvent.CORRECTION);
        take(fixture, Action.SUBMIT, State.TRANSLATION);
        take(fixture, Action.APPROVE, State.SCHEDULED);
        take(fixture, Action.CONFIRM, State.PUBLISHED);
        assertThat(deliveries(fixture)).as("readers see nothing of these").isEmpty();

        take(fixture, Action.APPROVE, State.PUBLISHED);
        take(fixture, Action.CORRECT, State.PUBLISHED);
        take(fixture, Action.ARCHIVE, State.ARCHIVED);
        fixture.sender(this::accept).run();

        assertThat(deliveries(fixture))
                .extracting(WebhookDelivery::getEvent, WebhookDelivery::getState)
                .containsExactlyInAnyOrder(
                        tuple(WebhookEvent.PUBLICATION, DeliveryState.DELIVERED),
                        tuple(WebhookEvent.CORRECTION, DeliveryState.DELIVERED),
                        tuple(WebhookEvent.ARCHIVING, DeliveryState.DELIVERED));
        var body = Json.createReader(new StringReader(calls.get(0))).readObject();
        assertThat(body.getString("event")).isEqualTo("PUBLICATION");
        assertThat(body.getString("time")).isEqualTo(NOON.toString());
        assertThat(body.getString("key")).isEqualTo("keeper");
        assertThat(body.getJsonObject("texts").getJsonObject("fr").getString("title"))
                .isEqualTo("Garde des feux");
        assertThat(body.getJsonObject("texts").getJsonObject("en").getString("url"))
                .isEqualTo("https://portal.example/en/jobs/keeper");
        assertThat(calls.toString()).as("nothing but titles").doesNotContain("Keep the lights");
    }

    private WebhookAnswer accept(URI address, String body, String signature) {
        assertThat(address).isEqualTo(URI.create(URL));
        assertThat(signature).isEqualTo(WebhookSignature.of(SECRET, body, clock.instant()));
        calls.add(body);
        return ACCEPTED;
    }

    @Test
    void aSignatureIsThatOfTheFormOnPaper() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret-of-16-chars
        assertThat(WebhookSignature.of("secret-of-16-chars", "{\"a\":1}", Instant.ofEpochSecond(1_700_000_000)))
                .isEqualTo("t=1700000000,v1=6afe8e0515c786f952e78841359526cea20c88134915def7d76dd52f6b4fe08d");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aNodeThatKnowsOfNoWebhookAsksForNoneUntilItFindsOne(Schema schema) {
        var fixture = fixture(schema);
        assertThat(fixture.presence.isPossible()).as("before it looked").isTrue();
        fixture.queueClosings();
        assertThat(fixture.presence.isPossible()).isFalse();
        add(fixture(schema), WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        assertThat(deliveries(fixture)).as("added on another node just now").isEmpty();
        fixture.queueClosings();
        take(fixture, Action.APPROVE, State.PUBLISHED);
        assertThat(deliveries(fixture)).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsRolledBackIsToldToNobody(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        assertThatThrownBy(() -> fixture.inTransaction(services -> {
                    observe(services, Action.APPROVE, State.PUBLISHED);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(deliveries(fixture)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFailureIsTriedAgainAfterGrowingPausesAndThenGivenUpUntilSomebodyAsks(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        var broken = fixture.sender((address, body, signature) -> {
            calls.add(body);
            return BROKEN;
        });
        broken.run();
        for (var pause : WebhookDelivery.PAUSES) {
            var before = calls.size();
            clock.advance(pause.minusSeconds(1));
            broken.run();
            assertThat(calls).as("before " + pause).hasSize(before);
            assertThat(only(fixture).getState()).isEqualTo(DeliveryState.WAITING);
            clock.advance(Duration.ofSeconds(1));
            broken.run();
            assertThat(calls).as("after " + pause).hasSize(before + 1);
        }
        var given = only(fixture);
        assertThat(given.getState()).isEqualTo(DeliveryState.FAILED);
        assertThat(given.getStatus()).isEqualTo(500);
        assertThat(given.getMillis()).isEqualTo(34);
        assertThat(given.getAnswer()).isEqualTo("broken");
        assertThat(given.getAttempts()).isEqualTo(6);
        assertThat(Set.copyOf(calls)).as("the same each time, with its id").hasSize(1);
        clock.advance(Duration.ofDays(30));
        broken.run();
        assertThat(calls).hasSize(6);

        fixture.inTransaction(services -> {
            services.service.retry(given.getId(), ADMINISTRATOR);
            return null;
        });
        fixture.sender(this::accept).run();
        assertThat(only(fixture).getState()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(only(fixture).getStatus()).isEqualTo(204);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aWebhookThatFailsKeepsNoOtherWaiting(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION, WebhookEvent.CORRECTION);
        fixture.inTransaction(services -> services.service.add(
                "https://other.example/", List.of(WebhookEvent.PUBLICATION), SECRET, ADMINISTRATOR));
        take(fixture, Action.APPROVE, State.PUBLISHED);
        take(fixture, Action.CORRECT, State.PUBLISHED);
        fixture.sender((address, body, signature) -> {
                    calls.add(address.getHost());
                    return address.getHost().equals("other.example")
                            ? ACCEPTED
                            : WebhookAnswer.of(DeliveryProblem.TIMEOUT, 10_000);
                })
                .run();
        assertThat(calls)
                .as("the failing one once in a round")
                .containsExactlyInAnyOrder("hook.example", "other.example");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void twoNodesAtOnceMakeEachCallOnce(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.CORRECTION);
        IntStream.range(0, 20).forEach(i -> take(fixture, Action.CORRECT, State.PUBLISHED));
        var start = new CyclicBarrier(2);
        var nodes = IntStream.range(0, 2)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    fixture.sender(this::accept).run();
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(nodes).join();
        fixture.sender(this::accept).run();
        assertThat(calls).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatANodeWasSendingWhenItEndedIsSentAgainAfterItsLeaseAndALateOutcomeChangesNothing(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        var claim = fixture.inTransaction(services -> services.outbox.claim(List.of()))
                .orElseThrow();
        fixture.sender(this::accept).run();
        assertThat(calls).isEmpty();
        clock.advance(WebhookOutbox.LEASE.plusSeconds(1));
        fixture.sender(this::accept).run();
        assertThat(calls).hasSize(1);
        fixture.inTransaction(services -> {
            services.outbox.recordAttempt(claim, BROKEN);
            return null;
        });
        assertThat(only(fixture).getState()).isEqualTo(DeliveryState.DELIVERED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aClosingIsToldOnceItHasPassedAndNeverTwice(Schema schema) {
        var fixture = fixture(schema);
        show(schema, "before", NOON.minusSeconds(1), State.PUBLISHED);
        show(schema, "archived", NOON.plus(Duration.ofHours(1)), State.ARCHIVED);
        show(schema, "today", NOON.plus(Duration.ofHours(1)), State.PUBLISHED);
        show(schema, "later", NOON.plus(Duration.ofDays(2)), State.PUBLISHED);
        add(fixture, WebhookEvent.CLOSING);
        add(fixture, WebhookEvent.ARCHIVING);
        clock.advance(Duration.ofHours(1));
        fixture.queueClosings();
        assertThat(deliveries(fixture))
                .as("not before what happens now has settled")
                .isEmpty();
        clock.advance(WebhookOutbox.SETTLING);
        fixture.queueClosings();
        fixture.queueClosings();
        assertThat(deliveries(fixture)).extracting(WebhookDelivery::getKey).containsExactly("today");
        clock.advance(Duration.ofDays(7));
        fixture.queueClosings();
        assertThat(deliveries(fixture)).extracting(WebhookDelivery::getKey).containsExactlyInAnyOrder("today", "later");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aHostThatIsNoLongerListedIsNotCalled(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        fixture.listHosts("other.example");
        fixture.sender(this::accept).run();
        assertThat(calls).isEmpty();
        assertThat(deliveries(fixture).get(0).getProblem()).isEqualTo(DeliveryProblem.ADDRESS);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSecretIsEncryptedAnewOnceTheKeyIsExchanged(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        var key = PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGVzdHMgaGVyZSwgMzI");
        var exchanged = key.replacing(WebhookFixture.KEY);
        assertThat(fixture.<Integer>inTransaction(
                        services -> services.secrets(exchanged).renew()))
                .isEqualTo(1);
        assertThat(fixture.<Integer>inTransaction(
                        services -> services.secrets(exchanged).renew()))
                .as("a second time")
                .isZero();
        var webhook = fixture.inTransaction(services -> services.webhooks.all().get(0));
        assertThat(SecretCipher.of(key, WebhookOutbox.PURPOSE).decrypt(webhook.getEncryptedSecret(), webhook.owner()))
                .as("by the new key alone")
                .contains(SECRET);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSecretThatCannotBeReadIsTold(Schema schema) {
        var fixture = fixture(schema);
        add(fixture, WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        schema.inTransaction(entityManager -> entityManager
                .createQuery("update Webhook w set w.encryptedSecret = 'AQ'")
                .executeUpdate());
        fixture.sender(this::accept).run();
        assertThat(calls).isEmpty();
        assertThat(only(fixture).getProblem()).isEqualTo(DeliveryProblem.SECRET);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatEndedIsDeletedAfterItsTimeAndWithItsWebhookAll(Schema schema) {
        var fixture = fixture(schema);
        var webhook = add(fixture, WebhookEvent.PUBLICATION);
        take(fixture, Action.APPROVE, State.PUBLISHED);
        fixture.sender(this::accept).run();
        take(fixture, Action.APPROVE, State.PUBLISHED);
        clock.advance(Duration.ofDays(91));
        fixture.inTransaction(services -> {
            services.outbox.sweep();
            return null;
        });
        assertThat(only(fixture).getState()).isEqualTo(DeliveryState.WAITING);
        fixture.inTransaction(services -> {
            services.service.remove(webhook.getId(), ADMINISTRATOR);
            return null;
        });
        assertThat(deliveries(fixture)).isEmpty();
        assertThat(fixture.auditLog.codes()).containsExactly("webhook.added", "webhook.removed");
        assertThat(fixture.auditLog.events.toString()).contains("hook.example").doesNotContain(SECRET, "/tandem");
    }

    private WebhookFixture fixture(Schema schema) {
        return new WebhookFixture(schema, clock, null);
    }

    private static Webhook add(WebhookFixture fixture, WebhookEvent... events) {
        return fixture.inTransaction(
                services -> services.service.add(URL, EnumSet.copyOf(List.of(events)), SECRET, ADMINISTRATOR));
    }

    private static void take(WebhookFixture fixture, Action action, State state) {
        fixture.inTransaction(services -> {
            observe(services, action, state);
            return null;
        });
    }

    private static void observe(WebhookFixture.WebhookServices services, Action action, State state) {
        var edition = EditionFixture.in(state);
        if (state == State.PUBLISHED || state == State.ARCHIVED) {
            PublicationFixture.show(services.database, edition);
        }
        services.observer.onActionTaken(new ActionTaken(edition, edition, action, APPROVER, NOON, false, false));
    }

    private static void show(Schema schema, String key, Instant closes, State state) {
        schema.inTransaction(entityManager -> {
            PublicationFixture.show(entityManager, EditionFixture.closing(key, closes, state));
            return null;
        });
    }

    private static List<WebhookDelivery> deliveries(WebhookFixture fixture) {
        return fixture.inTransaction(services -> services.service.deliveries(ADMINISTRATOR, 100));
    }

    private static WebhookDelivery only(WebhookFixture fixture) {
        return deliveries(fixture).get(0);
    }
}
