package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The rules of the workflow: the transition table, separation of duties between contributors and approvers, and the conditions of later
 * packages.
 */
@ApplicationScoped
class WorkflowRules {

    @Inject
    Postings postings;

    @Inject
    Instance<TransitionGuard> guards;

    /**
     * Returns the reasons why the actor may not take the action on the edition in its present state, the most important first.
     *
     * @param editions returns the editions of its posting; called for those actions only that depend on the others
     */
    List<Refusal> refusals(
            Edition edition, Action action, Actor actor, Instant now, Supplier<PostingEditions> editions) {
        return refusals(edition, action, actor, now, editions, this::guarded);
    }

    /** Returns the same for editions that were read and not changed since, to show what stands in the way. */
    List<Refusal> refusalsAsRead(Edition edition, Action action, Actor actor, Instant now, PostingEditions editions) {
        return refusals(edition, action, actor, now, () -> editions, this::guardedAsRead);
    }

    private static List<Refusal> refusals(
            Edition edition,
            Action action,
            Actor actor,
            Instant now,
            Supplier<PostingEditions> editions,
            BiFunction<Edition, State, List<Refusal>> guarded) {
        var lines = action.from(edition.getState());
        if (lines.isEmpty()) {
            return List.of(Refusal.workflow("action.state", action, edition.getState()));
        }
        if (lines.stream().noneMatch(line -> actor.holdsAny(line.roles()))) {
            return List.of(Refusal.role("action.role", action));
        }
        var refusals = new ArrayList<Refusal>();
        switch (action) {
            case APPROVE -> {
                refusals.addAll(exclusions(edition, action, actor));
                refusals.addAll(publication(edition, now, guarded));
            }
            case CONFIRM -> {
                if (!edition.isUnconfirmed()) {
                    refusals.add(Refusal.workflow("confirm.nothing"));
                }
                refusals.addAll(exclusions(edition, action, actor));
            }
            case EMERGENCY -> refusals.addAll(publication(edition, now, guarded));
            case DELIVER -> {
                refusals.addAll(closed(edition, now));
                refusals.addAll(unsaid(edition));
                refusals.addAll(guarded.apply(edition, State.APPROVAL));
            }
            case SUBMIT -> {
                if (edition.isRevision() && !edition.getNote().isWrittenIn(edition.getSourceLanguage())) {
                    refusals.add(Refusal.workflow("note.missing", edition.getSourceLanguage()));
                }
                refusals.addAll(guarded.apply(edition, State.TRANSLATION));
            }
            case REVISE -> {
                if (editions.get().inWork().isPresent()) {
                    refusals.add(Refusal.workflow("edition.in.work"));
                }
            }
            case RESTORE -> {
                if (!isNewestPublic(edition, editions.get())) {
                    refusals.add(Refusal.workflow("edition.replaced"));
                }
                refusals.addAll(guarded.apply(edition, State.PUBLISHED));
            }
            case WITHDRAW -> {
                if (edition.isWithdrawn()) {
                    refusals.add(Refusal.workflow("withdrawn.already"));
                }
            }
            default -> {}
        }
        return refusals;
    }

    /**
     * Returns the reasons why the action is closed to this actor in particular, although the role allows it: nobody approves their own
     * work.
     */
    static List<Refusal> exclusions(Edition edition, Action action, Actor actor) {
        var own = edition.contributors().contains(actor.name());
        return switch (action) {
            case APPROVE -> own ? List.of(Refusal.workflow("own.work")) : List.of();
            case CONFIRM ->
                own || edition.isBy(Action.EMERGENCY, actor) ? List.of(Refusal.workflow("own.emergency")) : List.of();
            default -> List.of();
        };
    }

    /** Returns the reasons why the edition cannot be published, apart from a missing approval. */
    List<Refusal> publication(Edition edition, Instant now) {
        return publication(edition, now, this::guarded);
    }

    private static List<Refusal> publication(
            Edition edition, Instant now, BiFunction<Edition, State, List<Refusal>> guarded) {
        var refusals = new ArrayList<>(closed(edition, now));
        refusals.addAll(unsaid(edition));
        refusals.addAll(guarded.apply(edition, State.PUBLISHED));
        return refusals;
    }

    /**
     * Returns the parts that are missing for publication. The closing is not checked, because it may have passed since an imported
     * edition was published elsewhere.
     */
    List<Refusal> incomplete(Edition edition) {
        var refusals = new ArrayList<>(unsaid(edition));
        refusals.addAll(guarded(edition, State.PUBLISHED));
        return refusals;
    }

