package ca.tandem.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.PemKey;
import ca.tandem.common.UnencryptedHosts;
import ca.tandem.notification.SmtpServer.StartTls;
import ca.tandem.testing.TestCertificate;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    private static final UnencryptedHosts NONE = UnencryptedHosts.parse(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, 25, false, REQUIRED",
        "smtp://mail.example.org:2525, 2525, false, REQUIRED",
        "smtp://mail.example.org?tls=required, 25, false, REQUIRED",
        "smtp://me:secret@mail.example.org, 587, false, REQUIRED",
        "smtps://me:secret@mail.example.org, 465, true, REQUIRED",
    })
    void theUrlSaysHowToConnect(String url, int port, boolean implicit, StartTls startTls) {
        var server = SmtpServer.parse(url, NONE, Optional.empty());

        assertThat(server.host()).isEqualTo("mail.example.org");
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.implicitTls()).isEqualTo(implicit);
        assertThat(server.startTls()).isEqualTo(startTls);
    }

    @Test
    void onlyThisMachineAndHostsThatAreNamedAreSpokenToInTheClear() {
        var relay = UnencryptedHosts.parse(Optional.of("mail.internal"));
        for (var host : List.of("localhost", "127.0.0.1", "mail.internal")) {
            var server = SmtpServer.parse("smtp://" + host, relay, Optional.empty());
            assertThat(server.startTls()).as(host).isEqualTo(StartTls.OFFERED);
            assertThat(SmtpServer.parse("smtp://" + host + "?tls=none", relay, Optional.empty())
                            .startTls())
                    .as(host)
                    .isEqualTo(StartTls.NONE);
        }
        assertThatThrownBy(() -> SmtpServer.parse("smtp://mail.example.org?tls=none", relay, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.example.org")
                .hasMessageContaining("tandem.unencrypted.hosts");
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoMessage(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        try (var listener = (SSLServerSocket) TestCertificate.of("localhost", folder)
                .ofServer()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var served = CompletableFuture.runAsync(() -> greet(listener));
            var server = SmtpServer.parse("smtps://localhost:" + listener.getLocalPort(), NONE, Optional.empty());
            var session = Session.getInstance(server.properties());
            assertThatThrownBy(() -> session.getTransport("smtp").connect())
                    .hasRootCauseInstanceOf(CertPathBuilderException.class);
            served.join();
        }
    }

    /** The server's certificate is trusted for as long as the test runs; it asks the portal for its own, and takes no other. */
    @Test
    void theServerKnowsThePortalByItsCertificate(@TempDir Path folder, @TempDir Path own)
            throws IOException, GeneralSecurityException {
        var ofServer = TestCertificate.of("localhost", folder);
        var portal = TestCertificate.of("portal", own);
        var pem = Files.readString(portal.key()) + Files.readString(portal.certificate());
        var key = Optional.of(PemKey.read("tandem.smtp.client.key", pem));
        var before = System.getProperty("javax.net.ssl.trustStore");
        System.setProperty("javax.net.ssl.trustStore", ofServer.trustStore().toString());
        try (var listener = (SSLServerSocket) ofServer.ofServerTrusting(portal)
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setNeedClientAuth(true);
            var server = SmtpServer.parse("smtps://localhost:" + listener.getLocalPort(), NONE, key);
            var shown = CompletableFuture.supplyAsync(() -> principal(listener));
            assertThatThrownBy(() -> Session.getInstance(server.properties())
                            .getTransport("smtp")
                            .connect())
                    .as("the server leaves after its greeting")
                    .isInstanceOf(MessagingException.class);
            assertThat(shown.join()).isEqualTo("CN=portal");
        } finally {
            if (before == null) {
                System.clearProperty("javax.net.ssl.trustStore");
            } else {
                System.setProperty("javax.net.ssl.trustStore", before);
            }
        }
    }

    private static String principal(SSLServerSocket listener) {
        try (var client = (SSLSocket) listener.accept()) {
            client.startHandshake();
            return client.getSession().getPeerPrincipal().getName();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whereThereIsACertificateTheConnectionIsEncrypted(@TempDir Path own)
            throws IOException, GeneralSecurityException {
        var portal = TestCertificate.of("portal", own);
        var pem = Files.readString(portal.key()) + Files.readString(portal.certificate());
        var key = Optional.of(PemKey.read("tandem.smtp.client.key", pem));
        assertThat(SmtpServer.parse("smtp://localhost", NONE, key).startTls()).isEqualTo(StartTls.REQUIRED);
        assertThatThrownBy(() -> SmtpServer.parse("smtp://localhost?tls=none", NONE, key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.smtp.client.key");
    }

    /** Greets one client as far as it lets. */
    private static void greet(SSLServerSocket listener) {
        try (var client = listener.accept()) {
            client.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The client has left, as it should.
        }
    }

    @Test
    void aPasswordIsNeverSentInTheClearUnlessSomebodyInsistsAndNeverPrinted() {
        var server = SmtpServer.parse("smtp://me%40here:se%2Fcret+1@mail.example.org", NONE, Optional.empty());

        assertThat(server.user()).isEqualTo("me@here");
        assertThat(server.password()).isEqualTo("se/cret+1");
        assertThat(server.properties()).containsEntry("mail.smtp.starttls.required", "true");
        assertThat(server).hasToString("smtp://mail.example.org:587");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b", "smtp://x:hunter2@h?q=1"
            })
    void whatIsNoMailServerIsRefusedWithoutSayingThePassword(String url) {
        assertThatThrownBy(() -> SmtpServer.parse(url, NONE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.smtp.url")
                .hasMessageNotContaining("hunter2");
    }
}
