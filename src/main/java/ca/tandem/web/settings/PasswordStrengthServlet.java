package ca.tandem.web.settings;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.PasswordPolicy;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.web.shell.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A servlet that judges a password while it is typed, for users who are signed in and for those who hold a one-time link, which they send as
 * a header. The request is a JSON object with {@code password} and {@code lang}, and with {@code name} and {@code displayName} of an account
 * that is only being opened. The response says as {@code text} why the password would be refused, or that it would not. Nothing is kept.
 */
@WebServlet(PasswordStrengthServlet.ADDRESS)
public class PasswordStrengthServlet extends HttpServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/password-strength";

    /** The header with the secret of a one-time link; what needs no sign-in is decided before a body is read. */
    static final String LINK = "Tandem-Link";

    private static final long serialVersionUID = 1L;

    /** Maximum length of a request, in bytes: the longest password and names. */
    private static final int MOST = 4_000;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient OneTimeLinkService oneTimeLinkService;

    @Inject
    transient PasswordPolicy passwordPolicy;

    @Inject
    transient RequestRateLimiter limits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var seconds = limits.acquire(RequestKind.PASSWORD_STRENGTH, ClientAddress.network(request));
        if (seconds > 0) {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.setStatus(TOO_MANY);
            return;
        }
        var link = Optional.ofNullable(request.getHeader(LINK)).flatMap(oneTimeLinkService::find);
        if (link.isEmpty() && !account.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var sent = JsonBody.read(request, MOST);
        if (sent.isEmpty() || sent.get().getString("password", "").isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        JsonBody.answer(response, judge(sent.get(), link));
    }

    private String judge(JsonObject sent, Optional<OneTimeLink> link) {
        var language = Language.of(sent.getString("lang", "")).orElse(Language.EN);
        var owner = link.isPresent() ? link.map(OneTimeLink::getAccount) : account.account();
        try {
            passwordPolicy.requireSoFar(
                    sent.getString("password"),
                    owner.map(known -> known.getName()).orElseGet(() -> sent.getString("name", "")),
                    owner.map(known -> known.getDisplayName()).orElseGet(() -> sent.getString("displayName", "")),
                    owner.filter(Account::isWithSecondFactor).isEmpty());
            return Messages.STAFF.get(language, "password.strong");
        } catch (ProblemException e) {
            return Messages.DOMAIN.get(language, "problem." + e.code());
        }
    }
}
