package ca.tandem.posting;

import ca.tandem.record.HeardTrail;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The services of this package on a database, wired by hand for tests of what observes them. */
public final class Works {

    private final Postings postings = new Postings();
    private final Authoring authoring = new Authoring();
    private final PostingWorkflow workflow = new PostingWorkflow();
    private final PostingRecord record = new PostingRecord();
    private final HeardTrail trail = new HeardTrail();

    private final Restoring restoring = new Restoring();

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<Moved> onMove,
            List<TransitionGuard> guards) {
        this(entityManager, onText, onMove, saved -> {}, guards, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<Moved> onMove,
            Consumer<Saved> onSave,
            List<TransitionGuard> guards,
            Clock clock) {
        this(entityManager, onText, onMove, onSave, change -> {}, guards, clock);
    }

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<Moved> onMove,
            Consumer<Saved> onSave,
            Consumer<PublicChange> onPublicChange,
            List<TransitionGuard> guards,
            Clock clock) {
        postings.entityManager = entityManager;
        authoring.postings = postings;
        authoring.textsWritten = new Given.Fired<>(onText);
        authoring.saves = new Given.Fired<>(onSave);
        record.trail = trail;
        authoring.record = record;
        restoring.record = record;
        authoring.clock = clock;
        restoring.postings = postings;
        restoring.authoring = authoring;
        restoring.textsWritten = authoring.textsWritten;
        restoring.saves = authoring.saves;
        restoring.clock = clock;
        workflow.postings = postings;
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new Given.Beans<>(guards);
        workflow.publicChanges = new Given.Fired<>(onPublicChange);
        workflow.moves = new Given.Fired<>(onMove.andThen(record::moved));
        workflow.clock = clock;
    }

    /** Lets somebody show what becomes public, inside the transaction. */
    public void publishTo(Consumer<PublicChange> publishing) {
        workflow.publicChanges = new Given.Fired<>(publishing);
    }

    /** An event to which nobody listens. */
    public static <T> Event<T> unheard() {
        return new Given.Fired<>();
    }

    public Restoring restoring() {
        return restoring;
    }

    /** The postings of that database as staff leaf through them. */
    public static PostingRegister register(EntityManager entityManager) {
        var register = new PostingRegister();
        register.entityManager = entityManager;
        return register;
    }

    public Postings postings() {
        return postings;
    }

    PostingRecord record() {
        return record;
    }

    public Authoring authoring() {
        return authoring;
    }

    /** Corrections of these postings; somebody hears of each. */
    public Corrections corrections(EntityManager entityManager, Clock clock, Consumer<CorrectionMoved> onMove) {
        var corrections = new Corrections();
        corrections.postings = postings;
        corrections.workflow = workflow;
        corrections.record = record;
        corrections.saves = authoring.saves;
        corrections.moves = new Given.Fired<>(onMove);
        corrections.entityManager = entityManager;
        corrections.clock = clock;
        return corrections;
    }

    /** What was told to the record. */
    public HeardTrail trail() {
        return trail;
    }

    public PostingWorkflow workflow() {
        return workflow;
    }
}
