package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountAdministrationTest {

    /** An actor with every role but the administrator's: no other role, and no sum of them, is enough. */
    private static final Actor NO_ADMINISTRATOR =
            new Actor("curious", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));

    static Stream<BiConsumer<AccountAdministration, Actor>> everything() {
        return Stream.of(
                AccountAdministration::all,
                (accounts, actor) -> accounts.account("author", actor),
                (accounts, actor) ->
                        accounts.change("curious", 1, "Curious", Language.EN, Set.of(Role.ADMINISTRATOR), false, actor),
                (accounts, actor) -> accounts.keepForEmergencies("curious", 1, true, actor),
                (accounts, actor) -> accounts.changeEmail("administrator", 1, "mine@example.org", actor));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nobodyButAnAdministratorHandlesAccounts(BiConsumer<AccountAdministration, Actor> act) {
        var administration = new AccountAdministration();

        assertThatThrownBy(() -> act.accept(administration, NO_ADMINISTRATOR))
                .isInstanceOf(ProblemException.class)
                .extracting(problem -> ((ProblemException) problem).code())
                .isEqualTo("account.role");
    }
}
