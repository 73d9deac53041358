package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tests the server's log while people and strangers make mistakes, and while something fails. */
@Isolated("what others do stands in the log as well")
class LogIT {

    /** A word in all personal data that this class sends, by which the log is searched for them. */
    private static final String PERSONAL_WORD = "Ysolde-Quimper";

    private static final String ADDRESS = "ysolde.quimper@planted.example.org";
    private static final String PASSWORD = "planted pass phrase 4711";

    @Test
    void nothingPersonalAndNoSecretStandsInTheLog() throws IOException {
        var tandem = RunningTandem.shared();
        var api = new PostingApi(tandem);
        var personalWords = new ArrayList<>(List.of(PERSONAL_WORD, ADDRESS, PASSWORD));
        signInBadly(tandem);
        personalWords.addAll(bringBadTokens(tandem));
        personalWords.addAll(review(tandem, api));
        personalWords.addAll(changeAccounts(tandem));
        failInside(tandem, api);
        var log = Files.readString(tandem.log());
        assertThat(log).as("the log").contains("http-listener");
        for (var secret : personalWords) {
            for (var form : List.of(secret, RawClient.encode(Map.of("", secret)).substring(1))) {
                assertThat(lines(log, form)).as(form).isEmpty();
            }
        }
    }

    private static List<String> lines(String log, String secret) {
        return log.lines().filter(line -> line.contains(secret)).toList();
    }

    /** Requests that strangers can send and browsers do not; the container answers most of them before the portal sees them. */
    private static final List<String> UNREADABLE = List.of(
            "GET /%",
            "GET /%zz",
            "GET /en/%u002e",
            "GET /en/jobs?q=%zz" + PERSONAL_WORD,
            "GET *",
            "GET en/jobs",
            "PRI * HTTP/2.0",
            "GET /en/jobs HTTP/1.1\r\nHost: ",
            "GET /en/jobs HTTP/1.1",
            "GET /en/jobs HTTP/3.0",
            "GET /" + "a".repeat(9_000),
            "GET /\0",
            "POST /en/staff/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: many",
            "POST /en/staff/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: odd",
            "POST /en/staff/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5");

    /** A pattern of log lines about exceptions, connections and the server itself. */
    private static final Pattern FAILURE_LINE = Pattern.compile("Exception|grizzly|catalina|enterprise\\.web");

