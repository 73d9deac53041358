package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.Account;
import ca.tandem.identity.session.PasswordVerifier;
import ca.tandem.identity.token.AccessToken;
import ca.tandem.identity.token.AccessTokenService;
import ca.tandem.identity.token.BasicCredentials;
import ca.tandem.identity.token.TokenAddresses;
import ca.tandem.identity.token.TokenRequest;
import ca.tandem.identity.token.TokenScope;
import ca.tandem.identity.token.TokenScopes;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Resource that issues access tokens for a name and a password. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessTokenResource {

    @Inject
    PasswordVerifier passwords;

    @Inject
    HttpServletRequest request;

    @Inject
    AccessTokenService tokens;

    @Inject
    TokenAddresses addresses;

    @Inject
    ResponseLanguage words;

    @Inject
    ProblemResponse problemResponse;

    /**
     * Issues a token for the name and password given by HTTP Basic authentication; nameless, with all scopes and for twelve hours, unless
     * the body says otherwise.
     */
    @POST
    public Response issue(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, InputStream body) {
        var credentials = BasicCredentials.in(authorization);
        if (credentials.isEmpty()) {
            return refused("password.missing");
        }
        var refusal = tokens.generalBasicRefusal();
        if (refusal.isPresent()) {
            return forbidden(refusal.get());
        }
        var passwordResult = passwords.check(
                request, credentials.get().name(), credentials.get().password());
        return switch (passwordResult.outcome()) {
            case RIGHT -> issue(passwordResult.account(), body);
            case WRONG -> refused("password.wrong");
            case NAME_TOO_LONG -> refused("password.name.long");
            case TOO_MANY ->
                problemResponse
                        .answer(429, "password.throttled", passwordResult.seconds())
                        .header(HttpHeaders.RETRY_AFTER, passwordResult.seconds())
                        .build();
        };
    }

    private Response issue(Account account, InputStream body) {
        var refusal = tokens.basicRefusal(account);
        if (refusal.isPresent()) {
            return forbidden(refusal.get());
        }
        return Response.ok(tokens.issue(account, read(body)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response forbidden(String code) {
        return problemResponse
                .answer(403, code, addresses.tokens(words.language()))
                .build();
    }

    private static TokenRequest read(InputStream body) {
        try {
            var sent = body.readAllBytes();
            if (sent.length == 0) {
                return TokenRequest.SHORT;
            }
            var fields = JsonFields.read(new ByteArrayInputStream(sent), "name", "scopes", "expires");
            var name = fields.text("name", AccessToken.LONGEST_NAME);
            var scopes = fields.has("scopes") ? TokenScopes.of(fields.listOf("scopes", TokenScope.class)) : null;
            return new TokenRequest(name, scopes, fields.instant("expires"));
        } catch (IOException e) {
            throw ProblemException.malformed("json.malformed", 1, 1);
        }
    }

    private Response refused(String code) {
        return problemResponse
                .answer(401, code)
                .header(HttpHeaders.WWW_AUTHENTICATE, BasicCredentials.CHALLENGE)
                .build();
    }
}
