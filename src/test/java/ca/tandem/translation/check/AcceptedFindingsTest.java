package ca.tandem.translation.check;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what the acceptance of a finding is worth, and that findings of one kind are one. */
class AcceptedFindingsTest {

    private static final Finding STRUCTURE = Finding.of("unit.empty", Language.FR, "body");
    private static final Finding JUDGED = Finding.of("date.differs", Language.FR, "body", "March 3", "4 mars");
    private static final Finding WARNING = Finding.of("french.colon", Language.FR, "body");

    private static final Actor OTHER_APPROVER = new Actor("odile", Set.of(Role.APPROVER));

    /** Both translated and may approve. */
    private static final Actor BOTH = new Actor(TRANSLATOR.name(), Set.of(Role.TRANSLATOR, Role.APPROVER));

    private final Edition edition = EditionFixture.in(State.APPROVAL);

    @Test
    void aWarningIsSettledByOnePerson() {
        assertThat(assessed(WARNING).isSettled()).isFalse();
        assertThat(assessed(WARNING, TRANSLATOR).isSettled()).isTrue();
        assertThat(refusals(State.APPROVAL, WARNING)).isEmpty();
        assertThat(refusals(State.PUBLISHED, WARNING)).isEmpty();
    }

    @Test
    void anErrorOfStructureIsNotAcceptedByAnybody() {
        var assessed = assessed(STRUCTURE, TRANSLATOR, APPROVER);

        assertThat(assessed.isAcceptable()).isFalse();
        assertThat(assessed.isDeliverable()).isFalse();
        assertThat(assessed.isSettled()).isFalse();
        assertThat(refusals(State.APPROVAL, STRUCTURE, TRANSLATOR, APPROVER)).containsExactly("findings.errors");
    }

    @Test
    void anErrorOfJudgementIsDeliveredWithAReason() {
        assertThat(refusals(State.APPROVAL, JUDGED)).containsExactly("findings.reasons");
        assertThat(refusals(State.APPROVAL, JUDGED, TRANSLATOR)).isEmpty();
        assertThat(refusals(State.PUBLISHED, JUDGED, TRANSLATOR)).containsExactly("findings.judged");
    }

    @Test
    void anErrorOfJudgementIsPublishedWhenAnApproverWhoWroteNothingAcceptsItToo() {
        assertThat(refusals(State.PUBLISHED, JUDGED, TRANSLATOR, APPROVER)).isEmpty();
        assertThat(assessed(JUDGED, TRANSLATOR, APPROVER).confirmation().getAcceptedBy())
                .isEqualTo(APPROVER.name());
        assertThat(assessed(JUDGED, TRANSLATOR, APPROVER).acceptance().getAcceptedBy())
                .isEqualTo(TRANSLATOR.name());
    }

    @Test
    void noApproverSettlesAnErrorAlone() {
        assertThat(refusals(State.PUBLISHED, JUDGED, APPROVER)).containsExactly("findings.judged");
        assertThat(refusals(State.PUBLISHED, JUDGED, APPROVER, OTHER_APPROVER)).isEmpty();
    }

    @Test
    void anApproverWhoTranslatedCannotConfirm() {
        var somebody = new Actor("sam", Set.of(Role.TRANSLATOR));

        assertThat(refusals(State.PUBLISHED, JUDGED, somebody, BOTH)).containsExactly("findings.judged");
        assertThat(refusals(State.PUBLISHED, JUDGED, BOTH, APPROVER)).isEmpty();
    }

    @Test
    void anAcceptanceCountsForTheWordsThatItNamed() {
        var other = Finding.of("date.differs", Language.FR, "body", "March 3", "5 mars");

        assertThat(id(other)).isNotEqualTo(id(JUDGED));
        assertThat(AssessedFinding.of(List.of(other), edition, Map.of(), Map.of(id(JUDGED), List.of(by(TRANSLATOR))))
                        .get(0)
                        .isDeliverable())
                .isFalse();
    }

    @Test
    void findingsOfOneKindInOneTextAreOne() {
        var colon = at(WARNING, "Titre:");
        var secondColon = at(WARNING, "Note:");
        var groups = FindingGroup.of(assess(List.of(JUDGED, colon, secondColon, STRUCTURE), Map.of()));

        assertThat(groups).extracting(FindingGroup::count).containsExactly(1, 2, 1);
        assertThat(groups.get(0).id()).isEqualTo(id(JUDGED));
        assertThat(groups.get(1).more())
                .extracting(one -> one.finding().excerpt())
                .containsExactly("Note:");
        assertThat(groups.get(1).isAlike()).isTrue();
    }

    @Test
    void findingsThatSayDifferentThingsAreOneKindButNotAlike() {
        var other = Finding.of("date.differs", Language.FR, "body", "May 3", "5 mai");

        assertThat(FindingGroup.ofUnsaved(List.of(JUDGED, other)))
                .singleElement()
                .matches(group -> !group.isAlike());
    }

    @Test
    void whatWasAcceptedIsApartFromWhatWasNot() {
        var colon = at(WARNING, "Titre:");
        var accepted = Map.of(id(colon), List.of(by(TRANSLATOR)));

        assertThat(FindingGroup.of(assess(List.of(colon, at(WARNING, "Note:")), accepted)))
                .extracting(group -> group.first().isSettled())
                .containsExactly(true, false);
    }

    @Test
    void aGroupIsAcceptedWholeOrByPlace() {
        var findings = assess(List.of(JUDGED, at(WARNING, "Titre:"), at(WARNING, "Note:")), Map.of());
        var group = FindingGroup.of(findings).get(1);

        assertThat(FindingGroup.select(findings, List.of(group.id()))).isEqualTo(group.places());
        var second = group.more().get(0);
        assertThat(FindingGroup.select(findings, List.of(second.id()))).containsExactly(second);
        assertThatThrownBy(() -> FindingGroup.select(findings, List.of(second.id(), "gone")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("acceptance.unknown"));
        assertThatThrownBy(() -> FindingGroup.select(findings, List.of())).isInstanceOf(RefusedException.class);
    }

    private static Finding at(Finding finding, String excerpt) {
        return finding.at(new Finding.FindingLocation(null, 0, excerpt.length(), excerpt, null));
    }

    private AssessedFinding assessed(Finding finding, Actor... accepting) {
        var accepted = Arrays.stream(accepting).map(this::by).toList();
        return assess(List.of(finding), Map.of(id(finding), accepted)).get(0);
    }

    private List<AssessedFinding> assess(List<Finding> findings, Map<String, List<AcceptedFinding>> accepted) {
        return AssessedFinding.of(findings, edition, Map.of(), accepted);
    }

    private String id(Finding finding) {
        return assess(List.of(finding), Map.of()).get(0).id();
    }

    private AcceptedFinding by(Actor actor) {
        return new AcceptedFinding(edition, AssessedFinding.unsaved(JUDGED), "It is meant", actor, NOON);
    }

    /** Returns what the guard says of an edition with one finding. */
    private List<String> refusals(State to, Finding finding, Actor... accepting) {
        var assessed = assessed(finding, accepting);
        var guard = new FindingGuard();
        guard.checks = new Checks() {
            @Override
            public List<Finding> findings(Edition subject) {
                return List.of(finding);
            }
        };
        guard.findingAcceptance = new FindingAcceptance() {
            @Override
            public List<AssessedFinding> assess(Edition subject, List<Finding> findings) {
                return List.of(assessed);
            }
        };
        return guard.refusals(edition, to).stream().map(Refusal::code).toList();
    }
}
