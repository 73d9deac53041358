package ca.tandem.web;

import ca.tandem.common.Language;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.token.TokenScope;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RawClient.RawResponse;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.WebForm;
import ca.tandem.web.shell.Page;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people of the tables of access, by the heads of their columns, each with a session, a token, or neither. */
final class AccessPeople {

    static final String WRITER = "access-writer";

    private static final List<String> ROLES = List.of("author", "translator", "approver", "administrator");
    private static final String[] ALL_ROLES = {"AUTHOR", "TRANSLATOR", "APPROVER", "ADMINISTRATOR"};
    private static final Pattern NEW_TOKEN = Pattern.compile("<input id=\"new-token\"[^>]* value=\"([^\"]+)\"");

    private final RunningTandem tandem;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, RawClient> browsers = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<Set<TokenScope>, String> narrow = new LinkedHashMap<>();

    AccessPeople(RunningTandem tandem) throws SQLException {
        this.tandem = tandem;
        ROLES.forEach(role -> accounts.put(role, role));
        accounts.put("none", "access-none");
        accounts.put("writer", WRITER);
        accounts.put("closed", "access-closed");
        Invitation.open(tandem, "access-none", "Somebody Without");
        Invitation.open(tandem, WRITER, "Willa Writer", ALL_ROLES);
        Invitation.open(tandem, "access-closed", "Somebody Gone", ALL_ROLES);
        accounts.forEach((who, account) -> {
            browsers.put(who, RawClient.signedIn(tandem, account));
            tokens.put(who, ApiClient.token(tandem.address(), account));
        });
        close("access-closed");
        browsers.put("nobody", RawClient.at(tandem));
        browsers.put("ended", RawClient.withEndedSession(tandem));
        browsers.put("token", RawClient.at(tandem));
        browsers.put("session", browsers.get("administrator"));
        tokens.put("unknown", "0123456789abcdef0123456789abcdef0123456789a");
        tokens.put("expired", token("expired", EnumSet.of(TokenScope.ALL)));
        expire("expired");
    }

    /** Closes an account, as an administrator does. */
    void close(String account) {
        var page = Page.ACCOUNT.path(Language.EN, account);
        var administrator = browsers.get("administrator");
        WebForm.of(administrator.get(page).body(), "status-form").send(administrator, page, "close");
    }

    RawClient browser(String who) {
        return browsers.get(who);
    }

    String account(String who) {
        return accounts.getOrDefault(who, "");
    }

    ApiClient writer() {
        return ApiClient.signedIn(tandem.address(), WRITER);
    }

    /** Requests a page or a servlet as somebody with a session. */
    RawResponse open(String who, String method, String path, String body) {
        var headers = new TreeMap<String, String>();
        if (who.equals("token")) {
            headers.put("Authorization", "Bearer " + tokens.get("administrator"));
        }
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return browsers.get(who).send(method, path, headers, body);
    }

    /** Calls an operation as somebody with a token, from an address of their own, so that nobody is slowed down by others. */
    RawResponse call(String who, String token, String method, String path, Map<String, String> more, String body) {
        var headers = new TreeMap<>(more);
        headers.put("X-Forwarded-For", "192.0.2." + (1 + Math.floorMod(who.hashCode(), 250)));
        if (token != null) {
            headers.putIfAbsent("Authorization", "Bearer " + token);
        }
        var client = who.equals("session") ? browsers.get(who) : browsers.get("nobody");
        return client.send(method, path, headers, body);
    }

    /** Returns somebody's token; null if it is the session, or nothing, that speaks for them. */
    String token(String who) {
        return tokens.get(who);
    }

    /** Returns a token of the writer's with a scope alone. */
    String fit(TokenScope scope) {
        return narrow.computeIfAbsent(EnumSet.of(scope), this::narrow);
    }

    /** Returns a token of the writer's with every scope that does not cover the given one. */
    String unfit(TokenScope scope) {
        var others = EnumSet.complementOf(EnumSet.of(TokenScope.ALL, scope));
        others.removeIf(other -> other.name().equals(scope.name().replace("_READ", "_WRITE")));
        return narrow.computeIfAbsent(others, this::narrow);
    }

    /** Forgets a token that was revoked, so that the next who needs one like it gets another. */
    void forget(TokenScope scope) {
        narrow.remove(EnumSet.of(scope));
    }

    private String narrow(Set<TokenScope> scopes) {
        return token("narrow " + narrow.size(), scopes);
    }

    /** Makes a token of the writer's on the page, as its owner does. */
    private String token(String name, Set<TokenScope> scopes) {
        var page = Page.TOKENS.path(Language.EN);
        var browser = browsers.get("writer");
        var made = WebForm.of(browser.get(page).body(), "token-form")
                .with("token-name", name)
                .with("token-scopes", scopes.stream().map(TokenScope::name).toArray(String[]::new))
                .send(browser, page, "make-token");
        var shown = NEW_TOKEN.matcher(made.body());
        if (!shown.find()) {
            throw new IllegalStateException("No token in " + made.status() + " " + made.body());
        }
        return shown.group(1);
    }

    /** Returns the number by which the pages name a token. */
    static String id(String token) throws SQLException {
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement = connection.prepareStatement("select id from access_token where token_hash = ?")) {
            statement.setString(1, Secrets.hash(token));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static void expire(String name) throws SQLException {
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement = connection.prepareStatement("update access_token set expires_at = made_at"
                        + " where token_name = ? and account_id = (select id from account where account_name = ?)")) {
            statement.setString(1, name);
            statement.setString(2, WRITER);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("There is no token to expire");
            }
        }
    }

    /** Returns the header by which somebody gives name and password; empty for those without an account. */
    Map<String, String> basic(String who) {
        return Stream.of(account(who))
                .filter(account -> !account.isEmpty())
                .map(account -> account + ":" + RunningTandem.PASSWORD)
                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .map(pair -> Map.of("Authorization", "Basic " + pair))
                .orElse(Map.of());
    }
}
