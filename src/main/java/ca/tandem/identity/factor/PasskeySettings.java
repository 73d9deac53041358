package ca.tandem.identity.factor;

import ca.tandem.common.Language;
import ca.tandem.common.RsaStrength;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.COSEAlgorithmIdentifier;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The portal as the party that passkeys are for (Web Authentication, 4): the host of {@code tandem.base.url}. Browsers make passkeys for
 * names only, never for addresses, and only where the page came by https or from the same machine.
 */
@ApplicationScoped
public class PasskeySettings {

    /** An address in place of a name: IPv6 in brackets, or four numbers. */
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    private static final String LOCAL = "localhost";

    private static final Set<COSEAlgorithmIdentifier> RSA = Set.of(
            COSEAlgorithmIdentifier.RS1,
            COSEAlgorithmIdentifier.RS256,
            COSEAlgorithmIdentifier.RS384,
            COSEAlgorithmIdentifier.RS512);

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Inject
    @ConfigProperty(name = "tandem.organization.en")
    String organizationEn;

    @Inject
    @ConfigProperty(name = "tandem.organization.fr")
    String organizationFr;

    @Inject
    Config config;

    RsaStrength rsa = RsaStrength.USUAL;

    @PostConstruct
    void read() {
        rsa = RsaStrength.of(config);
    }

    /** Checks whether browsers make and use passkeys at the portal's address. */
    public boolean isAvailable() {
        var address = URI.create(base);
        var host = address.getHost();
        return host != null
                && !ADDRESS.matcher(host).matches()
                && ("https".equals(address.getScheme()) || LOCAL.equals(host));
    }

    RelyingParty party(CredentialRepository credentials, Language language) {
        var address = URI.create(base);
        var party = RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(address.getHost().toLowerCase(Locale.ROOT))
                        .name(language == Language.FR ? organizationFr : organizationEn)
                        .build())
                .credentialRepository(credentials)
                .origins(Set.of(origin(address)))
                // Whatever device somebody has is good: the portal asks for none of a certain make.
                .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                .allowUntrustedAttestation(true)
                .validateSignatureCounter(true)
                .build();
        // The RSA keys of devices have the usual length: where more is asked for, they make passkeys of another kind.
        return rsa.isMoreThanUsual()
                ? party.toBuilder()
                        .preferredPubkeyParams(party.getPreferredPubkeyParams().stream()
                                .filter(parameter -> !RSA.contains(parameter.getAlg()))
                                .toList())
                        .build()
                : party;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost().toLowerCase(Locale.ROOT)
                + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
