package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.breach.BreachedFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy passwordPolicy = new PasswordPolicy();

    PasswordPolicyTest() {
        passwordPolicy.organizationEn = "Department of Harbours and Lights";
        passwordPolicy.organizationFr = "Ministère des Ports et des Phares";
        passwordPolicy.breachedPasswords = BreachedFixture.none();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a password for tests only",
                "lantern otter glacier violin",
                "hibou, canot et dix-sept érables",
                "水 ночь \uD83E\uDD89 lampe θάλασσα été",
                "k3!vQz8#Lm2$Wr7",
            })
    void aPasswordThatWithstandsGuessesIsTakenWhateverItsCharacters(String password) {
        assertThatCode(() -> passwordPolicy.require(password, "theo", "Théo Tremblay"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "iloveyouprincess, account.password.common",
        "administrator2026, account.password.common",
        "Theo Tremblay theo, account.password.known",
        "'asdfghjkl;''zxcvbnm', account.password.keyboard",
        "passwordpassword, account.password.repeated",
        "tandemtandemtandem, account.password.repeated",
        "aaaaaaaaaaaaaaaa, account.password.repeated",
        "abcdefghijklmnop, account.password.sequence",
        "24/12/1998aaaaa, account.password.date",
        "short, account.password.short",
        "'', account.password.short",
    })
    void aPasswordThatIsTriedFirstIsRefusedWithAdviceThatFitsIt(String password, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> passwordPolicy.require(password, "theo", "Théo Tremblay"))
                .extracting(ProblemException::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "odile caron 1234567",
                "Odile Caron 20021987",
                "ODILE-CARON-abcdefg",
                "0d1le.caron.qwertyuiop",
                "1234567 caron odile",
                "odile caron password",
                "odile caron harbours and lights 2026",
                "odilecaron73920184",
            })
    void namesOfTheAccountWithLittleBesideThemAreRefused(String password) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> passwordPolicy.require(password, "odile", "Odile Caron"))
                .extracting(ProblemException::code)
                .asString()
                .startsWith("account.password.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odile lantern otter glacier", "caron k3!vQz8#Lm2$Wr7", "lights above nine frozen otters"})
    void aNameDoesNoHarmWhereTheRestWithstandsGuesses(String password) {
        assertThatCode(() -> passwordPolicy.require(password, "odile", "Odile Caron"))
                .doesNotThrowAnyException();
    }

    @Test
    void aPasswordThatWasStolenElsewhereIsRefusedHoweverStrong(@TempDir Path folder) throws IOException {
        // SHA-1 of “lantern otter glacier violin”
        var file = Files.writeString(folder.resolve("breached"), "E110D43209BC7288B645160090C011C2EA84EFD3:2\r\n");
        passwordPolicy.breachedPasswords = BreachedFixture.of(file.toString());
        for (var check : List.<Consumer<String>>of(
                password -> passwordPolicy.require(password, "theo", "Théo Tremblay"),
                password -> passwordPolicy.requireSoFar(password, "theo", "Théo Tremblay", true))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> check.accept("lantern otter glacier violin"))
                    .returns("account.password.breached", ProblemException::code);
            assertThatCode(() -> check.accept("lantern otter glacier viola")).doesNotThrowAnyException();
        }
    }

    @Test
    void charactersCountAndNotTheUnitsInWhichJavaStoresThem() {
        var owls = "\uD83E\uDD89";
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PasswordPolicy.requireLength(owls.repeat(14), true))
                .extracting(ProblemException::code)
                .isEqualTo("account.password.short");
        assertThatCode(() -> PasswordPolicy.requireLength(owls.repeat(128), true))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PasswordPolicy.requireLength(owls.repeat(129), true))
                .extracting(ProblemException::code)
                .isEqualTo("account.password.long");
    }
}
