package ca.tandem.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An OpenID provider in the process of the tests that does whatever a test wants, also what no honest one does. It gives codes without asking
 * anybody, each for one use, and checks the client and PKCE.
 */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "tandem";
    static final String SECRET = "a secret of the tests only, 32 octets";

    /** The key of every provider at first: to find the primes of one takes longer than a test. */
    private static final RSAKey FIRST = key("first");

    /** Claims that the next ID tokens have in place of the usual ones; a null value leaves one out. */
    final Map<String, Object> claims = new HashMap<>();

    final Map<String, Object> userInfo = new HashMap<>();
    final Map<String, Object> metadata = new LinkedHashMap<>();

    /** The paths that were asked for. */
    final List<String> requests = new ArrayList<>();

    /** Where a test wants another answer of the token endpoint: its status. */
    int tokenStatus = 200;

    String tokenError;
    String refreshToken = "refresh-1";
    JWSAlgorithm algorithm = JWSAlgorithm.RS256;
    RSAKey key = FIRST;
    List<RSAKey> published = List.of(key);

    /** Where a test has the client prove itself by a key: the public one, in place of the secret. */
    PublicKey clientKey;

    /** The client's statements that were taken. */
    final List<SignedJWT> statements = new ArrayList<>();

    private record Grant(String nonce, String challenge) {}

    private final Map<String, Grant> codes = new HashMap<>();
    private final HttpServer server;
    private int given;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("end_session_endpoint", issuer() + "/logout");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256", "none", "HS256"));
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    static RSAKey key(String id) {
        return key(id, 2048);
    }

    static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a browser that comes with a request, and returns the parameters with which it is sent back. */
    Map<String, String[]> authorize(URI request) {
        var asked = fields(request.getRawQuery());
        var code = "code-" + ++given;
        codes.put(code, new Grant(asked.get("nonce"), asked.get("code_challenge")));
        return new HashMap<>(Map.of("code", new String[] {code}, "state", new String[] {asked.get("state")}));
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    long count(String path) {
        return requests.stream().filter(path::equals).count();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        requests.add(path);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, metadata);
            case "/jwks" ->
                send(
                        exchange,
                        200,
                        new JWKSet(List.copyOf(published)).toPublicJWKSet().toJSONObject());
            case "/token" -> token(exchange, fields(body));
            case "/userinfo" -> send(exchange, 200, userInfo);
            default -> send(exchange, 404, Map.of());
        }
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (tokenError != null) {
            send(exchange, tokenStatus, Map.of("error", tokenError));
            return;
        }
        var password = exchange.getRequestHeaders().getFirst("Authorization");
        if (clientKey == null ? password == null : password != null || !isSigned(form)) {
            send(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        var grant =
                form.get("grant_type").equals("refresh_token") ? new Grant(null, null) : codes.remove(form.get("code"));
        if (grant == null
                || (grant.challenge() != null && !grant.challenge().equals(s256(form.get("code_verifier"))))) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var tokens = new HashMap<String, Object>(
                Map.of("access_token", "access", "token_type", "Bearer", "id_token", idToken(grant.nonce())));
        if (refreshToken != null) {
            tokens.put("refresh_token", refreshToken);
        }
        send(exchange, 200, tokens);
    }

    private boolean isSigned(Map<String, String> form) {
        try {
            var statement = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            statements.add(statement);
            return form.get("client_assertion_type").equals(JWTAuthentication.CLIENT_ASSERTION_TYPE)
                    && !form.containsKey("client_secret")
                    && statement.verify(
                            clientKey instanceof ECPublicKey ec
                                    ? new ECDSAVerifier(ec)
                                    : new RSASSAVerifier((RSAPublicKey) clientKey));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private String idToken(String nonce) {
        var all = new HashMap<String, Object>(Map.of(
                "iss",
                issuer(),
                "sub",
                "subject-1",
                "aud",
                CLIENT,
                "sid",
                "session-1",
                "name",
                "Ada Author",
                "preferred_username",
                "ada",
                "groups",
                List.of("writers")));
        all.put("iat", Date.from(Instant.now()));
        all.put("exp", Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        all.put("nonce", nonce);
        all.putAll(claims);
        all.values().removeIf(value -> value == null);
        return sign(all, JOSEObjectType.JWT);
    }

    /** Signs claims as the provider does at this moment. */
    String sign(Map<String, Object> all, JOSEObjectType type) {
        try {
            var set = new JWTClaimsSet.Builder();
            all.forEach(set::claim);
            if (algorithm.getName().equals("none")) {
                return new PlainJWT(set.build()).serialize();
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    set.build());
            token.sign(
                    JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)
                            ? new MACSigner(SECRET)
                            : new RSASSASigner(key.toRSAPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String s256(String verifier) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        var octets = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        try (var body = exchange.getResponseBody()) {
            body.write(octets);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
