package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.tandem.common.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests who must have a second factor. */
class SecondFactorPolicyTest {

    private final AccountService accountService = new AccountService();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | -",
                "'' | -",
                "APPROVER | APPROVER",
                "approver, Administrator | APPROVER ADMINISTRATOR",
            })
    void theSettingNamesRoles(String setting, String roles) {
        assertThat(SecondFactorPolicy.parse(setting))
                .extracting(Role::name)
                .containsExactlyInAnyOrder(roles == null ? new String[0] : roles.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"APPROVERS", "APPROVER;ADMINISTRATOR", "'APPROVER,'"})
    void aNameThatIsNoRolesIsSaid(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecondFactorPolicy.parse(setting))
                .withMessageContaining("tandem.mfa")
                .withMessageContaining("ADMINISTRATOR");
    }

    @Test
    void rolesDoNotCountWhileARequiredFactorIsMissing() {
        var policy = AccountServiceFixture.secondFactorPolicy(accountService, "APPROVER");
        var approver = new Account("ada", "Ada", Language.EN, Set.of(Role.APPROVER, Role.AUTHOR));
        assertThat(policy.isMissing(approver)).isTrue();
        assertThat(policy.actor(approver).roles()).isEmpty();
        approver.setSecondFactor(true);
        assertThat(policy.isRequired(approver)).isTrue();
        assertThat(policy.actor(approver).roles()).containsExactlyInAnyOrder(Role.APPROVER, Role.AUTHOR);
        var author = new Account("theo", "Théo", Language.FR, Set.of(Role.AUTHOR));
        assertThat(policy.actor(author).roles()).containsExactly(Role.AUTHOR);
    }

    @Test
    void whereAProviderIsSetOnlyAccountsForEmergenciesNeedOneHere() {
        accountService.issuer = Optional.of("https://sign-in.example.org");
        var policy = AccountServiceFixture.secondFactorPolicy(accountService, "ADMINISTRATOR");
        var administrator = new Account("amir", "Amir", Language.FR, Set.of(Role.ADMINISTRATOR));
        assertThat(policy.isMissing(administrator)).isFalse();
        administrator.keepForEmergencies(true);
        assertThat(policy.isMissing(administrator)).isTrue();
    }
}
