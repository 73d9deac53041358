package ca.tandem.posting;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The circumstances in which an action is asked for, with the conditions that several actions share.
 *
 * @param edition the edition to which the action applies
 * @param actor the user who wants to take it
 * @param now the time at which it is asked for
 * @param editions returns the editions of its posting; called for those actions only that depend on the others
 * @param guards returns the conditions of later packages that the edition does not meet for a state
 * @param postings all postings
 */
record ActionContext(
        Edition edition,
        Actor actor,
        Instant now,
        Supplier<PostingEditions> editions,
        Function<State, List<Refusal>> guards,
        Postings postings) {

    /** Returns the reasons why the edition may not go to readers by way of the given state. */
    List<Refusal> unfitFor(State to) {
        return join(closingPassed(), incompleteFor(to));
    }

    /**
     * Returns the parts that are missing for the given state. The closing is not checked, because it may have passed since an imported
     * edition was published elsewhere.
     */
    List<Refusal> incompleteFor(State to) {
        return join(join(noteIncomplete(), filesIncomplete()), guarded(to));
    }

    /** Returns the conditions of later packages that the edition does not meet for the given state. */
    List<Refusal> guarded(State to) {
        return guards.apply(to);
    }

    /** Refuses a closing that has passed: a posting is never announced when applications are closed. */
    private List<Refusal> closingPassed() {
        return when(edition.getFacts().closedAt(now), Refusal.workflow("closing.passed"));
    }

    private List<Refusal> noteIncomplete() {
        return when(edition.isRevision() && !edition.getNote().isComplete(), Refusal.workflow("note.incomplete"));
    }

    private List<Refusal> filesIncomplete() {
        return join(edition.getFiles().missing(Language.EN), edition.getFiles().missing(Language.FR));
    }

    /** Checks whether readers who look for this posting can be led to the given one: another that they can read. */
    boolean isReplacement(String key) {
        return !key.equals(edition.getPosting().getKey())
                && postings.publicEdition(key)
                        .filter(other -> !other.isWithdrawn())
                        .isPresent();
    }

    /** Returns the refusal if the condition holds. */
    static List<Refusal> when(boolean condition, Refusal refusal) {
        return condition ? List.of(refusal) : List.of();
    }

    /** Returns the refusals of both lists, in their order. */
    static List<Refusal> join(List<Refusal> first, List<Refusal> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
