package ca.tandem.posting;

import ca.tandem.audit.RecordingAuditLog;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The services of this package on a database, wired by hand for tests of what observes them. */
public final class Works {

    private final Postings postings = new Postings();
    private final PostingEditor postingEditor = new PostingEditor();
    private final PostingWorkflow workflow = new PostingWorkflow();
    private final PostingAuditEvents record = new PostingAuditEvents();
    private final RecordingAuditLog trail = new RecordingAuditLog();

    private final ContentRestorer contentRestorer = new ContentRestorer();

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onMove,
            List<TransitionGuard> guards) {
        this(
                entityManager,
                onText,
                onMove,
                editionSaved -> {},
                guards,
                Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onMove,
            Consumer<EditionSaved> onSave,
            List<TransitionGuard> guards,
            Clock clock) {
        this(entityManager, onText, onMove, onSave, change -> {}, guards, clock);
    }

    public Works(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onMove,
            Consumer<EditionSaved> onSave,
            Consumer<PublicChange> onPublicChange,
            List<TransitionGuard> guards,
            Clock clock) {
        postings.entityManager = entityManager;
        postingEditor.postings = postings;
        postingEditor.textWrittenEvent = new Given.Fired<>(onText);
        postingEditor.editionSavedEvent = new Given.Fired<>(onSave);
        postingEditor.draftOpenedEvent = unheard();
        record.auditLog = trail;
        postingEditor.record = record;
        contentRestorer.record = record;
        postingEditor.clock = clock;
        contentRestorer.postings = postings;
        contentRestorer.postingEditor = postingEditor;
        contentRestorer.textWrittenEvent = postingEditor.textWrittenEvent;
        contentRestorer.editionSavedEvent = postingEditor.editionSavedEvent;
        contentRestorer.clock = clock;
        workflow.postings = postings;
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new Given.Beans<>(guards);
        workflow.publicChangeEvent = new Given.Fired<>(onPublicChange);
        workflow.actionTakenEvent = new Given.Fired<>(onMove.andThen(record::onActionTaken));
        workflow.clock = clock;
    }

    /** Lets somebody show what becomes public, inside the transaction. */
    public void publishTo(Consumer<PublicChange> publishing) {
        workflow.publicChangeEvent = new Given.Fired<>(publishing);
    }

    /** Lets somebody hear of new drafts. */
    public void leaveDraftsTo(Consumer<DraftOpened> onDraft) {
        postingEditor.draftOpenedEvent = new Given.Fired<>(onDraft);
    }

    /** An event to which nobody listens. */
    public static <T> Event<T> unheard() {
        return new Given.Fired<>();
    }

    public ContentRestorer restoring() {
        return contentRestorer;
    }

    /** The postings of that database as staff leaf through them. */
    public static PostingList register(EntityManager entityManager) {
        var register = new PostingList();
        register.entityManager = entityManager;
        return register;
    }

    public Postings postings() {
        return postings;
    }

    PostingAuditEvents record() {
        return record;
    }

    public PostingEditor authoring() {
        return postingEditor;
    }

    /** Corrections of these postings; somebody hears of each. */
    public CorrectionService corrections(EntityManager entityManager, Clock clock, Consumer<CorrectionChanged> onMove) {
        var corrections = new CorrectionService();
        corrections.postings = postings;
        corrections.workflow = workflow;
        corrections.record = record;
        corrections.editionSavedEvent = postingEditor.editionSavedEvent;
        corrections.correctionChangedEvent = new Given.Fired<>(onMove);
        corrections.corrections = corrections(entityManager);
        corrections.clock = clock;
        return corrections;
    }

    /** The corrections that are stored there. */
    public static Corrections corrections(EntityManager entityManager) {
        var corrections = new Corrections();
        corrections.entityManager = entityManager;
        return corrections;
    }

    /** What was told to the record. */
    public RecordingAuditLog trail() {
        return trail;
    }

    public PostingWorkflow workflow() {
        return workflow;
    }
}
