package ca.tandem.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.testing.InternalAuthority;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.Nginx;
import ca.tandem.testing.NodeTunnel;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import ca.tandem.web.shell.Page;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests two nodes of one portal behind nginx: whatever happens to one of them, people go on with the other; and nothing between the three
 * goes in the clear.
 */
@Tag("slow")
class TwoNodesIT {

    private static final String EDITOR = Page.EDITOR.path(Language.EN, "service-designer");

    /** An address of loopback and a port, as Linux writes them: of IPv4, of IPv6, and of IPv4 within IPv6. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:0100007F|0{24}01000000|0{16}FFFF00000100007F):[0-9A-F]{4}");

    private static final byte[] REQUEST =
            "GET /en/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The word by which two members of Hazelcast begin, each of them. */
    private static final byte[] HAZELCAST = "HZC".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    private static Nginx nginx;
    private static NodeTunnel tunnel;
    private static List<RunningTandem> nodes;

    @BeforeAll
    static void start() {
        nginx = Nginx.in(folder.resolve("nginx"));
        tunnel = new NodeTunnel(folder.resolve("tunnel"));
        nodes = RunningTandem.nodes(
                folder,
                tunnel,
                Schema.addressOnPostgres(),
                "postgres",
                "-Dtandem.key=c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4",
                "-Dtandem.proxies=127.0.0.1",
                "-Dtandem.base.url=" + nginx.address());
        nginx.start(nodes.toArray(RunningTandem[]::new));
        var api = new PostingApi(nodes.get(0));
        api.delivered("outliving-0", Json.createObjectBuilder());
        api.delivered("outliving-1", Json.createObjectBuilder());
    }

    @AfterAll
    static void stop() {
        nginx.close();
        nodes.forEach(RunningTandem::close);
        tunnel.close();
    }

    /** Each node once, so that each person is served once by the one that goes. */
    @Test
    void whoeverTypesGoesOnWhenTheirNodeIsKilled() {
        try (var author = Visitor.at(nginx, nodes.get(0)).signIn("author", Language.EN);
                var approver = Visitor.at(nginx, nodes.get(0)).signIn("approver", Language.FR)) {
            author.open(EDITOR);
            assertThat(author.cookies()).contains("__Host-tandem", "__Host-tandem-device", "__Host-tandem-view");
            assertThat(author.page().context().cookies()).allMatch(cookie -> cookie.secure && cookie.httpOnly);
            for (var node : nodes) {
                var posting = "outliving-" + nodes.indexOf(node);
                var words = "Typed while node " + nodes.indexOf(node) + " went";
                var editor = author.open(EDITOR);
                var approval = approver.open(Page.APPROVAL.path(Language.FR, posting));
                editor.fill("#reference", words);
                approval.fill("#note", words);

                node.kill();
                try {
                    send(editor, "#save", "#reference", words);
                    assertThat(editor.locator("#messages .notice-good")).isVisible();
                    assertThat(author.open(EDITOR).locator("#reference")).hasValue(words);
                    send(approval, "#approve", "#note", words);
                    assertThat(approval.locator("#published")).isVisible();
                    assertThat(approver.open(Page.EDITION.path(Language.FR, posting))
                                    .locator("#history-caption ~ tbody"))
                            .containsText(words);
                    assertThat(approval.locator(".person")).isVisible();
                } finally {
                    node.launch();
                }
            }
        }
    }

    /** Presses a button. Where the view has gone with its node, the form comes back filled in, and the button is pressed once more. */
    private static void send(com.microsoft.playwright.Page page, String button, String field, String typed) {
        page.click(button);
        page.waitForSelector("#messages .notice, #published");
        if (page.url().contains("typed=")) {
            assertThat(page.locator(field)).hasValue(typed);
            page.click(button);
        }
    }

