package ca.tandem.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.RsaStrength;
import com.yubico.webauthn.data.COSEAlgorithmIdentifier;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasskeySettingsTest {

    private static List<COSEAlgorithmIdentifier> algorithms(RsaStrength rsa) {
        var settings = new PasskeySettings();
        settings.base = "https://portal.example.org";
        settings.organizationEn = "Department";
        settings.organizationFr = "Ministère";
        settings.rsa = rsa;
        return settings.party(new StoredCredentials(), Language.EN).getPreferredPubkeyParams().stream()
                .map(PublicKeyCredentialParameters::getAlg)
                .toList();
    }

    @Test
    void noPasskeyIsMadeWithRsaWhereItsKeysHaveToBeLongerThanThoseOfDevices() {
        assertThat(algorithms(RsaStrength.USUAL))
                .contains(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
        assertThat(algorithms(new RsaStrength(3_072)))
                .contains(COSEAlgorithmIdentifier.ES256)
                .noneMatch(algorithm -> algorithm.name().startsWith("RS"));
    }
}
