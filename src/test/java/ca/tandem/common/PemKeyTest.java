package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.tandem.testing.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeyTest {

    private static final String SETTING = "tandem.some.key";

    private static String pem(String kind, byte[] octets) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END " + kind
                + "-----\n";
    }

    private static PrivateKey rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate();
    }

    private static PrivateKey ec(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPrivate();
    }

    @Test
    void aSettingIsAFileOrWhatItHolds(@TempDir Path folder) throws IOException, GeneralSecurityException {
        var certificate = TestCertificate.of("portal", folder);
        var alone = PemKey.read(SETTING, certificate.key().toString());
        assertThat(alone.key().getAlgorithm()).isEqualTo("EC");
        assertThat(alone.certificates()).isEmpty();

        var both =
                PemKey.read(SETTING, Files.readString(certificate.certificate()) + Files.readString(certificate.key()));
        assertThat(both.key()).isEqualTo(alone.key());
        assertThat(both.certificates()).hasSize(1);
        assertThat(both).hasToString("PemKey[EC]");
    }

    @Test
    void keysOf128BitsOfSecurityAreTakenAndWeakerOnesAreNot() throws GeneralSecurityException {
        for (var strong : List.of(rsa(3_072), ec("secp256r1"), ec("secp521r1"))) {
            assertThat(PemKey.read(SETTING, pem("PRIVATE KEY", strong.getEncoded()))
                            .key())
                    .isEqualTo(strong);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PemKey.read(SETTING, pem("PRIVATE KEY", rsa(2_048).getEncoded())))
                .withMessageStartingWith(SETTING)
                .withMessageEndingWith("the key is weaker");
    }

    @Test
    void whatIsNoKeyIsRefusedWithTheNameOfTheSetting(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        var certificate = TestCertificate.of("portal", folder);
        var key = Files.readString(certificate.key());
        var ofAnother = pem("PRIVATE KEY", ec("secp256r1").getEncoded());
        for (var wrong : List.of(
                folder.resolve("absent.pem").toString(),
                "a\0b",
                certificate.certificate().toString(),
                key + ofAnother,
                ofAnother + Files.readString(certificate.certificate()),
                pem("RSA PRIVATE KEY", new byte[100]),
                pem("PRIVATE KEY", new byte[100]),
                "-----BEGIN PRIVATE KEY-----\nAAAAA\n-----END PRIVATE KEY-----")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PemKey.read(SETTING, wrong))
                    .withMessageStartingWith(SETTING + " must be a private key in PEM");
        }
    }
}