    @Test
    void whatEndsOnOneNodeHasEndedOnTheOther() {
        var first = nodes.get(0);
        var second = nodes.get(1);
        Invitation.open(first, "mover", "Mo Mover", "TRANSLATOR");
        var page = Page.SETTINGS.path(Language.EN);

        var here = RawClient.signedIn(first, "mover");
        var there = here.at(second.address());
        assertThat(there.get(page).status()).isEqualTo(200);
        WebForm.of(there.get(page).body(), "sign-out-form").send(there, page, "sign-out");
        assertThat(here.get(page).status()).isEqualTo(303);

        here.signIn("mover");
        assertThat(there.get(Page.NEW_POSTING.path(Language.EN)).status()).isEqualTo(403);
        var administrator = RawClient.signedIn(second, "administrator");
        var account = Page.ACCOUNT.path(Language.EN, "mover");
        assertThat(WebForm.of(administrator.get(account).body(), "change-form")
                        .with("account-roles", "AUTHOR")
                        .send(administrator, account, "change")
                        .status())
                .isEqualTo(302);
        assertThat(here.get(page).status()).as("new roles, new session").isEqualTo(303);
        here.signIn("mover");
        assertThat(there.get(Page.NEW_POSTING.path(Language.EN)).status()).isEqualTo(200);
    }

    @Test
    void nodesListenOnLoopbackOnly() {
        assertThat(nodes).allSatisfy(node -> assertThat(node.listeningAddresses())
                .as("http and the other node")
                .hasSize(2)
                .allMatch(address -> LOOPBACK.matcher(address).matches()));
    }

    @Test
    void nodesTakeNothingInTheClearAndNoOlderTls() throws IOException {
        var node = nodes.get(0);
        try (var plain = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            assertThat(answer(plain, REQUEST)).doesNotContain("HTTP/");
        }
        try (var older = secure(InternalAuthority.shared().trust(), node.port())) {
            older.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThatThrownBy(older::startHandshake).isInstanceOf(SSLException.class);
        }
        try (var now = secure(InternalAuthority.shared().trust(), node.port())) {
            now.startHandshake();
            assertThat(now.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    /** Both refusals end with the page for an outage, as nginx has asked no node. */
    @ParameterizedTest
    @CsvSource({
        "/etc/tandem/internal-ca.pem, {other}, certificate verify error",
        "proxy_ssl_name portal.internal;, proxy_ssl_name elsewhere.internal;, certificate does not match"
    })
    void nginxSpeaksToNoNodeButOneOfItsAuthorityAndName(String part, String change, String said, @TempDir Path own)
            throws IOException {
        var other = InternalAuthority.in(own.resolve("authority")).certificate();
        try (var suspicious = Nginx.in(own.resolve("nginx")).with(part, change.replace("{other}", other.toString()))) {
            suspicious.start(nodes.get(0));
            try (var reader = secure(suspicious.trust(), suspicious.securePort())) {
                assertThat(answer(reader, REQUEST)).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
            }
            assertThat(Files.readString(suspicious.errorLog())).contains(said);
        }
    }

    @Test
    void nodesKnowEachOtherByTheTunnelWhichOnlyTheyCanEnter(@TempDir Path own) throws IOException {
        assertThat(Files.readString(nodes.get(0).log()))
                .contains("Data Grid Instance Added", "at Address /" + tunnel.name(1))
                .doesNotContain("at Address /127.0.0.1:");
        var entry = tunnel.entryPort(0);
        var authority = InternalAuthority.shared();
        try (var node = secure(authority.trustAs(authority), entry)) {
            node.getOutputStream().write(HAZELCAST);
            assertThat(node.getInputStream().readNBytes(HAZELCAST.length)).isEqualTo(HAZELCAST);
        }
        try (var nobody = secure(authority.trust(), entry);
                var stranger = secure(authority.trustAs(InternalAuthority.in(own)), entry);
                var plain = new Socket(InetAddress.getLoopbackAddress(), entry)) {
            assertThat(List.of(nobody, stranger))
                    .allSatisfy(socket -> assertThat(answer(socket, HAZELCAST)).isEmpty());
            assertThat(answer(plain, REQUEST)).doesNotContain("HZC", "HTTP/");
        }
    }

    /** Opens a connection by TLS without a look at the name. */
    private static SSLSocket secure(SSLContext context, int port) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    }

    /** Sends octets and returns what comes until the other side ends the connection, in whatever way. */
    private static String answer(Socket socket, byte[] octets) {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(octets);
            socket.getInputStream().transferTo(answer);
        } catch (IOException e) {
            // A connection that is reset had its answer before.
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
