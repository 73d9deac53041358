package ca.tandem.task;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people to whom a task can be given: who holds the role of the step and, for an approval, wrote none of it. */
@ApplicationScoped
public class Team {

    @Inject
    Accounts accounts;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Directions directions;

    /** Those who can have the task of that edition as it is now, by name; nobody where there is nothing to do. */
    public List<Account> of(Edition edition) {
        return accounts.open().stream()
                .filter(account -> isFit(account, edition))
                .toList();
    }

    /** The names of those whom the task concerns while nobody has it: who can have it, and works in its direction. */
    public Set<String> concerned(Edition edition) {
        var into = directions.all();
        return of(edition).stream()
                .map(Account::getName)
                .filter(name -> Directions.suit(into.getOrDefault(name, EnumSet.allOf(Language.class)), edition))
                .collect(Collectors.toSet());
    }

    /** The names of those who can approve an edition: approvers who wrote none of it. */
    public Set<String> approvers(Edition edition) {
        var writers = edition.contributors();
        return accounts.open().stream()
                .filter(account -> account.getRoles().contains(Role.APPROVER))
                .map(Account::getName)
                .filter(name -> !writers.contains(name))
                .collect(Collectors.toSet());
    }

    /** Whether that account can have the task of the edition as it is now. */
    public boolean isFit(String account, Edition edition) {
        return accounts.byName(account)
                .filter(found -> !found.isClosed())
                .filter(found -> isFit(found, edition))
                .isPresent();
    }

    /** The same for an open account that is at hand. */
    boolean isFit(Account account, Edition edition) {
        return Step.of(edition.getState())
                .filter(step -> account.getRoles().contains(step.role()))
                .filter(step -> workflow.exclusions(edition, step.next(), account.toActor())
                        .isEmpty())
                .isPresent();
    }
}
