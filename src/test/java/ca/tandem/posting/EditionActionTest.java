package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.CdiStubs;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionActionTest {

    @Test
    void everyActionHasItsRules() {
        assertThat(Arrays.stream(EditionAction.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Action.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void onlyTwoActionsDependOnTheOtherEditions(Action action) {
        var edition = edition(action);
        var reads = new ArrayList<Action>();
        var context = rules().context(edition, EVERYTHING, NOON, () -> {
            reads.add(action);
            return new PostingEditions(List.of(edition));
        });

        rules().refusals(action, context);
        rules().incomplete(ActionRequest.of(action, "because"), context);

        assertThat(reads).isEqualTo(action == Action.REVISE || action == Action.RESTORE ? List.of(action) : List.of());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whatOnlyShowsAsksGuardsForWhatTheyRemember(Action action) {
        var edition = edition(action);
        var rules = rules(new TransitionGuard() {
            @Override
            public List<Refusal> refusals(Edition guarded, State to) {
                throw new AssertionError("Worked out for " + action);
            }

            @Override
            public List<Refusal> refusalsAsRead(Edition guarded, State to) {
                return List.of();
            }
        });

        assertThat(rules.refusals(
                        action, rules.contextAsRead(edition, EVERYTHING, NOON, new PostingEditions(List.of(edition)))))
                .extracting(Refusal::code)
                .isSubsetOf("action.role", "confirm.nothing");
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whoeverIsExcludedIsRefused(Action action) {
        var edition = edition(action);
        var contributor = new Actor(EditionFixture.AUTHOR.name(), EnumSet.allOf(Role.class));
        var context = rules().context(edition, contributor, NOON, () -> new PostingEditions(List.of(edition)));

        assertThat(EditionAction.of(action).obstacles(context))
                .containsAll(EditionAction.of(action).exclusions(edition, contributor));
    }

    private static Edition edition(Action action) {
        return EditionFixture.in(action.transitions().get(0).from());
    }

    private static WorkflowRules rules(TransitionGuard... guards) {
        var rules = new WorkflowRules();
        rules.postings = new InMemoryPostings();
        rules.guards = new CdiStubs.FixedInstance<>(List.of(guards));
        return rules;
    }
}
