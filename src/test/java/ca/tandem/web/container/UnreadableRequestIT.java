package ca.tandem.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.RunningTandem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests requests that break HTTP: the container answers them itself. */
class UnreadableRequestIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /% HTTP/1.1|Host: localhost",
                "GET /%zz HTTP/1.1|Host: localhost",
                "GET /en/%4 HTTP/1.1|Host: localhost",
                "GET /en/%u002e HTTP/1.1|Host: localhost",
                "GET /%ff HTTP/1.1|Host: localhost",
                "GET /en/jobs/%c3%28 HTTP/1.1|Host: localhost",
                "HEAD /% HTTP/1.1|Host: localhost",
                "GET /% HTTP/1.0",
                "GET http://localhost/% HTTP/1.1|Host: localhost",
                "POST /% HTTP/1.1|Host: localhost|Content-Length: 5",
                "POST /en/staff/% HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||0",
                "GET en/jobs HTTP/1.1|Host: localhost",
                "GET /en/jobs HTTP/1.1",
                "GET /en/jobs HTTP/1.1|Host: ",
                "GET /en/jobs HTTP/1.1|Host: localhost|Host: localhost",
                "GET /en/jobs HTTP/1.1|Host: localhost|Host: elsewhere"
            })
    void isRefusedBareAndItsConnectionEnds(String lines) throws IOException {
        var answer = answer(lines.split("\\|"));
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] 400 [^\r\n]*\r\n.*\r\n\r\n")
                .contains("Content-Length: 0\r\n");
        assertThat(answer.lines()).noneMatch(line -> line.matches("(?i)(server|x-powered-by|set-cookie):.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /% HTTP/1.1|Host: localhost",
                "GET /en/jobs HTTP/1.1|Host: localhost|Host: elsewhere",
                "OPTIONS * HTTP/1.1|Host: localhost|Connection: close",
                "TRACE /en/jobs HTTP/1.1|Host: localhost|Connection: close",
                "GET /en/jobs/../../x HTTP/1.1|Host: localhost|Connection: close"
            })
    void whatTheContainerAnswersItselfIsNeitherGuessedAtNorShownWithinAPage(String lines) throws IOException {
        assertThat(answer(lines.split("\\|")))
                .matches("(?s)HTTP/1\\.1 4.*")
                .contains("X-Content-Type-Options: nosniff\r\n", "frame-ancestors 'none'");
    }

    /** RFC 9112, section 6.1 and 11.2. */
    @Test
    void aLengthAndChunksAtOnceAreRefusedAndWhatFollowsIsNoSecondRequest() throws IOException {
        var length = "Content-Length: 46";
        var chunks = "Transfer-Encoding: chunked";
        for (var both : List.of(List.of(length, chunks), List.of(chunks, length))) {
            var answer = answer(
                    "POST /en/staff/sign-in HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    both.get(0),
                    both.get(1),
                    "",
                    "0",
                    "",
                    "GET /smuggled HTTP/1.1",
                    "Host: localhost",
                    "Connection: close");
            assertThat(answer).as(both.toString()).startsWith("HTTP/1.1 4");
            assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
        }
    }

    @Test
    void whatCanBeReadIsAnsweredAsEver() throws IOException {
        for (var request : new String[] {
            "GET /en/jobs HTTP/1.1|Host: localhost",
            "GET http://localhost/en/jobs HTTP/1.1|Host: localhost",
            "GET /en/jobs HTTP/1.0"
        }) {
            assertThat(answer((request + "|Connection: close").split("\\|")))
                    .as(request)
                    .matches("(?s)HTTP/1\\.1 (200|301|303) .*");
        }
    }

    /** Sends lines and returns the whole response, until the container ends the connection of its own accord. */
    private static String answer(String... lines) throws IOException {
        var port = URI.create(RunningTandem.shared().address()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
