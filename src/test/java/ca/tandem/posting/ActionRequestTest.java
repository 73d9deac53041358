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

    /** Parameters that only some actions take, by the name of the record's component, with the first action that refuses them. */
    private static final Map<String, Set<Action>> PARTS = Map.of(
            "to", Set.of(Action.RETURN),
            "at", Set.of(Action.APPROVE),
            "note", Set.of(Action.REVISE),
            "notice", Set.of(Action.ARCHIVE, Action.WITHDRAW));

    @ParameterizedTest
    @EnumSource(Action.class)
    void whatBelongsToAnotherActionIsRefusedAndNeverLeftOut(Action action) {
        PARTS.forEach((part, actions) -> assertThat(codes(with(action, part)))
                .as(part + " with " + action)
                .isEqualTo(actions.contains(action) ? Set.of() : Set.of("decision." + part)));
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
                part.equals("to") ? State.DRAFT : null,
                part.equals("at") ? Instant.parse("2027-01-01T00:00:00Z") : null,
                part.equals("note") ? new ChangeNote(true, null, null) : null,
                part.equals("notice") ? new PublicNotice("Filled.", "Pourvu.", null) : null);
    }

    private static Set<String> codes(ActionRequest actionRequest) {
        return actionRequest.misplacedParameters().stream().map(Refusal::code).collect(Collectors.toSet());
    }
}
