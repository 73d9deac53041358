package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * An action as it is taken, and the ways in which {@link EditionAction} moves the edition.
 *
 * @param workflow the service that takes it
 * @param edition the edition to which it applies
 * @param editions returns the editions of its posting; called only if the edition becomes public in place of another
 * @param request the action with its parameters
 * @param actor the user who takes it, or the portal itself
 * @param now the time of the action
 */
record ActionStep(
        PostingWorkflow workflow,
        Edition edition,
        Supplier<PostingEditions> editions,
        ActionRequest request,
        Actor actor,
        Instant now) {

    /** Takes the action and returns the edition after it; for {@link Action#REVISE} the new one. */
    Edition take() {
        return EditionAction.of(request.action()).take(this);
    }

    /** Takes an action that is no answer to a user's request, and tells of it. */
    void takeAndTell() {
        workflow.tell(take(), edition, request.action(), actor, now);
    }

    /** Takes an action of an import, and tells of it. */
    void takeImported() {
        workflow.tellImported(take(), edition, request.action(), actor, now);
    }

    /** Moves the edition to where the table of transitions leads. */
    Edition move() {
        return move(destination());
    }

    Edition move(State to) {
        edition.move(request.action(), to, actor, now, request.reason());
        return edition;
    }

    /** Moves the edition to where the table of transitions leads, before the eyes of readers. */
    Edition moveInPublic() {
        return moveInPublic(destination());
    }

    private Edition moveInPublic(State to) {
        move(to);
        workflow.changeInPublic(edition, now);
        return edition;
    }

    /** Makes the edition public in place of the one that readers see. */
    Edition publish() {
        editions.get()
                .published()
                .map(earlier ->
                        new ActionStep(workflow, earlier, editions, ActionRequest.of(Action.SUPERSEDE), actor, now))
                .ifPresent(ActionStep::takeAndTell);
        return moveInPublic(State.PUBLISHED);
    }

    /** Opens the next edition of the posting, with the content of this one. */
    Edition open() {
        var next = edition.getPosting().open(edition.getSourceLanguage(), now);
        next.copyFrom(edition);
        next.move(request.action(), destination(), actor, now, request.reason());
        workflow.add(next);
        return next;
    }

    private State destination() {
        return request.action().destination().orElseThrow();
    }
}