    @Test
    void aRequestThatNobodyCanReadOrWhoseSenderHasGoneIsNoStory() throws IOException {
        var tandem = RunningTandem.shared();
        var before = Files.readString(tandem.log()).length();
        for (var request : UNREADABLE) {
            var whole = request.matches("(?s).* HTTP/.*") ? request : request + " HTTP/1.1\r\nHost: localhost";
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(),
                    URI.create(tandem.address()).getPort())) {
                socket.getOutputStream()
                        .write((whole + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                // Not to its end, for which the container lets some wait half a minute.
                assertThat(socket.getInputStream().read()).as(request).isNotNegative();
            }
        }
        // Clients that close the connection before the response, be it a page or an error.
        for (var address : List.of("/en/jobs", "/nowhere", "/fr/emplois", "/en/staff/sign-in", "/en/%00")) {
            for (var time = 0; time < 20; time++) {
                try (var socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(tandem.address()).getPort())) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream()
                            .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        assertThat(RawClient.at(tandem).get("/en/jobs").status()).isEqualTo(200);
        assertThat(Files.readString(tandem.log()).substring(before).lines())
                .noneMatch(line -> FAILURE_LINE.matcher(line).find());
    }

    @Test
    void whatIsRefusedIsToldWithoutTheAddressThatWasAskedFor() {
        var tandem = RunningTandem.shared();
        var from = Map.of("X-Forwarded-For", "198.18.77.1", "Authorization", "Bearer planted-bearer-0816");
        var stranger = RawClient.at(tandem);
        assertThat(stranger.send("GET", "/api/v1/staff/postings/" + PERSONAL_WORD, from, "")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.send("GET", "/en/jobs/..%2f" + PERSONAL_WORD, from, "")
                        .status())
                .isEqualTo(400);
        assertThat(stranger.send("PATCH", "/en/jobs", from, "").status()).isEqualTo(405);
        for (var refused : List.of("401: GET /api/", "400: GET /", "405: PATCH /")) {
            Patience.until("a line of " + refused, () -> lines(read(tandem), "Refused with " + refused).stream()
                    .anyMatch(line -> line.contains(", from 198.18.77.0/24")));
        }
        assertThat(lines(read(tandem), PERSONAL_WORD)).isEmpty();
        // Somebody of its own, for other classes have the demo's accounts refused as often as the record takes it.
        Invitation.open(tandem, "trespasser", "Tess Trespasser", "AUTHOR");
        assertThat(RawClient.signedIn(tandem, "trespasser")
                        .get("/en/staff/accounts")
                        .status())
                .isEqualTo(403);
        Patience.until("it is on record", () -> isOnRecord("trespasser", "GET ACCOUNTS"));
    }

    private static String read(RunningTandem tandem) {
        try {
            return Files.readString(tandem.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnRecord(String account, String place) {
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement =
                        connection.prepareStatement("select 1 from audit_entry where event_code = 'access.refused'"
                                + " and account_name = ? and details like ?")) {
            statement.setString(1, account);
            statement.setString(2, "%" + place + "%");
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signInBadly(RunningTandem tandem) {
        var stranger = RawClient.at(tandem);
        for (var state : Stream.of(null, "1:2", PERSONAL_WORD).toList()) {
            var fields = stranger.form("/en/staff/sign-in", "sign-in-form");
            fields.put("name", PERSONAL_WORD);
            fields.put("password", PASSWORD);
            fields.put("sign-in", "");
            if (state != null) {
                fields.put("jakarta.faces.ViewState", state);
            }
            assertThat(stranger.post("/en/staff/sign-in?to=/" + PERSONAL_WORD, fields)
                            .status())
                    .isIn(200, 409);
        }
    }

    private static List<String> bringBadTokens(RunningTandem tandem) {
        var stranger = RawClient.at(tandem);
        var basic =
                Base64.getEncoder().encodeToString((PERSONAL_WORD + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var bearer = "planted-bearer-0815";
        assertThat(stranger.send("POST", "/api/v1/tokens", Map.of("Authorization", "Basic " + basic), "")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.send("GET", "/api/v1/staff/postings", Map.of("Authorization", "Bearer " + bearer), "")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.send("GET", "/en/staff", Map.of("Cookie", "tandem=" + PERSONAL_WORD), "")
                        .status())
                .isEqualTo(303);
        assertThat(stranger.get("/en/jobs/..%2f" + PERSONAL_WORD).status()).isEqualTo(400);
        assertThat(stranger.send("GET", "/feeds/tasks", Map.of("Authorization", "Basic " + basic), "")
                        .status())
                .isEqualTo(401);
        return List.of(basic, bearer);
    }

    private static List<String> review(RunningTandem tandem, PostingApi api) {
        api.draft("reviewed-quietly", Json.createObjectBuilder());
        var made = ApiClient.object(requireStatus(
                201,
                api.author.post(
                        STAFF_POSTINGS + "reviewed-quietly/reviews",
                        Json.createObjectBuilder().add("madeFor", PERSONAL_WORD).build())));
        var address = made.getJsonObject("addresses").getString("en");
        var link = SecretLink.of(address);
        var stranger = RawClient.at(tandem);
        assertThat(link.open(stranger).status()).isEqualTo(200);
        assertThat(link.send(stranger, Map.of("name", PERSONAL_WORD, "words", ""))
                        .status())
                .isEqualTo(422);
        assertThat(link.send(stranger, Map.of("name", PERSONAL_WORD, "words", "Write to " + ADDRESS))
                        .status())
                .isEqualTo(200);
        assertThat(stranger.send("DELETE", link.path(), Map.of(), "").status()).isEqualTo(405);
        return List.of(link.code());
    }

    private static List<String> changeAccounts(RunningTandem tandem) {
        var administrator = RawClient.signedIn(tandem, "administrator");
        var secrets = new ArrayList<String>();
        for (var name : List.of("planted-one", "planted-one", "administrator")) {
            var fields = administrator.form("/en/staff/accounts", "open-form");
            fields.putAll(Map.of("display-name", PERSONAL_WORD, "account-name", name, "open", ""));
            fields.putAll(Map.of("account-roles", "AUTHOR", "account-language", "EN"));
            var opened = administrator.post("/en/staff/accounts", fields);
            assertThat(opened.status()).isEqualTo(200);
            if (opened.body().contains("link-address")) {
                var path = Invitation.path(opened.body());
                Invitation.accept(tandem, path);
                var link = SecretLink.of(path);
                assertThat(link.open(administrator).status()).isEqualTo(404);
                secrets.add(link.code());
            }
            // Without a language, which no browser sends so.
            fields.remove("account-language");
            fields.put("account-name", "planted-without");
            assertThat(administrator.post("/en/staff/accounts", fields).status())
                    .isEqualTo(200);
        }
        var author = RawClient.signedIn(tandem, "author");
        for (var address : List.of("no-address-" + PERSONAL_WORD, PERSONAL_WORD + "\r\nBcc: " + ADDRESS)) {
            var fields = author.form("/en/staff/settings", "email-form");
            fields.putAll(Map.of("email", address, "email-password", RunningTandem.PASSWORD, "save-email", ""));
            assertThat(author.post("/en/staff/settings", fields).status()).isIn(200, 302);
        }
        assertThat(secrets).isNotEmpty();
        return secrets;
    }

    /** Bodies and parameters that some parser stumbles over, with something personal where it does. */
    private static void failInside(RunningTandem tandem, PostingApi api) {
        var author = RawClient.signedIn(tandem, "author");
        for (var body : List.of(
                "{\"posting\":\"" + PERSONAL_WORD, "[\"" + PERSONAL_WORD + "\"]", "{\"posting\":7,\"account\":{}}")) {
            for (var address : List.of("/staff/autosave", "/staff/presence", "/staff/seen")) {
                assertThat(author.send("POST", address, Map.of("Content-Type", "application/json"), body)
                                .status())
                        .as(address + body)
                        .isGreaterThanOrEqualTo(400);
            }
            assertThat(api.author
                            .post("/api/v1/staff/postings", "application/json", body)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(api.author
                        .post("/api/v1/staff/postings", "text/plain", PERSONAL_WORD)
                        .statusCode())
                .isEqualTo(415);
        assertThat(api.translator
                        .post("/api/v1/staff/memory", "application/xml", "<tmx>" + PERSONAL_WORD)
                        .statusCode())
                .isNotEqualTo(500);
        assertThat(api.administrator
                        .startImport(PERSONAL_WORD.getBytes(StandardCharsets.UTF_8), "draft")
                        .statusCode())
                .isNotEqualTo(500);
        for (var query : List.of("?page=" + PERSONAL_WORD, "?from=" + PERSONAL_WORD, "?q=" + "%00" + PERSONAL_WORD)) {
            assertThat(author.get("/en/staff/postings" + query).status())
                    .as(query)
                    .isIn(200, 400, 404);
            assertThat(author.get("/en/jobs" + query).status()).as(query).isIn(200, 400, 404);
        }
    }
}
