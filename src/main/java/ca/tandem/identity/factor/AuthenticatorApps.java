package ca.tandem.identity.factor;

import ca.tandem.common.PortalKey;
import ca.tandem.common.ProblemException;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorChanges;
import ca.tandem.identity.Secrets;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * A service for authenticator apps: codes of six digits that change every thirty seconds (RFC 6238, with HMAC-SHA-1, the only algorithm that
 * all apps know). The secrets are encrypted at rest.
 */
@ApplicationScoped
@Transactional
public class AuthenticatorApps {

    /** The kind of factor, for the record. */
    static final String KIND = "app";

    /** 160 bits, as RFC 4226 (section 4) recommends. */
    private static final int OCTETS = 20;

    /** A code may come one step early or late, for the way that it takes and for clocks (RFC 6238, sections 5.2 and 6). */
    private static final long TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    @Inject
    Factors factors;

    @Inject
    SecondFactorChanges changes;

    @Inject
    PortalKey portalKey;

    @Inject
    Clock clock;

    /**
     * Begins to set up the app of an account, in place of one that was not confirmed.
     *
     * @return the secret for the app, in base32
     * @throws ProblemException {@code factor.app.present} if the account has an app already
     */
    public String begin(Account owner) {
        var account = changes.lock(owner);
        if (factors.app(account).filter(app -> app.getConfirmedAt() != null).isPresent()) {
            throw ProblemException.invalid("factor.app.present");
        }
        factors.deleteApps(account);
        var secret = new Base32().encodeToString(Secrets.octets(OCTETS)).replace("=", "");
        factors.add(new AuthenticatorApp(account, cipher().encrypt(secret, owner(account)), clock.instant()));
        return secret;
    }

    /** Returns the secret of the app that is being set up; empty if none is. */
    public Optional<String> pendingSecret(Account account) {
        return factors.app(account).filter(app -> app.getConfirmedAt() == null).flatMap(app -> cipher().decrypt(
                        app.getSecret(), owner(account)));
    }

    /**
     * Confirms the app that is being set up by one of its codes. All sessions and tokens of the account end.
     *
     * @throws ProblemException {@code factor.app.none} if none is being set up, {@code factor.code.wrong} if it is not its code
     */
    public void confirm(Account owner, String typed) {
        var account = changes.lock(owner);
        var app = factors.app(account)
                .filter(pending -> pending.getConfirmedAt() == null)
                .orElseThrow(() -> ProblemException.invalid("factor.app.none"));
        if (!isRight(app, typed)) {
            throw ProblemException.invalid("factor.code.wrong");
        }
        app.confirm(clock.instant());
        changes.added(account, KIND, account.toActor());
    }

    /** Checks a code of an account's app, which counts once. */
    public boolean use(Account account, String typed) {
        return factors.app(account)
                .filter(app -> app.getConfirmedAt() != null)
                .filter(app -> isRight(app, typed))
                .isPresent();
    }

    /** Returns the address by which an app takes the secret, in a picture or by a link. */
    public static String address(String secret, String issuer, String account) {
        return "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + secret + "&issuer="
                + encode(issuer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean isRight(AuthenticatorApp app, String typed) {
        var secret = cipher().decrypt(app.getSecret(), owner(app.getAccount()));
        var digits = typed == null ? "" : typed.replaceAll("\\s", "");
        if (secret.isEmpty() || !digits.matches("[0-9]{6}")) {
            return false;
        }
        var key = new SecretKeySpec(new Base32().decode(secret.get()), GENERATOR.getAlgorithm());
        var now = clock.instant().getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> isCode(key, step, digits))
                .anyMatch(step -> factors.useStep(app, step));
    }

    private static boolean isCode(SecretKeySpec key, long step, String digits) {
        try {
            var code = GENERATOR.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds()));
            return MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any octets are a key of HMAC", e);
        }
    }

    private SecretCipher cipher() {
        return cipher(portalKey);
    }

    static SecretCipher cipher(PortalKey portalKey) {
        return SecretCipher.of(portalKey, "second factors");
    }

    /** Returns the row to which a secret belongs, as the cipher asks for it. */
    static String owner(Account account) {
        return "authenticator app of account " + account.getId();
    }
}
