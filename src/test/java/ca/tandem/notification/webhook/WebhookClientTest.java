package ca.tandem.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.notification.webhook.WebhookDelivery.DeliveryProblem;
import ca.tandem.testing.TestCertificate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests calls of a server in this process, and calls that must reach none. */
class WebhookClientTest {

    private static final String BODY = "{\"key\":\"gardien-à-bord\"}";
    private static final String LOOPBACK = "127.0.0.1";

    /** Addresses of the names that the tests use; a name that stands here twice has two. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "hook.example", List.of(LOOPBACK),
            "mixed.example", List.of("1.1.1.1", "10.0.0.1"),
            "metadata.example", List.of("169.254.169.254"),
            "mapped.example", List.of("::ffff:127.0.0.1"));

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<WebhookClient> clients = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;

    /** Names that were looked up. */
    private final List<String> lookups = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        clients.forEach(WebhookClient::close);
        server.stop(0);
        watch.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void aCallCarriesBodyAndSignatureAndItsAnswerIsKept() {
        answer("/hook", exchange -> respond(exchange, 202, "Merci\u0007 !\nÀ la prochaine"));
        var answer = client("127.0.0.1/32").post(address("hook.example", "/hook?a=b"), BODY, "t=1,v1=00");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.text()).isEqualTo("Merci ! À la prochaine");
        assertThat(requests)
                .containsExactly("POST /hook?a=b [hook.example:"
                        + server.getAddress().getPort() + "] application/json; charset=UTF-8 [t=1,v1=00] " + BODY);
    }

    @Test
    void aNameIsLookedUpOnceAndTheCheckedAddressIsCalled() {
        answer("/hook", exchange -> respond(exchange, 200, ""));
        var client = client("127.0.0.1/32");
        client.post(address("hook.example", "/hook"), BODY, "");
        assertThat(lookups).containsExactly("hook.example");
        client.post(address("hook.example", "/hook"), BODY, "");
        assertThat(lookups).as("anew for each call").hasSize(2);
    }

    @Test
    void whatIsNotPublicIsNotCalledWhateverItsName() {
        answer("/hook", exchange -> respond(exchange, 200, ""));
        var client = client(null);
        for (var host : List.of(
                "hook.example",
                "mixed.example",
                "metadata.example",
                "mapped.example",
                "localhost",
                LOOPBACK,
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]")) {
            for (var scheme : List.of("http", "https")) {
                var url = URI.create(
                        scheme + "://" + host + ":" + server.getAddress().getPort() + "/hook");
                assertThat(client.post(url, BODY, "").problem())
                        .as(url.toString())
                        .isEqualTo(DeliveryProblem.ADDRESS);
            }
        }
        assertThat(requests).isEmpty();
    }

    @Test
    void noRedirectionIsFollowed() {
        answer("/elsewhere", exchange -> respond(exchange, 200, "secret"));
        answer("/hook", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", address(LOOPBACK, "/elsewhere").toString());
            respond(exchange, 307, "moved");
        });
        var answer = client("127.0.0.1/32").post(address("hook.example", "/hook"), BODY, "");
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.isAccepted()).isFalse();
        assertThat(requests).singleElement().asString().startsWith("POST /hook");
    }

    @Test
    void aSlowAnswerEndsTheCallAlsoIfItComesOctetByOctet() {
        answer("/silent", exchange -> untilTheEnd());
        answer("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var octets = watch.scheduleAtFixedRate(() -> writeOne(exchange), 0, 500, TimeUnit.MILLISECONDS);
            untilTheEnd();
            octets.cancel(true);
        });
        for (var path : List.of("/silent", "/slow")) {
            var answer = client("127.0.0.1/32").post(address(LOOPBACK, path), BODY, "");
            assertThat(answer.problem()).as(path).isEqualTo(DeliveryProblem.TIMEOUT);
            assertThat(answer.millis()).as(path).isBetween(1_900L, 20_000L);
        }
    }

    @Test
    void ofABigAnswerOnlyTheBeginningIsRead() {
        var written = new long[1];
        answer("/hook", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                var part = "€".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                while (written[0] < 1L << 30) {
                    body.write(part);
                    written[0] += part.length;
                }
            }
        });
        var answer = client("127.0.0.1/32").post(address(LOOPBACK, "/hook"), BODY, "");
        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.text()).isEqualTo("€".repeat(WebhookDelivery.LONGEST_ANSWER));
        assertThat(written[0]).isLessThan(100L << 20);
    }

    @Test
    void whatGoesWrongOnTheWayIsTold() throws IOException {
        answer("/hook", exchange -> respond(exchange, 500, "<script>broken</script>"));
        var client = client("127.0.0.1/32");
        assertThat(client.post(address(LOOPBACK, "/hook"), BODY, "").isAccepted())
                .isFalse();
        var host = URI.create("https://nowhere.example/hook");
        assertThat(client.post(host, BODY, "").problem()).isEqualTo(DeliveryProblem.HOST);
        server.stop(0);
        assertThat(client.post(address(LOOPBACK, "/hook"), BODY, "").problem()).isEqualTo(DeliveryProblem.CONNECTION);
        listen();
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheCall(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        var encrypted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        encrypted.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.of("hook.example", folder).ofServer()));
        encrypted.createContext("/hook", exchange -> requests.add("called"));
        encrypted.start();
        try {
            var url =
                    URI.create("https://hook.example:" + encrypted.getAddress().getPort() + "/hook");
            assertThat(client("127.0.0.1").post(url, BODY, "").problem()).isEqualTo(DeliveryProblem.TLS);
            assertThat(requests).isEmpty();
        } finally {
            encrypted.stop(0);
        }
    }

    private WebhookClient client(String allow) {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                lookups.add(host);
                if (host.equals("nowhere.example")) {
                    throw new UnknownHostException(host);
                }
                var found = new ArrayList<InetAddress>();
                for (var address : NAMES.getOrDefault(host, List.of(host))) {
                    found.addAll(List.of(InetAddress.getAllByName(address)));
                }
                return found.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var client = new WebhookClient();
        client.open(names, CallableAddresses.parse(allow), watch, Duration.ofSeconds(2));
        clients.add(client);
        return client;
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            var headers = exchange.getRequestHeaders();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers.get("Host") + " "
                    + headers.getFirst("Content-Type") + " " + headers.get(WebhookSignature.HEADER) + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void writeOne(HttpExchange exchange) {
        try {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void untilTheEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
