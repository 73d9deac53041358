package ca.tandem.posting;

import static ca.tandem.posting.ActionContext.join;
import static ca.tandem.posting.ActionContext.when;

import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest.Parameter;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import ca.tandem.workflow.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of each action on an edition, side by side: the obstacles, the separation of duties, the parameters and the step. The constant of
 * the same name in {@link Action} has what needs no edition: states, roles and the need for a reason. {@link WorkflowRules} checks what is
 * the same for all actions.
 *
 * <p>To add an action: a constant in {@link Action}, one here, and its words in the bundles.
 */
enum EditionAction {
    SUBMIT {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            var edition = context.edition();
            var source = edition.getSourceLanguage();
            return join(
                    when(
                            edition.isRevision() && !edition.getNote().isWrittenIn(source),
                            Refusal.workflow("note.missing", source)),
                    join(edition.getFiles().missing(source), context.guarded(State.TRANSLATION)));
        }
    },

    DELIVER {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            return context.unfitFor(State.APPROVAL);
        }
    },

    RETURN(Parameter.DESTINATION) {
        @Override
        List<Refusal> wrongParameters(ActionRequest request, ActionContext context) {
            var lines = Action.RETURN.from(context.edition().getState());
            if (request.targetState() == null) {
                return when(lines.size() > 1, Refusal.workflow("return.where"));
            }
            return when(
                    lines.stream()
                            .filter(line -> context.actor().holdsAny(line.roles()))
                            .noneMatch(line -> line.to() == request.targetState()),
                    Refusal.workflow("return.there", request.targetState()));
        }

        @Override
        Edition take(ActionStep step) {
            var from = step.edition().getState();
            var to = step.request().targetState();
            step.edition().clearApproval();
            return step.move(to == null ? Action.RETURN.from(from).get(0).to() : to);
        }
    },

    APPROVE(Parameter.MOMENT) {
        @Override
        List<Refusal> exclusions(Edition edition, Actor actor) {
            return when(edition.contributors().contains(actor.name()), Refusal.workflow("own.work"));
        }

        @Override
        List<Refusal> obstacles(ActionContext context) {
            return join(exclusions(context.edition(), context.actor()), context.unfitFor(State.PUBLISHED));
        }

        /** Refuses a moment that has passed: it is a slip, and publishing at once would make the edition public before anybody notices. */
        @Override
        List<Refusal> wrongParameters(ActionRequest request, ActionContext context) {
            var at = request.publishAt();
            if (at == null) {
                return List.of();
            }
            if (!at.isAfter(context.now())) {
                return List.of(Refusal.workflow("schedule.past"));
            }
            // A closing that has passed already is reported as an obstacle.
            var facts = context.edition().getFacts();
            return when(facts.closedAt(at) && !facts.closedAt(context.now()), Refusal.workflow("schedule.closed"));
        }

        @Override
        Edition take(ActionStep step) {
            var at = step.request().publishAt();
            step.edition().recordApproval(at);
            return at == null ? step.publish() : step.move(State.SCHEDULED);
        }
    },

    UNSCHEDULE {
        @Override
        Edition take(ActionStep step) {
            step.edition().clearApproval();
            return step.move();
        }
    },

    VOID {
        @Override
        Edition take(ActionStep step) {
            step.edition().clearApproval();
            return step.move();
        }
    },

    PUBLISH {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            return context.unfitFor(State.PUBLISHED);
        }

        @Override
        Edition take(ActionStep step) {
            return step.publish();
        }
    },

    EMERGENCY {
        /** Asks what a delivery is asked, since nobody has approved yet. */
        @Override
        List<Refusal> obstacles(ActionContext context) {
            return context.unfitFor(State.APPROVAL);
        }

        @Override
        Edition take(ActionStep step) {
            step.edition().recordApproval(null);
            step.edition().awaitConfirmation();
            return step.publish();
        }
    },

    CONFIRM {
        @Override
        boolean concerns(Edition edition) {
            return edition.isUnconfirmed();
        }

        @Override
        Optional<Edition> subject(PostingEditions editions) {
            return editions.first(this::concerns).or(() -> super.subject(editions));
        }

        @Override
        List<Refusal> exclusions(Edition edition, Actor actor) {
            return when(
                    edition.contributors().contains(actor.name()) || edition.wasActionTakenBy(Action.EMERGENCY, actor),
                    Refusal.workflow("own.emergency"));
        }

        @Override
        List<Refusal> obstacles(ActionContext context) {
            return join(
                    when(!concerns(context.edition()), Refusal.workflow("confirm.nothing")),
                    exclusions(context.edition(), context.actor()));
        }

        @Override
        Edition take(ActionStep step) {
            step.edition().confirmed();
            return step.move(step.edition().getState());
        }
    },

    CORRECT {
        @Override
        Edition take(ActionStep step) {
            throw new IllegalArgumentException("A correction comes with its facts, not by request");
        }
    },

    SUPERSEDE,

    REVISE(Parameter.NOTE) {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            return when(context.editions().get().inWork().isPresent(), Refusal.workflow("edition.in.work"));
        }

        @Override
        List<Refusal> wrongParameters(ActionRequest request, ActionContext context) {
            return request.note() == null ? List.of() : request.note().refusals();
        }

        @Override
        Edition take(ActionStep step) {
            var revision = step.open();
            if (step.request().note() != null) {
                revision.note(step.request().note());
            }
            return revision;
        }
    },

    DISCARD,

    ARCHIVE(Parameter.NOTICE) {
        @Override
        Edition take(ActionStep step) {
            step.edition().setNotice(step.request().notice(), false);
            return step.moveInPublic();
        }
    },

    WITHDRAW(Parameter.NOTICE, Parameter.REPLACEMENT) {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            return when(context.edition().isWithdrawn(), Refusal.workflow("withdrawn.already"));
        }

        @Override
        List<Refusal> wrongParameters(ActionRequest request) {
            return when(request.notice().isEmpty(), Refusal.workflow("notice.missing"));
        }

        @Override
        List<Refusal> wrongParameters(ActionRequest request, ActionContext context) {
            var key = request.notice().getLeadsTo();
            return key == null || context.isReplacement(key)
                    ? List.of()
                    : List.of(Refusal.workflow("notice.lead", key));
        }

        @Override
        Edition take(ActionStep step) {
            step.edition().setNotice(step.request().notice(), true);
            return step.moveInPublic();
        }
    },

    RESTORE {
        @Override
        List<Refusal> obstacles(ActionContext context) {
            var isNewest = context.editions()
                    .get()
                    .shown()
                    .filter(newest -> newest.getNumber() == context.edition().getNumber())
                    .isPresent();
            return join(when(!isNewest, Refusal.workflow("edition.replaced")), context.guarded(State.PUBLISHED));
        }

        @Override
        Edition take(ActionStep step) {
            step.edition().setNotice(null, false);
            return step.moveInPublic();
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a set that Set.of made
    private final Set<Parameter> parameters;

    EditionAction(Parameter... parameters) {
        this.parameters = Set.of(parameters);
    }

    /** Returns the rules of the action. */
    static EditionAction of(Action action) {
        return valueOf(action.name());
    }

    /** Checks whether an edition is one that the action is meant for, whatever stands in its way. */
    boolean concerns(Edition edition) {
        return true;
    }

    /** Returns the edition to which the action applies: the public one for actions on public editions, otherwise the current one. */
    Optional<Edition> subject(PostingEditions editions) {
        var isOnPublic = Action.valueOf(name()).transitions().stream()
                .map(Transition::from)
                .allMatch(State::isPublic);
        return (isOnPublic ? editions.shown() : Optional.<Edition>empty()).or(editions::current);
    }

    /** Returns the reasons why the action is closed to this actor in particular, although the role allows it. */
    List<Refusal> exclusions(Edition edition, Actor actor) {
        return List.of();
    }

    /**
     * Returns the reasons why the action cannot be taken on an edition that is in a right state, by an actor with a right role; the most
     * important first, exclusions included.
     */
    List<Refusal> obstacles(ActionContext context) {
        return List.of();
    }

    /** Checks whether the action takes the parameter. */
    boolean takes(Parameter parameter) {
        return parameters.contains(parameter);
    }

    /** Returns the parameters that are missing or wrong, whichever posting the request is about. */
    List<Refusal> wrongParameters(ActionRequest request) {
        return List.of();
    }

    /** Returns the parameters that are missing or wrong in a request about the edition. */
    List<Refusal> wrongParameters(ActionRequest request, ActionContext context) {
        return List.of();
    }

    /** Takes the action, which nothing prevents, and returns the edition after it; for {@link #REVISE} the new one. */
    Edition take(ActionStep step) {
        return step.move();
    }
}
