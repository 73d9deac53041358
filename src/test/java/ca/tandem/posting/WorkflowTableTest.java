package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.CdiStubs;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every state × action × role against a table written by hand from the contract; it shares nothing with the code's own table. */
@DisplayName("The workflow's table")
class WorkflowTableTest {

    /**
     * A row per action and state in which it may be taken: the roles that may, and the state of the edition (of revise: the new one)
     * afterwards. Combinations that are not listed are refused.
     */
    private static final String TABLE =
            """
            SUBMIT      DRAFT        AUTHOR                   TRANSLATION
            DELIVER     TRANSLATION  TRANSLATOR               APPROVAL
            RETURN      TRANSLATION  TRANSLATOR,APPROVER      DRAFT
            RETURN      APPROVAL     APPROVER                 DRAFT
            APPROVE     APPROVAL     APPROVER                 PUBLISHED
            UNSCHEDULE  SCHEDULED    APPROVER,ADMINISTRATOR   APPROVAL
            REVISE      PUBLISHED    AUTHOR                   DRAFT
            REVISE      ARCHIVED     AUTHOR                   DRAFT
            DISCARD     DRAFT        AUTHOR,ADMINISTRATOR     DISCARDED
            DISCARD     TRANSLATION  AUTHOR,ADMINISTRATOR     DISCARDED
            DISCARD     APPROVAL     AUTHOR,ADMINISTRATOR     DISCARDED
            EMERGENCY   DRAFT        ADMINISTRATOR            PUBLISHED
            EMERGENCY   TRANSLATION  ADMINISTRATOR            PUBLISHED
            EMERGENCY   APPROVAL     ADMINISTRATOR            PUBLISHED
            CONFIRM     PUBLISHED    APPROVER                 PUBLISHED
            CONFIRM     SUPERSEDED   APPROVER                 SUPERSEDED
            CONFIRM     ARCHIVED     APPROVER                 ARCHIVED
            ARCHIVE     PUBLISHED    ADMINISTRATOR            ARCHIVED
            WITHDRAW    PUBLISHED    ADMINISTRATOR            ARCHIVED
            WITHDRAW    ARCHIVED     ADMINISTRATOR            ARCHIVED
            RESTORE     ARCHIVED     ADMINISTRATOR            PUBLISHED
            """;

    static Stream<Arguments> everything() {
        var rows = new TreeMap<String, String[]>();
        TABLE.lines().map(line -> line.split("\\s+")).forEach(row -> rows.put(row[0] + " " + row[1], row));
        return Arrays.stream(State.values()).flatMap(state -> Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(Role.values()).map(role -> {
                    var row = rows.get(action + " " + state);
                    var allowed = row != null && List.of(row[2].split(",")).contains(role.name());
                    return Arguments.of(state, action, role, allowed ? State.valueOf(row[3]) : null);
                })));
    }

    @ParameterizedTest(name = "{1} in {0} by {2}: {3}")
    @MethodSource("everything")
    void allowsExactlyWhatTheContractAllows(State state, Action action, Role role, State after) {
        var edition = EditionFixture.in(state);
        if (action == Action.CONFIRM) {
            edition.awaitConfirmation();
        }
        var workflow = workflow(edition);
        var actor = new Actor("somebody-else", Set.of(role));
        var actionRequest = new ActionRequest(
                action,
                "because",
                action == Action.RETURN ? State.DRAFT : null,
                null,
                null,
                action == Action.WITHDRAW ? new PublicNotice("It was a mistake.", "C’était une erreur.", null) : null);

        assertThat(workflow.refusals(edition, action, actor).isEmpty()).isEqualTo(after != null);
        if (after == null) {
            assertThatThrownBy(() -> workflow.perform("keeper", edition.getVersion(), actionRequest, actor))
                    .isInstanceOf(RefusedException.class);
            assertThat(edition.getState()).isEqualTo(state);
        } else {
            var result = workflow.perform("keeper", edition.getVersion(), actionRequest, actor);
            assertThat(result.getState()).isEqualTo(after);
            assertThat(result.getHistory()).last().satisfies(change -> {
                assertThat(change.getAction()).isEqualTo(action);
                assertThat(change.getAccount()).isEqualTo("somebody-else");
                assertThat(change.getReason()).isEqualTo("because");
                assertThat(change.getTo()).isEqualTo(after);
            });
        }
    }

    @Test
    void coversEveryCombination() {
        assertThat(everything()).hasSize(State.values().length * Action.values().length * Role.values().length);
    }

    private static PostingWorkflow workflow(Edition edition) {
        var workflow = new PostingWorkflow();
        workflow.postings = new InMemoryPostings(edition);
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new CdiStubs.FixedInstance<>(List.of());
        workflow.publicChangeEvent = new CdiStubs.RecordingEvent<>();
        workflow.actionTakenEvent = new CdiStubs.RecordingEvent<>();
        workflow.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return workflow;
    }
}
