package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tests request bodies that do not come, or come only in part. */
@Isolated("it takes the places of all others")
class BodiesIT {

    private static final String SIGN_IN = "/en/staff/sign-in";

    /** The number of bodies, far above the places that strangers have. */
    private static final int MOST = 200;

    private static RunningTandem tandem;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
    }

    @Test
    void whoSendsNothingTakesOnlyStrangersPlacesAndIsToldInTheEnd() throws IOException {
        var author = RawClient.signedIn(tandem, "author");
        var waiting = new ArrayList<Socket>();
        try {
            RawClient.RawResponse refused = null;
            while (refused == null) {
                assertThat(waiting).as("places are bounded").hasSizeLessThan(MOST);
                waiting.add(silent());
                // Each keeps its place for five seconds, so on any machine some meet; what was told 408 has given its
                // place back.
                if (waiting.size() > 20) {
                    var some = new ArrayList<RawClient.RawResponse>();
                    Patience.until(
                            "somebody is answered",
                            () -> firstOf(waiting).map(some::add).isPresent());
                    refused = some.get(0).status() == 408 ? null : some.get(0);
                }
            }
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(refused.body()).contains("We cannot answer just now", "Nous ne pouvons pas répondre");

            assertThat(RawClient.at(tandem).get("/en/jobs").status())
                    .as("readers")
                    .isEqualTo(200);
            assertThat(author.post("/en/staff/new-posting", Map.of("nothing", "in it"))
                            .status())
                    .as("staff")
                    .isEqualTo(200);
            for (var socket : waiting) {
                assertThat(answer(socket).status()).isIn(503, 408);
            }
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
        assertThat(RawClient.signedIn(tandem, "author").get("/en/staff").status())
                .as("places are given back")
                .isEqualTo(200);
    }

    @Test
    void aFormThatBreaksOffIsNotTakenForAnEmptyOne() throws IOException {
        try (var socket = silent()) {
            socket.getOutputStream().write("sign-in-form=sign-in-form&name=auth".getBytes(StandardCharsets.US_ASCII));
            var rawResponse = answer(socket);

            assertThat(rawResponse.status()).isEqualTo(408);
            assertThat(rawResponse.body()).contains("What you sent did not arrive");
        }
    }

    @Test
    void aFormThatIsLargerThanAnyIsRefused() {
        var rawResponse = RawClient.signedIn(tandem, "author")
                .post("/en/staff/new-posting", Map.of("title", "n".repeat(9 << 20)));

        assertThat(rawResponse.status()).isEqualTo(413);
        assertThat(rawResponse.body()).contains("What you sent is too large");
    }

    /** Announces a form to sign in with, and sends nothing of it. */
    private static Socket silent() throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(tandem.address()).getPort());
        var head = "POST " + SIGN_IN + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Returns the first response that has come, and removes its socket from the list. */
    private static Optional<RawClient.RawResponse> firstOf(List<Socket> sockets) {
        try {
            for (var socket : List.copyOf(sockets)) {
                if (socket.getInputStream().available() > 0) {
                    sockets.remove(socket);
                    return Optional.of(answer(socket));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawClient.RawResponse answer(Socket socket) throws IOException {
        return RawClient.RawResponse.read(socket.getInputStream());
    }
}
