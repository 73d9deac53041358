package ca.tandem.identity.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that listed passwords are found, in a file of either form and by a service that learns five digits. */
class BreachedPasswordsTest {

    private static final String STOLEN = "a password stolen elsewhere";

    @TempDir
    Path folder;

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, '', ''", "2, ':7', '\r'", "3, '', '\r'", "500, ':3', ''", "501, '', ''"})
    void everyPasswordOfAFileIsFoundAndNoOther(int size, String count, String end) throws IOException {
        var passwords =
                IntStream.range(0, size).mapToObj(one -> "password " + one).toList();
        for (var last : List.of(true, false)) {
            var lines = passwords.stream()
                    .map(BreachedPasswordsTest::sha1)
                    .sorted()
                    // Counts have as many digits as they like, so lines have different lengths.
                    .map(hash -> hash + (count.isEmpty() ? "" : count + "0".repeat(hash.charAt(0) % 5)))
                    .map(line -> size % 2 == 0 ? line : line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(end + "\n", "", last ? end + "\n" : ""));
            var file = Files.writeString(folder.resolve("breached-" + last), lines);
            var breached = BreachedFixture.of(file.toString());
            assertThat(passwords).allMatch(breached::contains).allMatch(breached::containsLocally);
            assertThat(IntStream.range(size, 3 * size + 100).mapToObj(one -> "password " + one))
                    .noneMatch(breached::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "letmein\n", "0123\n"})
    void aFileOfAnotherFormIsRefused(String text) throws IOException {
        var file = Files.writeString(folder.resolve("other"), text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreachedFixture.of(file.toString()))
                .withMessageStartingWith("tandem.passwords.breached must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere/breached.txt", "http://breached.example.org/", "https://x.example.org/?a=b", "https://"
            })
    void whatIsNeitherAFileNorASafeAddressIsRefused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreachedFixture.of(setting))
                .withMessageStartingWith("tandem.passwords.breached must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.ca/range", "https://a.ca/range/", "https://a.ca/range//"})
    void anAddressEndsWithOneSlash(String setting) {
        assertThat(BreachedService.address(setting)).isEqualTo("https://a.ca/range/");
    }

    @Test
    void aServiceLearnsFiveDigitsAndItsFillingCountsForNothing() throws IOException {
        var rest = sha1(STOLEN).substring(5);
        var filling = sha1("only filling").substring(5);
        var asked = new ArrayList<String>();
        try (var service = new Service(200, "0".repeat(35) + ":4\r\n" + filling + ":0\r\n" + rest + ":12", asked)) {
            var breached = BreachedFixture.of(service.address());
            assertThat(breached.contains(STOLEN)).isTrue();
            assertThat(breached.contains("only filling")).isFalse();
            assertThat(breached.contains("another one of the same length")).isFalse();
            assertThat(breached.containsLocally(STOLEN)).as("while it is typed").isFalse();
        }
        assertThat(asked).hasSize(3).allMatch(path -> path.matches("/range/[0-9A-F]{5} true"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 429, 500})
    void whereAServiceFailsThePasswordIsTaken(int status) throws IOException {
        try (var service = new Service(status, sha1(STOLEN).substring(5) + ":12", new ArrayList<>())) {
            assertThat(BreachedFixture.of(service.address()).contains(STOLEN)).isFalse();
        }
    }

    @Test
    void anAnswerThatIsTooLongAndAServiceThatIsAwayRefuseNobody() throws IOException {
        String away;
        try (var service = new Service(200, sha1(STOLEN).substring(5) + ":12\n".repeat(200_000), new ArrayList<>())) {
            away = service.address();
            assertThat(BreachedFixture.of(away).contains(STOLEN)).isFalse();
        }
        assertThat(BreachedFixture.of(away).contains(STOLEN)).isFalse();
    }

    @Test
    void withoutTheSettingNothingIsCompared() {
        assertThat(BreachedFixture.none().contains(STOLEN)).isFalse();
        assertThat(BreachedFixture.of(" ").contains(STOLEN)).isFalse();
    }

    /** A service on this machine that answers everything the same, and notes what it is asked. */
    private static final class Service implements AutoCloseable {

        private final HttpServer server;

        Service(int status, String body, List<String> asked) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.add(exchange.getRequestURI().getPath() + " "
                        + exchange.getRequestHeaders().getFirst("Add-Padding"));
                var octets = body.getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(status, octets.length);
                try (var stream = exchange.getResponseBody()) {
                    stream.write(octets);
                }
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/range";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
