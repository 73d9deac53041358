package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.testing.PathSpellings;
import ca.tandem.testing.ViewFiles;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewAccessCheckTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> AUTHORS = EnumSet.of(Role.AUTHOR);

    /** Views for everybody. */
    private static final Set<String> OPEN = Set.of(
            "/reader/start.xhtml",
            "/reader/list.xhtml",
            "/reader/archive.xhtml",
            "/reader/posting.xhtml",
            "/reader/record.xhtml",
            "/reader/changes.xhtml",
            "/reader/accessibility.xhtml",
            "/alert/alerts.xhtml",
            "/feedback/feedback.xhtml",
            "/review/edition.xhtml",
            "/link/recovery.xhtml",
            "/link/welcome.xhtml",
            "/staff/second-step.xhtml",
            "/staff/sign-in.xhtml");

    /** The views for somebody who signed in and holds no role. */
    private static final Set<String> WITHOUT_ROLE =
            Set.of("/staff/desk.xhtml", "/staff/second-factor.xhtml", "/staff/settings.xhtml");

    /** The roles that may see each other view, written by hand. */
    private static final Map<String, Set<Role>> STAFF = new TreeMap<>(Map.ofEntries(
            Map.entry("/admin/account.xhtml", ADMINISTRATORS),
            Map.entry("/admin/accounts.xhtml", ADMINISTRATORS),
            Map.entry("/admin/dictionary.xhtml", ADMINISTRATORS),
            Map.entry("/admin/rules.xhtml", ADMINISTRATORS),
            Map.entry("/admin/import.xhtml", ADMINISTRATORS),
            Map.entry("/admin/imports.xhtml", ADMINISTRATORS),
            Map.entry("/admin/mail.xhtml", ADMINISTRATORS),
            Map.entry("/admin/webhooks.xhtml", ADMINISTRATORS),
            Map.entry("/batch/batch.xhtml", ADMINISTRATORS),
            Map.entry("/board/board.xhtml", ALL),
            Map.entry("/board/matrix.xhtml", ALL),
            Map.entry("/report/report.xhtml", ALL),
            Map.entry("/glossary/list.xhtml", ALL),
            Map.entry("/glossary/term.xhtml", EnumSet.of(Role.TRANSLATOR, Role.ADMINISTRATOR)),
            Map.entry("/file/list.xhtml", ALL),
            Map.entry("/memory/list.xhtml", ALL),
            Map.entry("/audit/list.xhtml", ADMINISTRATORS),
            Map.entry("/audit/posting.xhtml", ALL),
            Map.entry("/staff/approval.xhtml", ALL),
            Map.entry("/staff/comparison.xhtml", ALL),
            Map.entry("/staff/desk.xhtml", ALL),
            Map.entry("/staff/edition.xhtml", ALL),
            Map.entry("/staff/editor.xhtml", AUTHORS),
            Map.entry("/proposal/import.xhtml", AUTHORS),
            Map.entry("/staff/new.xhtml", AUTHORS),
            Map.entry("/staff/notifications.xhtml", ALL),
            Map.entry("/staff/postings.xhtml", ALL),
            Map.entry("/staff/second-factor.xhtml", ALL),
            Map.entry("/staff/settings.xhtml", ALL),
            Map.entry("/staff/tasks.xhtml", ALL),
            Map.entry("/staff/tokens.xhtml", ALL),
            Map.entry("/staff/translation.xhtml", ALL),
            Map.entry("/staff/xliff.xhtml", ALL)));

    static Stream<String> views() {
        return ViewFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewIsShownToItsRolesOnlyHoweverTheRequestCameToIt(String view) {
        for (var way : DispatcherType.values()) {
            if (view.equals(ViewAccessCheck.ERROR)) {
                assertThat(check(null).refusal(view, way).isEmpty())
                        .as(way.name())
                        .isEqualTo(way == DispatcherType.ERROR);
                continue;
            }
            var open = OPEN.contains(view);
            assertThat(open || STAFF.containsKey(view))
                    .as("the table lacks " + view)
                    .isTrue();
            assertThat(check(null).refusal(view, way).isEmpty())
                    .as("nobody, " + way)
                    .isEqualTo(open);
            for (var role : Role.values()) {
                assertThat(check(role).refusal(view, way).isEmpty())
                        .as(role + ", " + way)
                        .isEqualTo(open || STAFF.get(view).contains(role));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void whoeverHoldsNoRoleSeesTheirOwnSettingsAndNothingElse(String view) {
        assertThat(check(true, Set.of()).refusal(view, DispatcherType.FORWARD).isEmpty())
                .isEqualTo(OPEN.contains(view) || WITHOUT_ROLE.contains(view));
    }

    @Test
    void theTableHoldsNoViewThatIsNotThere() {
        assertThat(ViewFiles.all())
                .containsAll(OPEN)
                .containsAll(STAFF.keySet())
                .hasSize(OPEN.size() + STAFF.size() + 1);
    }

    @Test
    void whatStandsInNoTableIsShownToNobody() {
        for (var view : Stream.of(
                        "/WEB-INF/templates/staff.xhtml", "/WEB-INF/includes/postings.xhtml", "/nowhere.xhtml", "", "/")
                .toList()) {
            assertThat(check(Role.ADMINISTRATOR).refusal(view, DispatcherType.FORWARD))
                    .as(view)
                    .hasValue(404);
        }
        for (var spelling : PathSpellings.of("/staff/postings.xhtml")) {
            assertThat(check(Role.ADMINISTRATOR).refusal(spelling, DispatcherType.REQUEST))
                    .as(spelling)
                    .isPresent();
        }
    }

    /** Returns the check for an account with one role; null for no account. */
    private static ViewAccessCheck check(Role role) {
        return check(role != null, role == null ? Set.of() : Set.of(role));
    }

    private static ViewAccessCheck check(boolean isSignedIn, Set<Role> roles) {
        var check = new ViewAccessCheck();
        check.account = new CurrentAccount() {
            @Override
            public boolean isSignedIn() {
                return isSignedIn;
            }

            @Override
            public Actor actor() {
                return new Actor(isSignedIn ? "somebody" : "", roles);
            }
        };
        return check;
    }
}