    /** Refuses a closing that has passed: a posting is never announced when applications are closed. */
    private static List<Refusal> closed(Edition edition, Instant now) {
        return edition.getFacts().closedAt(now) ? List.of(Refusal.workflow("closing.passed")) : List.of();
    }

    List<Refusal> guarded(Edition edition, State to) {
        return guards.stream()
                .flatMap(guard -> guard.refusals(edition, to).stream())
                .toList();
    }

    private List<Refusal> guardedAsRead(Edition edition, State to) {
        return guards.stream()
                .flatMap(guard -> guard.refusalsAsRead(edition, to).stream())
                .toList();
    }

    private static List<Refusal> unsaid(Edition edition) {
        return edition.isRevision() && !edition.getNote().isComplete()
                ? List.of(Refusal.workflow("note.incomplete"))
                : List.of();
    }

    private static boolean isNewestPublic(Edition edition, PostingEditions editions) {
        return editions.shown()
                .filter(newest -> newest.getNumber() == edition.getNumber())
                .isPresent();
    }

    /** Returns the parameters that are missing or wrong in a decision, whichever posting it is about. */
    List<Refusal> incomplete(ActionRequest actionRequest) {
        var refusals = new ArrayList<>(actionRequest.misplacedParameters());
        if (actionRequest.action().needsReason() && actionRequest.reason() == null) {
            refusals.add(Refusal.workflow("reason.missing", actionRequest.action()));
        }
        if (actionRequest.reason() != null && actionRequest.reason().length() > ActionRequest.LONGEST_REASON) {
            refusals.add(
                    Refusal.workflow("reason.long", actionRequest.reason().length(), ActionRequest.LONGEST_REASON));
        }
        refusals.addAll(actionRequest.notice().refusals(actionRequest.action()));
        return refusals;
    }

    /** Returns the parameters that are missing or wrong in a decision about the given edition. */
    List<Refusal> incomplete(Edition edition, ActionRequest actionRequest, Actor actor, Instant now) {
        var refusals = new ArrayList<>(incomplete(actionRequest));
        switch (actionRequest.action()) {
            case RETURN -> refusals.addAll(wrongWay(edition, actionRequest, actor));
            case APPROVE -> refusals.addAll(wrongMoment(edition, actionRequest.at(), now));
            case REVISE -> {
                if (actionRequest.note() != null) {
                    refusals.addAll(actionRequest.note().refusals());
                }
            }
            case WITHDRAW ->
                refusals.addAll(wrongLead(edition, actionRequest.notice().getLeadsTo()));
            default -> {}
        }
        return refusals;
    }

    private static List<Refusal> wrongWay(Edition edition, ActionRequest actionRequest, Actor actor) {
        var lines = Action.RETURN.from(edition.getState());
        if (actionRequest.to() == null) {
            return lines.size() > 1 ? List.of(Refusal.workflow("return.where")) : List.of();
        }
        return lines.stream()
                        .filter(line -> actor.holdsAny(line.roles()))
                        .noneMatch(line -> line.to() == actionRequest.to())
                ? List.of(Refusal.workflow("return.there", actionRequest.to()))
                : List.of();
    }

    /**
     * Checks the scheduled time. It must be in the future: a past one is a slip, and publishing at once would make it public before
     * anybody notices. It must not be after the closing.
     */
    private static List<Refusal> wrongMoment(Edition edition, Instant at, Instant now) {
        if (at == null) {
            return List.of();
        }
        if (!at.isAfter(now)) {
            return List.of(Refusal.workflow("schedule.past"));
        }
        // A closing that has passed already is reported by the check before any approval.
        return edition.getFacts().closedAt(at) && !edition.getFacts().closedAt(now)
                ? List.of(Refusal.workflow("schedule.closed"))
                : List.of();
    }

    /** Checks that the replacement in a notice is another posting that readers can see. */
    private List<Refusal> wrongLead(Edition edition, String key) {
        if (key == null) {
            return List.of();
        }
        var there = Objects.equals(key, edition.getPosting().getKey())
                ? null
                : postings.publicEdition(key)
                        .filter(other -> !other.isWithdrawn())
                        .orElse(null);
        return there == null ? List.of(Refusal.workflow("notice.lead", key)) : List.of();
    }
}
