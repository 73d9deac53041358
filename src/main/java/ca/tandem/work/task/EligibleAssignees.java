package ca.tandem.work.task;

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

/**
 * Finds the users who are eligible for a task: those who hold the role of the step and, for an approval, did not contribute to the
 * edition.
 */
@ApplicationScoped
public class EligibleAssignees {

    @Inject
    Accounts accounts;

    @Inject
    PostingWorkflow workflow;

    @Inject
    TranslationDirections translationDirections;

    /** Returns the accounts eligible for the edition's present task, by name; empty if there is nothing to do. */
    public List<Account> of(Edition edition) {
        return accounts.open().stream()
                .filter(account -> isFit(account, edition))
                .toList();
    }

    /** Returns the names of the accounts to notify while the task is unassigned: those that are eligible and work in its direction. */
    public Set<String> concerned(Edition edition) {
        var into = translationDirections.all();
        return of(edition).stream()
                .map(Account::getName)
                .filter(name ->
                        TranslationDirections.suit(into.getOrDefault(name, EnumSet.allOf(Language.class)), edition))
                .collect(Collectors.toSet());
    }

    /** Returns the names of the accounts that may approve the edition: approvers who did not contribute to it. */
    public Set<String> approvers(Edition edition) {
        var writers = edition.contributors();
        return accounts.open().stream()
                .filter(account -> account.getRoles().contains(Role.APPROVER))
                .map(Account::getName)
                .filter(name -> !writers.contains(name))
                .collect(Collectors.toSet());
    }

    /** Checks whether the account is open and eligible for the edition's present task. */
    public boolean isFit(String account, Edition edition) {
        return accounts.byName(account)
                .filter(found -> !found.isClosed())
                .filter(found -> isFit(found, edition))
                .isPresent();
    }

    /** Checks whether an open account is eligible for the edition's present task. */
    boolean isFit(Account account, Edition edition) {
        return TaskStep.of(edition.getState())
                .filter(taskStep -> account.getRoles().contains(taskStep.role()))
                .filter(taskStep -> workflow.exclusions(edition, taskStep.next(), account.toActor())
                        .isEmpty())
                .isPresent();
    }
}
