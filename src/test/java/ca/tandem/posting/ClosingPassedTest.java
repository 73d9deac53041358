package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.identity.Actor;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.MutableClock;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the contract: nothing is delivered or approved whose closing has passed, or lies before the moment of publication. */
class ClosingPassedTest {

    /** Closing by day and time in its zone, the clock, and the moment of publication; a dot is none. On 2026-11-01 Toronto has 25 hours. */
    @ParameterizedTest
    @CsvSource({
        "., ., America/Toronto, 2026-11-01T12:00:00Z, ., fine",
        "2026-11-01, ., America/Toronto, 2026-11-01T12:00:00Z, ., fine",
        "2026-11-01, ., America/Toronto, 2026-11-02T04:59:59Z, ., fine",
        "2026-11-01, ., America/Toronto, 2026-11-02T05:00:00Z, ., closing.passed",
        "2026-11-01, 01:30, America/Toronto, 2026-11-01T05:30:01Z, ., fine",
        "2026-11-01, 01:30, America/Toronto, 2026-11-01T06:30:00Z, ., fine",
        "2026-11-01, 01:30, America/Toronto, 2026-11-01T06:30:01Z, ., closing.passed",
        "2027-03-14, 02:30, America/Toronto, 2027-03-14T07:30:00Z, ., fine",
        "2027-03-14, 02:30, America/Toronto, 2027-03-14T07:30:01Z, ., closing.passed",
        "2026-10-31, ., America/Vancouver, 2026-11-01T06:00:00Z, ., fine",
        "2026-10-31, ., America/St_Johns, 2026-11-01T06:00:00Z, ., closing.passed",
        "., ., America/Toronto, 2026-11-01T12:00:00Z, 2026-11-02T12:00:00Z, fine",
        "2026-11-01, ., America/Toronto, 2026-11-01T12:00:00Z, 2026-11-02T04:59:59Z, fine",
        "2026-11-01, ., America/Toronto, 2026-11-01T12:00:00Z, 2026-11-02T05:00:00Z, schedule.closed",
        "2026-11-01, ., America/Toronto, 2026-11-03T12:00:00Z, 2026-11-04T12:00:00Z, closing.passed",
        "2026-11-01, ., America/Toronto, 2026-11-03T12:00:00Z, 2026-11-01T12:00:00Z, closing.passed+schedule.past",
    })
    void anApprovalIsRefusedOnceTheClosingHasPassed(
            String day, String time, String zone, Instant now, String at, String outcome) {
        var edition = closing(State.APPROVAL, day, time, zone);
        var moment = ".".equals(at) ? null : Instant.parse(at);

        assertThat(outcome(edition, new ActionRequest(Action.APPROVE, null, null, moment), APPROVER, now))
                .isEqualTo(outcome);
        if ("fine".equals(outcome)) {
            assertThat(edition.getState()).isEqualTo(moment == null ? State.PUBLISHED : State.SCHEDULED);
        } else {
            assertThat(edition.getState()).isEqualTo(State.APPROVAL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSLATION, DELIVER",
        "APPROVAL, APPROVE",
        "DRAFT, EMERGENCY",
        "TRANSLATION, EMERGENCY",
        "APPROVAL, EMERGENCY"
    })
    void whatWouldReachReadersAfterItsClosingIsRefusedAndNotOffered(State state, Action action) {
        var who =
                switch (action) {
                    case DELIVER -> TRANSLATOR;
                    case APPROVE -> APPROVER;
                    default -> ADMINISTRATOR;
                };
        for (var passed : List.of(false, true)) {
            var edition = closing(state, "2026-11-01", null, "America/Toronto");
            var workflow = workflow(edition, Instant.parse(passed ? "2026-11-02T05:00:00Z" : "2026-11-02T04:59:59Z"));

            assertThat(workflow.allowedActions(edition, who).contains(action)).isEqualTo(!passed);
            assertThat(workflow.refusals(edition, action, who))
                    .extracting(Refusal::code)
                    .isEqualTo(passed ? List.of("closing.passed") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMIT", "TRANSLATION, RETURN", "APPROVAL, RETURN", "DRAFT, DISCARD", "ARCHIVED, RESTORE"})
    void whatMendsItAndWhatWasPublicBeforeStaysPossible(State state, Action action) {
        var edition = closing(state, "2026-11-01", null, "America/Toronto");
        var who =
                switch (action) {
                    case RESTORE -> ADMINISTRATOR;
                    case RETURN -> APPROVER;
                    default -> AUTHOR;
                };

        assertThat(workflow(edition, Instant.parse("2026-12-24T12:00:00Z")).refusals(edition, action, who))
                .isEmpty();
    }

    @Test
    void whatWasPublicElsewhereIsAdoptedAfterItsClosing() {
        var edition = closing(State.DRAFT, "2026-11-01", null, "America/Toronto");
        var workflow = workflow(edition, Instant.parse("2026-12-24T12:00:00Z"));

        assertThat(workflow.publishImported(edition, false, OriginalDates.UNKNOWN, ADMINISTRATOR, "Import"))
                .isEmpty();
        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theClockLetsAnEditionWaitForApprovalAgainWhoseClosingPassedWhileThePortalStoodStill() {
        var edition = closing(State.APPROVAL, "2026-11-01", null, "America/Toronto");
        var clock = MutableClock.at(Instant.parse("2026-11-01T12:00:00Z"));
        var workflow = workflow(edition, clock.instant());
        workflow.clock = clock;
        var at = clock.instant().plus(Duration.ofHours(1));
        workflow.perform("keeper", 0, new ActionRequest(Action.APPROVE, null, null, at), APPROVER);
        clock.advance(Duration.ofDays(1));

        workflow.publishDue("keeper");

        assertThat(edition.getState()).isEqualTo(State.APPROVAL);
        assertThat(edition.getHistory()).last().satisfies(move -> assertThat(move.getAction())
                .isEqualTo(Action.VOID));
        assertThat(workflow.refusals(edition, Action.APPROVE, APPROVER))
                .extracting(Refusal::code)
                .containsExactly("closing.passed");
    }

    private static Edition closing(State state, String day, String time, String zone) {
        var edition = EditionFixture.in(state);
        if (!".".equals(day)) {
            var facts = edition.getFacts().copy();
            var at = time == null || ".".equals(time) ? null : LocalTime.parse(time);
            facts.close(LocalDate.parse(day), at, ZoneId.of(zone));
            edition.write(facts, AUTHOR, EditionFixture.NOON);
        }
        return edition;
    }

    private static String outcome(Edition edition, ActionRequest actionRequest, Actor actor, Instant now) {
        var refusedException = catchThrowableOfType(RefusedException.class, () -> workflow(edition, now)
                .perform("keeper", edition.getVersion(), actionRequest, actor));
        return refusedException == null
                ? "fine"
                : String.join(
                        "+",
                        refusedException.refusals().stream().map(Refusal::code).toList());
    }

    private static PostingWorkflow workflow(Edition edition, Instant now) {
        var workflow = new PostingWorkflow();
        workflow.postings = new InMemoryPostings(edition);
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new CdiStubs.FixedInstance<>(List.of());
        workflow.publicChangeEvent = new CdiStubs.RecordingEvent<>();
        workflow.actionTakenEvent = new CdiStubs.RecordingEvent<>();
        workflow.clock = MutableClock.at(now);
        return workflow;
    }
}
