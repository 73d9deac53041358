package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ca.tandem.testing.Patience;
import ca.tandem.testing.TestCertificate;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a provider can neither keep the portal waiting nor fill its memory nor lead it elsewhere. */
class ProviderClientTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[ProviderClient.LONGEST + 1]);
            }
        });
        server.createContext("/longest", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[ProviderClient.LONGEST]);
            }
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/longest");
            exchange.sendResponseHeaders(302, -1);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Test
    void aProviderWhoseCertificateNobodyVouchesForIsAskedNothing(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        var encrypted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        encrypted.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.of("localhost", folder).ofServer()));
        encrypted.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
        encrypted.start();
        try {
            var address =
                    URI.create("https://localhost:" + encrypted.getAddress().getPort() + "/");
            assertThatIOException()
                    .isThrownBy(() -> new ProviderClient(Patience.LONGEST).get(address))
                    .withStackTraceContaining("PKIX");
        } finally {
            encrypted.stop(0);
        }
    }

    @Test
    void aResponseHasALimit() throws IOException {
        var client = new ProviderClient(Patience.LONGEST);

        assertThat(client.get(address("/longest"))).hasSize(ProviderClient.LONGEST);
        assertThatIOException().isThrownBy(() -> client.get(address("/long"))).withMessageContaining("more than");
    }

    @Test
    void aBodyThatDripsIsNotWaitedFor() {
        var client = new ProviderClient(Duration.ofMillis(200));

        assertThatIOException().isThrownBy(() -> client.get(address("/slow"))).withMessageContaining("within");
    }

    @Test
    void aRedirectIsNotFollowed() {
        var client = new ProviderClient(Patience.LONGEST);

        assertThatIOException()
                .isThrownBy(() -> client.get(address("/elsewhere")))
                .withMessageContaining("302");
    }
}
