package ca.tandem.publication.transparency;

import ca.tandem.posting.Contribution;
import ca.tandem.posting.Contribution.ContributedPart;
import ca.tandem.posting.Edition;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.Action;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many people had which part in an edition. Nobody is named.
 *
 * @param wrote those who wrote the text in the source language, or facts
 * @param translated those who wrote the text in the other language
 * @param approved those who approved it and had written and translated none of it then; 0 for what an import or an emergency published
 * @param approvedAt the instant at which both languages were approved; null if nobody did
 */
public record PeopleCounts(int wrote, int translated, int approved, Instant approvedAt) {

    private static final Set<Action> APPROVING = Set.of(Action.APPROVE, Action.CONFIRM);

    /** Actions that leave an approval in force if the content is still the approved one; every other one ends it. */
    private static final Set<Action> KEEPING =
            Set.of(Action.PUBLISH, Action.SUPERSEDE, Action.ARCHIVE, Action.WITHDRAW, Action.RESTORE);

    /** Counts for an edition as it stands. */
    public static PeopleCounts of(Edition edition) {
        var contributions = edition.getContributions();
        var source = edition.getSourceLanguage();
        var wrote = accounts(contributions, each -> each.getPart() == ContributedPart.FACTS || each.isTo(source));
        var translated = accounts(contributions, each -> each.isTo(source.other()));
        var approval = Approval.of(edition.getHistory(), contributions);
        return new PeopleCounts(
                wrote.size(), translated.size(), approval.accounts().size(), approval.at());
    }

    private static Set<String> accounts(Set<Contribution> contributions, Predicate<Contribution> which) {
        return contributions.stream()
                .filter(which)
                .map(Contribution::getAccount)
                .collect(Collectors.toSet());
    }

    /** The approval that is in force, and the accounts behind it: of an edition nobody approved, none. */
    private record Approval(Set<String> accounts, Instant at, String content) {

        private static final Approval NONE = new Approval(Set.of(), null, null);

        static Approval of(List<StateChange> history, Set<Contribution> contributions) {
            var approval = NONE;
            for (var change : history) {
                approval = approval.after(change, contributions);
            }
            return approval;
        }

        /** An approval counts for exactly the content that was approved; a correction that a second person accepted goes on with it. */
        private Approval after(StateChange change, Set<Contribution> contributions) {
            if (APPROVING.contains(change.getAction())) {
                // An import takes the same action when it schedules; its account contributed what it approves.
                return isOwn(change, contributions)
                        ? NONE
                        : new Approval(Set.of(change.getAccount()), change.getAt(), change.getContentHash());
            }
            if (change.getAction() == Action.CORRECT && !accounts.isEmpty()) {
                var both = new HashSet<>(accounts);
                both.add(change.getAccount());
                return new Approval(both, at, change.getContentHash());
            }
            var isKept = KEEPING.contains(change.getAction()) && Objects.equals(content, change.getContentHash());
            return isKept ? this : NONE;
        }

        /** A correction that the approver asked for later makes none of the approved content the approver's own. */
        private static boolean isOwn(StateChange change, Set<Contribution> contributions) {
            return contributions.stream()
                    .filter(contribution -> contribution.getAccount().equals(change.getAccount()))
                    .anyMatch(contribution -> contribution.getPart() != ContributedPart.FACTS
                            || !contribution.getAt().isAfter(change.getAt()));
        }
    }
}
