package ca.tandem.identity.factor;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorChanges;
import ca.tandem.identity.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A service for passkeys: the two ceremonies of Web Authentication (W3C, level 2, section 7), adding one and signing in with one. A passkey
 * that stands alone proves two factors, the device and what unlocks it, so its use has to be verified there.
 */
@ApplicationScoped
@Transactional
public class Passkeys {

    /** The kind of factor, for the record. */
    static final String KIND = "passkey";

    private static final Logger LOG = System.getLogger(Passkeys.class.getName());

    /** Number of passkeys that one account has at most. */
    private static final int MOST = 10;

    /** Maximum length of a browser's answer, in characters; a longer one is not read. */
    private static final int LONGEST_ANSWER = 20_000;

    private static final int HANDLE_OCTETS = 64;

    @Inject
    Factors factors;

    @Inject
    StoredCredentials credentials;

    @Inject
    PasskeySettings settings;

    @Inject
    SecondFactorChanges changes;

    @Inject
    Clock clock;

    /** Returns the passkeys of an account, the first one added first. */
    public List<Passkey> of(Account account) {
        return factors.passkeys(account.getName());
    }

    /** Returns the request for a new passkey, as JSON to be stored. */
    String registrationRequest(Account account, Language language) {
        var handle = credentials
                .getUserHandleForUsername(account.getName())
                .orElseGet(() -> new ByteArray(Secrets.octets(HANDLE_OCTETS)));
        var options = settings.party(credentials, language)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(account.getName())
                                .displayName(account.getDisplayName())
                                .id(handle)
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.PREFERRED)
                                .userVerification(UserVerificationRequirement.PREFERRED)
                                .build())
                        .timeout(FactorChallenge.LASTS.toMillis())
                        .build());
        return json(options::toJson);
    }

    /** Returns a stored request for a new passkey as the browser's {@code navigator.credentials.create} takes it. */
    static String forCreating(String request) {
        return json(() -> PublicKeyCredentialCreationOptions.fromJson(request).toCredentialsCreateJson());
    }

    /**
     * Adds a passkey. All sessions and tokens of the account end.
     *
     * @param request the request as it was stored
     * @param answer the browser's answer, JSON
     * @param name the name that the owner gives it
     * @throws ProblemException {@code factor.passkey.refused} if the answer does not fit the request, {@code factor.passkey.many}
     */
    void add(Account owner, String request, String answer, String name) {
        var account = changes.lock(owner);
        if (factors.passkeys(account.getName()).size() >= MOST) {
            throw ProblemException.invalid("factor.passkey.many", MOST);
        }
        try {
            var options = PublicKeyCredentialCreationOptions.fromJson(request);
            var result = settings.party(credentials, Language.EN)
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(options)
                            .response(PublicKeyCredential.parseRegistrationResponseJson(limited(answer)))
                            .build());
            factors.add(new Passkey(
                    account,
                    name,
                    result.getKeyId().getId().getBase64Url(),
                    options.getUser().getId().getBase64Url(),
                    result.getPublicKeyCose().getBase64Url(),
                    clock.instant()));
        } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
            throw refused(e);
        }
        changes.added(account, KIND, account.toActor());
    }

    /**
     * Returns the request for a passkey at sign-in, as JSON to be stored.
     *
     * @param account the account whose password was right; null for a sign-in with a passkey alone
     */
    String assertionRequest(Account account, Language language) {
        var options = StartAssertionOptions.builder()
                .userVerification(
                        account == null ? UserVerificationRequirement.REQUIRED : UserVerificationRequirement.PREFERRED)
                .timeout(FactorChallenge.LASTS.toMillis());
        if (account != null) {
            options.username(account.getName());
        }
        return json(settings.party(credentials, language).startAssertion(options.build())::toJson);
    }

    /** Returns a stored request for a passkey as the browser's {@code navigator.credentials.get} takes it. */
    static String forGetting(String request) {
        return json(() -> AssertionRequest.fromJson(request).toCredentialsGetJson());
    }

    /** Returns the account whose passkey answers the request; empty if the answer does not fit. */
    Optional<Account> verify(String request, String answer) {
        try {
            var result = settings.party(credentials, Language.EN)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(request))
                            .response(PublicKeyCredential.parseAssertionResponseJson(limited(answer)))
                            .build());
            return factors.passkey(result.getCredential().getCredentialId().getBase64Url())
                    .filter(passkey -> result.isSuccess())
                    .map(passkey -> {
                        passkey.use(result.getSignatureCount(), clock.instant());
                        return passkey.getAccount();
                    });
        } catch (IOException | AssertionFailedException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "A passkey did not fit: {0}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private static String limited(String answer) throws IOException {
        if (answer == null || answer.length() > LONGEST_ANSWER) {
            throw new IOException("An answer has at most " + LONGEST_ANSWER + " characters");
        }
        return answer;
    }

    private static ProblemException refused(Exception e) {
        LOG.log(Level.INFO, "A passkey was not added: {0}", e.getClass().getName());
        return ProblemException.invalid("factor.passkey.refused");
    }

    /** A value that the library writes as JSON. */
    @FunctionalInterface
    private interface JsonSource {
        String get() throws JsonProcessingException;
    }

    private static String json(JsonSource source) {
        try {
            return source.get();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request for a passkey can be written and read", e);
        }
    }
}
