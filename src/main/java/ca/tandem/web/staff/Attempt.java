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
 * Calls a service for a page, and says in the reader's words why it said no. The container may wrap what a transaction threw; the
 * cause counts. What nobody expected goes on.
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
     * Does it.
     *
     * @param act a call that changes something; gives what came of it, not null
     * @return what came of it; empty where it was refused, or somebody else was faster, and the page says so
     */
    public <T> Optional<T> make(Supplier<T> act) {
        return make(Map.of(), act);
    }

    /** Does it; a refusal whose code has a field in the map is told beside that field. The rest as {@link #make(Supplier)}. */
    public <T> Optional<T> make(Map<String, String> fields, Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (RuntimeException e) {
            tell(e, fields);
            return Optional.empty();
        }
    }

    /**
     * Makes something once, however often its form is sent; the rest as {@link #make(Map, Supplier)}.
     *
     * @param act makes it, in one transaction, and gives its name or id
     * @return that name or id, also where the form had made it before
     */
    public Optional<String> once(Map<String, String> fields, Supplier<String> act) {
        return make(fields, () -> keys.once(formKey.sent(), act).name());
    }

    /** Does what gives nothing; the rest as {@link #make(Supplier)}. */
    public boolean run(Runnable act) {
        return run(Map.of(), act);
    }

    /** Does what gives nothing; the rest as {@link #make(Map, Supplier)}. */
    public boolean run(Map<String, String> fields, Runnable act) {
        return make(fields, () -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** Does once what gives nothing; the rest as {@link #once}. */
    public boolean runOnce(Map<String, String> fields, Runnable act) {
        return once(fields, () -> {
                    act.run();
                    return "";
                })
                .isPresent();
    }

    /** Whether an act of this request failed because somebody else was faster. */
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
