package ca.tandem.notification;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Role;
import ca.tandem.posting.Correction;
import ca.tandem.posting.CorrectionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Notifies approvers of a requested correction, and the requester of its outcome, because readers wait for it. */
@ApplicationScoped
public class CorrectionNotifier {

    @Inject
    Accounts accounts;

    @Inject
    Notifications notifications;

    @Inject
    NotificationService notificationService;

    void onCorrectionChanged(@Observes CorrectionChanged moved) {
        var correction = moved.correction();
        if (correction.getStatus() == Correction.CorrectionStatus.ASKED) {
            notificationService.notifyAccounts(
                    matter(NotificationKind.CORRECTION_ASKED, moved, correction.getReason()), approvers());
            return;
        }
        notifications.settleAll(correction.getEdition(), NotificationKind.CORRECTION_ASKED);
        if (correction.getStatus() != Correction.CorrectionStatus.DROPPED) {
            var kind = correction.getStatus() == Correction.CorrectionStatus.ACCEPTED
                    ? NotificationKind.CORRECTION_ACCEPTED
                    : NotificationKind.CORRECTION_DECLINED;
            notificationService.notifyAccounts(
                    matter(kind, moved, correction.getAnswer()), Set.of(correction.getAskedBy()));
        }
    }

    private static NotificationSubject matter(NotificationKind kind, CorrectionChanged moved, String words) {
        return NotificationSubject.of(
                        kind, moved.correction().getEdition(), moved.actor().name(), moved.at())
                .withDetail(words == null || words.isBlank() ? null : words);
    }

    private Set<String> approvers() {
        return accounts.open().stream()
                .filter(account -> account.getRoles().contains(Role.APPROVER))
                .map(Account::getName)
                .collect(Collectors.toSet());
    }
}
