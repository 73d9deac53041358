package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ImportEnded;
import ca.tandem.posting.ImportFigures;
import ca.tandem.work.task.TranslationDirections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notifies of an import when it ends, each person once: the one who started it of all figures, and everybody for whose roles imported
 * postings wait of theirs. {@link NotificationObserver} tells nobody of a single imported posting.
 */
@ApplicationScoped
public class ImportNotifier {

    @Inject
    NotificationService notificationService;

    @Inject
    TranslationDirections translationDirections;

    void onImportEnded(@Observes ImportEnded ended) {
        var kind = ended.failed() ? NotificationKind.IMPORT_FAILED : NotificationKind.IMPORT_ENDED;
        // Caused by the portal: the administrator waits for the end, and is not the one who brought it about.
        notificationService.notifyAccounts(
                NotificationSubject.ofImport(kind, ended.run(), ended.figures(), Actor.CLOCK.name(), ended.at()),
                Set.of(ended.startedBy()));
        if (ended.figures().isNothingToDo()) {
            return;
        }
        // Those with the same roles are told the same, so that a large staff takes no more queries than a small one.
        var people = translationDirections.people().entrySet().stream()
                .collect(Collectors.groupingBy(
                        person -> waitingFor(person.getKey(), person.getValue(), ended.figures()),
                        Collectors.mapping(person -> person.getKey().getName(), Collectors.toSet())));
        people.keySet().removeIf(ImportFigures::isNothingToDo);
        people.forEach((own, names) -> notificationService.notifyAccounts(
                NotificationSubject.ofImport(
                        NotificationKind.IMPORT_WAITS, ended.run(), own, ended.startedBy(), ended.at()),
                names));
    }

    private static ImportFigures waitingFor(Account account, Set<Language> into, ImportFigures figures) {
        var roles = account.getRoles();
        var translates = roles.contains(Role.TRANSLATOR);
        return new ImportFigures(
                figures.imported(),
                figures.unchanged(),
                figures.rejected(),
                roles.contains(Role.AUTHOR) ? figures.toWrite() : 0,
                translates && into.contains(Language.EN) ? figures.toTranslateIntoEnglish() : 0,
                translates && into.contains(Language.FR) ? figures.toTranslateIntoFrench() : 0,
                roles.contains(Role.APPROVER) ? figures.toApprove() : 0);
    }
}
