package ca.tandem.web.shell;

import ca.tandem.common.Causes;
import ca.tandem.common.ProblemException;
import ca.tandem.common.database.DatabaseCollision;
import ca.tandem.common.idempotency.IdempotentActions;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.identity.refusal.RefusedRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service call made for a page: expected failures become messages in the language of the page. The container may wrap the exception of a
 * transaction, so the causes are searched too. Unexpected exceptions are rethrown.
 */
@RequestScoped
public class ServiceCall {

    @Inject
    StatusMessages statusMessages;

    @Inject
    PageTexts pageTexts;

    @Inject
    IdempotentActions keys;

    @Inject
    FormKey formKey;

    @Inject
    HttpServletRequest request;

    private boolean stale;

    /**
     * Makes a call.
     *
     * @param act a call that changes something; its result is not null
     * @return the result; empty if the call was refused or failed by an edit conflict, in which case the page shows a message
     */
    public <T> Optional<T> call(Supplier<T> act) {
        return call(Map.of(), act);
    }

    /**
     * Makes a call. A refusal whose code is a key of the map is shown beside the field with that id. The rest as {@link #call(Supplier)}.
     */
    public <T> Optional<T> call(Map<String, String> fields, Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (RuntimeException e) {
            tell(e, fields);
            return Optional.empty();
        }
    }

    /**
     * Creates something once, however often its form is sent; the rest as {@link #call(Map, Supplier)}.
     *
     * @param act creates it, in one transaction, and returns its name or id
     * @return that name or id, even if the form had created it before
     */
    public Optional<String> callOnce(Map<String, String> fields, Supplier<String> act) {
        return call(fields, () -> keys.runOnce(formKey.sent(), act).name());
    }

    /** Makes a call without a result; the rest as {@link #call(Supplier)}. */
    public boolean run(Runnable act) {
        return run(Map.of(), act);
    }

    /** Makes a call without a result; the rest as {@link #call(Map, Supplier)}. */
    public boolean run(Map<String, String> fields, Runnable act) {
        return call(fields, () -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** Makes a call without a result once; the rest as {@link #callOnce}. */
    public boolean runOnce(Map<String, String> fields, Runnable act) {
        return callOnce(fields, () -> {
                    act.run();
                    return "";
                })
                .isPresent();
    }

    /** Checks whether a call of this request failed because of an edit conflict. */
    public boolean isConflict() {
        return stale;
    }

    private void tell(RuntimeException thrown, Map<String, String> fields) {
        if (DatabaseFailure.isCauseOf(thrown)) {
            throw thrown;
        }
        if (Causes.first(thrown, OptimisticLockException.class).isPresent()) {
            stale = true;
            statusMessages.addError(pageTexts.domain("problem.stale"));
            return;
        }
        if (DatabaseCollision.isCauseOf(thrown)) {
            statusMessages.addError(pageTexts.domain("problem.collision"));
            return;
        }
        var problem = Causes.first(thrown, ProblemException.class).orElseThrow(() -> thrown);
        if (problem.kind() == ProblemException.ProblemKind.FORBIDDEN) {
            // No page offers it: the role was taken away meanwhile, or somebody made the form up.
            RefusedRequest.setCode(request, problem.code());
        }
        stale |= problem.kind() == ProblemException.ProblemKind.STALE;
        problem.reasons()
                .forEach(reason -> statusMessages.addError(fields.get(reason.code()), pageTexts.problem(reason)));
    }
}
