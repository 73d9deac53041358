package ca.tandem.web.staff;

import ca.tandem.common.Stale;
import ca.tandem.common.once.OneTimeKeys;
import ca.tandem.common.outage.DatabaseTrouble;
import ca.tandem.exchange.ArchiveProblem;
import ca.tandem.exchange.xliff.XliffProblem;
import ca.tandem.identity.AccountProblem;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.translation.glossary.UnknownTerm;
import ca.tandem.web.Words;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service call made for a page: expected failures become messages in the language of the page. The container may wrap the exception of a
 * transaction, so the causes are searched too. Unexpected exceptions are rethrown.
 */
@RequestScoped
public class Attempt {

    @Inject
    Status status;

    @Inject
    Words words;

    @Inject
    OneTimeKeys keys;

    @Inject
    FormKey formKey;

    private boolean stale;

    /**
     * Makes a call.
     *
     * @param act a call that changes something; its result is not null
     * @return the result; empty if the call was refused or failed by an edit conflict, in which case the page shows a message
     */
    public <T> Optional<T> make(Supplier<T> act) {
        return make(Map.of(), act);
    }

    /**
     * Makes a call. A refusal whose code is a key of the map is shown beside the field with that id. The rest as {@link #make(Supplier)}.
     */
    public <T> Optional<T> make(Map<String, String> fields, Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (RuntimeException e) {
            tell(e, fields);
            return Optional.empty();
        }
    }

    /**
     * Creates something once, however often its form is sent; the rest as {@link #make(Map, Supplier)}.
     *
     * @param act creates it, in one transaction, and returns its name or id
     * @return that name or id, even if the form had created it before
     */
    public Optional<String> once(Map<String, String> fields, Supplier<String> act) {
        return make(fields, () -> keys.once(formKey.sent(), act).name());
    }

    /** Makes a call without a result; the rest as {@link #make(Supplier)}. */
    public boolean run(Runnable act) {
        return run(Map.of(), act);
    }

    /** Makes a call without a result; the rest as {@link #make(Map, Supplier)}. */
    public boolean run(Map<String, String> fields, Runnable act) {
        return make(fields, () -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** Makes a call without a result once; the rest as {@link #once}. */
    public boolean runOnce(Map<String, String> fields, Runnable act) {
        return once(fields, () -> {
                    act.run();
                    return "";
                })
                .isPresent();
    }

    /** Checks whether a call of this request failed because of an edit conflict. */
    public boolean isStale() {
        return stale;
    }

    private void tell(RuntimeException thrown, Map<String, String> fields) {
        if (DatabaseTrouble.isBehind(thrown)) {
            throw thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                refused.refusals().forEach(refusal -> status.bad(fields.get(refusal.code()), words.refusal(refusal)));
                return;
            }
            if (cause instanceof AccountProblem problem) {
                status.bad(fields.get(problem.code()), words.domain("problem." + problem.code()));
                return;
            }
            if (cause instanceof ArchiveProblem problem) {
                status.bad(words.domain(
                        "problem." + problem.code(), problem.arguments().toArray()));
                return;
            }
            if (cause instanceof XliffProblem problem) {
                status.bad(
                        fields.get(problem.code()),
                        words.domain(
                                "problem." + problem.code(), problem.arguments().toArray()));
                return;
            }
            if (cause instanceof Stale || cause instanceof OptimisticLockException) {
                stale = true;
                status.bad(words.domain("problem.stale"));
                return;
            }
            if (cause instanceof UnknownPosting) {
                status.bad(words.staff("unknown.posting"));
                return;
            }
            if (cause instanceof UnknownTerm) {
                status.bad(words.domain("problem.term.unknown"));
                return;
            }
        }
        throw thrown;
    }
}
