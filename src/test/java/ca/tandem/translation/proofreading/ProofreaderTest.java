package ca.tandem.translation.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Patience;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests how the portal asks an engine that answers, is slow, or is away. */
class ProofreaderTest {

    private static final String NOTHING = "{\"matches\":[]}";

    private static final ProofreadText TEXT = new ProofreadText(Language.EN, "A text.", List.of());

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T17:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = NOTHING;
    private volatile boolean isSlow;
    private volatile boolean isClosing;
    private HttpServer server;
    private Proofreader proofreader;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v2/check", exchange -> {
            asked.add(URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            if (isClosing) {
                isClosing = false;
                exchange.close();
                return;
            }
            if (isSlow) {
                await();
            }
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        proofreader = ProofreaderFixture.create(address(), clock, Patience.LONGEST, Patience.LONGEST);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        proofreader.close();
    }

    private ProofreadingStatus proofread(ProofreadText... texts) {
        return proofreader.proofread(List.of(texts));
    }

    @Test
    void aTextIsAskedAboutOnce() {
        assertThat(proofread(TEXT, TEXT)).isEqualTo(ProofreadingStatus.DONE);
        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.DONE);

        assertThat(proofreader.matches(TEXT)).contains(List.of());
        assertThat(asked)
                .hasSize(1)
                .first()
                .asString()
                .contains("language=en-CA")
                .contains("{\"text\":\"A text.\"}");
    }

    @Test
    void matchesGoToTheTextThatTheyAreIn() {
        answer =
                """
                {"matches":[{"offset":10,"length":5,"message":"No word","replacements":[{"value":"b"},{"value":"c"},{"value":"d"},{"value":"e"}],
                "rule":{"id":"MORFOLOGIK_RULE_EN_CA","category":{"id":"TYPOS"}}},
                {"offset":5,"length":6,"message":"Across texts","replacements":[],"rule":{"id":"X","category":{"id":"MISC"}}}]}
                """;
        var second = new ProofreadText(Language.EN, "A wrodd text.", List.of());

        assertThat(proofread(TEXT, second)).isEqualTo(ProofreadingStatus.DONE);

        assertThat(proofreader.matches(TEXT)).contains(List.of());
        assertThat(proofreader.matches(second))
                .contains(List.of(new ProofreadMatch(
                        2,
                        7,
                        ProofreadMatch.MatchKind.SPELLING,
                        "MORFOLOGIK_RULE_EN_CA",
                        "No word",
                        List.of("b", "c", "d"))));
    }

    @Test
    void nobodyWaitsForASlowEngineAndItsAnswerIsThereLater() {
        isSlow = true;
        var hurried = ProofreaderFixture.create(address(), clock, Patience.LONGEST, Duration.ofMillis(1));

        assertThat(hurried.proofread(List.of(TEXT))).isEqualTo(ProofreadingStatus.SLOW);
        assertThat(hurried.matches(TEXT)).isEmpty();
        released.countDown();
        Patience.until("the answer is kept", () -> hurried.matches(TEXT).isPresent());

        assertThat(hurried.proofread(List.of(TEXT))).isEqualTo(ProofreadingStatus.DONE);
        assertThat(asked).hasSize(1);
        hurried.close();
    }

    @Test
    void anEngineThatIsAwayIsLeftAloneForAWhile() {
        status = 500;
        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.AWAY);
        status = 200;
        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.AWAY);
        assertThat(asked).hasSize(1);

        clock.advance(Proofreader.PAUSE);

        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.DONE);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aConnectionThatTheEngineClosesIsNoFailure() {
        isClosing = true;

        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.DONE);
        assertThat(asked).hasSize(2);
    }

    @Test
    void somethingElseThanLanguageToolIsAway() {
        answer = "<html>";
        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.AWAY);
        clock.advance(Proofreader.PAUSE);
        answer = "{\"matches\":[{}]}";
        assertThat(proofread(TEXT)).isEqualTo(ProofreadingStatus.AWAY);
    }

    @Test
    void aLongPostingIsSeveralCalls() {
        var texts = new ProofreadText[10];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = new ProofreadText(
                    i % 2 == 0 ? Language.EN : Language.FR, ("word" + i + " ").repeat(300), List.of());
        }

        assertThat(proofread(texts)).isEqualTo(ProofreadingStatus.DONE);

        assertThat(asked).hasSize(6);
    }

    @Test
    void withoutAnEngineNothingIsAsked() {
        assertThat(new Proofreader().proofread(List.of(TEXT))).isEqualTo(ProofreadingStatus.OFF);
    }
}
