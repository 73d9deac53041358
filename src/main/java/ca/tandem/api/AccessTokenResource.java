package ca.tandem.api;

import ca.tandem.identity.session.PasswordVerifier;
import ca.tandem.identity.token.AccessTokenService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Resource that issues access tokens for a name and a password. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessTokenResource {

    private static final String SCHEME = "Basic ";

    @Inject
    PasswordVerifier passwords;

    @Inject
    HttpServletRequest request;

    @Inject
    AccessTokenService tokens;

    @Inject
    ProblemResponse problemResponse;

    private record Credentials(String name, String password) {}

    /** Issues a token for the name and password given by HTTP Basic authentication. */
    @POST
    public Response issue(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var credentials = read(authorization);
        if (credentials.isEmpty()) {
            return refused("password.missing");
        }
        var passwordResult = passwords.check(
                request, credentials.get().name(), credentials.get().password());
        return switch (passwordResult.outcome()) {
            case RIGHT ->
                Response.ok(tokens.issue(passwordResult.account()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case WRONG -> refused("password.wrong");
            case NAME_TOO_LONG -> refused("password.name.long");
            case TOO_MANY ->
                problemResponse
                        .answer(429, "password.throttled", passwordResult.seconds())
                        .header(HttpHeaders.RETRY_AFTER, passwordResult.seconds())
                        .build();
        };
    }

    private Response refused(String code) {
        return problemResponse
                .answer(401, code)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tandem\", charset=\"UTF-8\"")
                .build();
    }

    private static Optional<Credentials> read(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(new Credentials(pair[0], pair[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
