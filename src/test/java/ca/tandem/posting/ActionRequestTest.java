package ca.tandem.posting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRequestTest {

    /** Codes of the refusals of a parameter to an action that does not take it, by the name of the record's component. */
    private static final Map<String, String> CODES = Map.of(
            "targetState", "decision.to",
            "publishAt", "decision.at",
            "note", "decision.note",
            "notice", "decision.notice");

    /** Parameters that only some actions take, by the name of the record's component, with those that take them. */
    private static final Map<String, Set<Action>> PARTS = Map.of(
            "targetState", Set.of(Action.RETURN),
            "publishAt", Set.of(Action.APPROVE),
            "note", Set.of(Action.REVISE),
            "notice", Set.of(Action.ARCHIVE, Action.WITHDRAW));

    @ParameterizedTest
    @EnumSource(Action.class)
    void whatBelongsToAnotherActionIsRefusedAndNeverLeftOut(Action action) {
        PARTS.forEach((part, actions) -> assertThat(codes(with(action, part)))
                .as(part + " with " + action)
                .isEqualTo(actions.contains(action) ? Set.of() : Set.of(CODES.get(part))));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void onlyAWithdrawalLeadsReadersElsewhere(Action action) {
        var leading = new ActionRequest(action, null, null, null, null, new PublicNotice(null, null, "other"));

        assertThat(codes(leading))
                .isEqualTo(
                        switch (action) {
                            case WITHDRAW -> Set.of();
                            case ARCHIVE -> Set.of("decision.leads");
                            default -> Set.of("decision.notice");
                        });
    }

    @Test
    void everythingThatADecisionHoldsIsInTheTable() {
        var components = Arrays.stream(ActionRequest.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());

        assertThat(components)
                .as("a new part needs its actions in EditionAction and in this table")
                .isEqualTo(Stream.concat(PARTS.keySet().stream(), Stream.of("action", "reason"))
                        .collect(Collectors.toSet()));
    }

    private static ActionRequest with(Action action, String part) {
        return new ActionRequest(
                action,
                null,
                part.equals("targetState") ? State.DRAFT : null,
                part.equals("publishAt") ? Instant.parse("2027-01-01T00:00:00Z") : null,
                part.equals("note") ? new ChangeNote(true, null, null) : null,
                part.equals("notice") ? new PublicNotice("Filled.", "Pourvu.", null) : null);
    }

    private static Set<String> codes(ActionRequest actionRequest) {
        return actionRequest.misplacedParameters().stream().map(Refusal::code).collect(Collectors.toSet());
    }
}
