package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.identity.Role;
import ca.tandem.web.shell.Page;
import ca.tandem.workflow.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the tables of access have everything that the code has, and nothing else; {@link AccessTableIT} walks them. */
class AccessTableTest {

    @Test
    void everyPageHasItsRow() {
        AccessTable.PAGES.assertNames(
                AccessTable.PAGES.column("page"),
                Arrays.stream(Page.values()).map(Page::name).toList());
    }

    @Test
    void everyServletHasItsRow() {
        AccessTable.SERVLETS.assertNames(
                AccessTable.SERVLETS.column("request").stream()
                        .map(request -> request.substring(request.indexOf(' ') + 1))
                        .collect(Collectors.toCollection(TreeSet::new)),
                PortalAddresses.patternsBesidePages());
    }

    @Test
    void everyOperationHasItsRow() {
        AccessTable.OPERATIONS.assertNames(AccessTable.OPERATIONS.column("operation"), PortalAddresses.operations());
    }

    @Test
    void everyActionHasItsRowForEveryState() {
        AccessTable.ACTIONS.assertNames(
                AccessTable.ACTIONS.rows().stream()
                        .map(row -> row.get("action") + " " + row.get("state"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                Arrays.stream(Action.values())
                        .flatMap(action -> action.transitions().stream().map(step -> action + " " + step.from()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRoleHasItsColumn() {
        var roles = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(List.of(AccessTable.PAGES, AccessTable.SERVLETS, AccessTable.OPERATIONS, AccessTable.ACTIONS))
                .allSatisfy(table -> assertThat(table.people()).containsAll(roles));
    }

    @Test
    void aRowThatIsMissingAndOneTooManyAreNamed() {
        assertThatThrownBy(() -> AccessTable.PAGES.assertNames(Set.of("DESK"), Set.of("DESK", "CELLAR")))
                .hasMessageContaining("pages.txt lacks")
                .hasMessageContaining("CELLAR");
        assertThatThrownBy(() -> AccessTable.PAGES.assertNames(Set.of("DESK", "ATTIC"), Set.of("DESK")))
                .hasMessageContaining("the code lacks")
                .hasMessageContaining("ATTIC");
    }
}
