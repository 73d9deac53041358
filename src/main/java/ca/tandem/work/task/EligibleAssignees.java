package ca.tandem.work.task;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * Returns the accounts eligible for the edition's present task, by name, each with the languages into which the user translates; empty
     * if there is nothing to do.
     */
    public Map<Account, Set<Language>> of(Edition edition) {
        return TaskStep.of(edition.getState()).isEmpty() ? Map.of() : of(edition, translationDirections.people());
    }

    /** Returns those of the given people who are eligible for the edition's present task. */
    public Map<Account, Set<Language>> of(Edition edition, Map<Account, Set<Language>> people) {
        var eligible = new LinkedHashMap<>(people);
        eligible.keySet().removeIf(account -> !isFit(account, edition));
        return eligible;
    }

    /** Returns the names of the accounts to notify while the task is unassigned: those that are eligible and work in its direction. */
    public Set<String> concerned(Edition edition) {
        return of(edition).entrySet().stream()
                .filter(person -> TranslationDirections.suit(person.getValue(), edition))
                .map(person -> person.getKey().getName())
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
        return isFit(account.toActor(), edition);
    }

    /** Checks whether the user of an open account is eligible for the edition's present task. */
    boolean isFit(Actor actor, Edition edition) {
        return TaskStep.of(edition.getState())
                .filter(taskStep -> actor.holds(taskStep.role()))
                .filter(taskStep ->
                        workflow.exclusions(edition, taskStep.next(), actor).isEmpty())
                .isPresent();
    }
}
