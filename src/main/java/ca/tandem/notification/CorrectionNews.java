package ca.tandem.notification;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Role;
import ca.tandem.posting.Correction;
import ca.tandem.posting.CorrectionMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Notifies approvers of a requested correction, and the requester of its outcome, because readers wait for it. */
@ApplicationScoped
public class CorrectionNews {

    @Inject
    Accounts accounts;

    @Inject
    Notifications notifications;

    @Inject
    Telling telling;

    void tell(@Observes CorrectionMoved moved) {
        var correction = moved.correction();
        if (correction.getStatus() == Correction.Status.ASKED) {
            telling.tell(matter(NotificationKind.CORRECTION_ASKED, moved, correction.getReason()), approvers());
            return;
        }
        notifications.settleAll(correction.getEdition(), NotificationKind.CORRECTION_ASKED);
        if (correction.getStatus() != Correction.Status.DROPPED) {
            var kind = correction.getStatus() == Correction.Status.ACCEPTED
                    ? NotificationKind.CORRECTION_ACCEPTED
                    : NotificationKind.CORRECTION_DECLINED;
            telling.tell(matter(kind, moved, correction.getAnswer()), Set.of(correction.getAskedBy()));
        }
    }

    private static Matter matter(NotificationKind kind, CorrectionMoved moved, String words) {
        return Matter.of(kind, moved.correction().getEdition(), moved.actor().name(), moved.at())
                .saying(words == null || words.isBlank() ? null : words);
    }

    private Set<String> approvers() {
        return accounts.open().stream()
                .filter(account -> account.getRoles().contains(Role.APPROVER))
                .map(Account::getName)
                .collect(Collectors.toSet());
    }
}
