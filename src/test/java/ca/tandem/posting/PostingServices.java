package ca.tandem.posting;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.media.FileFixture;
import ca.tandem.media.UploadProcessor;
import ca.tandem.testing.CdiStubs;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The services of this package on a database, wired without a container for tests of their observers. */
public final class PostingServices {

    private final Postings postings = new Postings();
    private final PostingEditor postingEditor = new PostingEditor();
    private final PostingWorkflow workflow = new PostingWorkflow();
    private final PostingAuditEvents postingAuditEvents = new PostingAuditEvents();
    private final RecordingAuditLog auditLog = new RecordingAuditLog();

    private final ContentRestorer contentRestorer = new ContentRestorer();

    public PostingServices(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onAction,
            List<TransitionGuard> guards) {
        this(
                entityManager,
                onText,
                onAction,
                editionSaved -> {},
                guards,
                Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    public PostingServices(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onAction,
            Consumer<EditionSaved> onSave,
            List<TransitionGuard> guards,
            Clock clock) {
        this(entityManager, onText, onAction, onSave, change -> {}, guards, clock);
    }

    public PostingServices(
            EntityManager entityManager,
            Consumer<TextWritten> onText,
            Consumer<ActionTaken> onAction,
            Consumer<EditionSaved> onSave,
            Consumer<PublicChange> onPublicChange,
            List<TransitionGuard> guards,
            Clock clock) {
        postings.entityManager = entityManager;
        postingEditor.postings = postings;
        postingEditor.textWrittenEvent = new CdiStubs.RecordingEvent<>(onText);
        postingEditor.editionSavedEvent = new CdiStubs.RecordingEvent<>(onSave);
        postingEditor.draftOpenedEvent = eventWithoutObservers();
        postingAuditEvents.auditLog = auditLog;
        postingEditor.record = postingAuditEvents;
        contentRestorer.record = postingAuditEvents;
        postingEditor.clock = clock;
        contentRestorer.postings = postings;
        contentRestorer.postingEditor = postingEditor;
        contentRestorer.textWrittenEvent = postingEditor.textWrittenEvent;
        contentRestorer.editionSavedEvent = postingEditor.editionSavedEvent;
        contentRestorer.clock = clock;
        workflow.postings = postings;
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new CdiStubs.FixedInstance<>(guards);
        workflow.publicChangeEvent = new CdiStubs.RecordingEvent<>(onPublicChange);
        workflow.actionTakenEvent = new CdiStubs.RecordingEvent<>(onAction.andThen(postingAuditEvents::onActionTaken));
        workflow.clock = clock;
    }

    /** Sets the observer of public changes, which is called inside the transaction. */
    public void onPublicChange(Consumer<PublicChange> publishing) {
        workflow.publicChangeEvent = new CdiStubs.RecordingEvent<>(publishing);
    }

    /** Lets somebody hear of new drafts. */
    public void leaveDraftsTo(Consumer<DraftOpened> onDraft) {
        postingEditor.draftOpenedEvent = new CdiStubs.RecordingEvent<>(onDraft);
    }

    /** Returns an event without observers. */
    public static <T> Event<T> eventWithoutObservers() {
        return new CdiStubs.RecordingEvent<>();
    }

    public ContentRestorer contentRestorer() {
        return contentRestorer;
    }

    /** Returns the list of postings that staff see. */
    public static PostingList postingList(EntityManager entityManager) {
        var register = new PostingList();
        register.entityManager = entityManager;
        return register;
    }

    public Postings postings() {
        return postings;
    }

    PostingAuditEvents postingAuditEvents() {
        return postingAuditEvents;
    }

    public Confidentiality confidentiality() {
        var confidentiality = new Confidentiality();
        confidentiality.postings = postings;
        confidentiality.record = postingAuditEvents;
        return confidentiality;
    }

    public PostingEditor postingEditor() {
        return postingEditor;
    }

    /** Returns the upload of files to these postings. */
    public FileUpload fileUpload(EntityManager entityManager) {
        var fileUpload = new FileUpload();
        fileUpload.editor = fileEditor(entityManager);
        fileUpload.uploadProcessor = new UploadProcessor();
        return fileUpload;
    }

    /** Returns the editor of files of these postings, which are stored in the same database. */
    public PostingFileEditor fileEditor(EntityManager entityManager) {
        var fileEditor = new PostingFileEditor();
        fileEditor.postings = postings;
        fileEditor.postingEditor = postingEditor;
        fileEditor.fileStorage = FileFixture.storage(entityManager, postingEditor.clock);
        fileEditor.editionSavedEvent = postingEditor.editionSavedEvent;
        fileEditor.record = postingAuditEvents;
        fileEditor.clock = postingEditor.clock;
        return fileEditor;
    }

    /** Corrections of these postings; somebody hears of each. */
    public CorrectionService correctionService(
            EntityManager entityManager, Clock clock, Consumer<CorrectionChanged> onAction) {
        var corrections = new CorrectionService();
        corrections.postings = postings;
        corrections.workflow = workflow;
        corrections.record = postingAuditEvents;
        corrections.editionSavedEvent = postingEditor.editionSavedEvent;
        corrections.correctionChangedEvent = new CdiStubs.RecordingEvent<>(onAction);
        corrections.corrections = corrections(entityManager);
        corrections.clock = clock;
        return corrections;
    }

    /** Returns the repository of corrections. */
    public static Corrections corrections(EntityManager entityManager) {
        var corrections = new Corrections();
        corrections.entityManager = entityManager;
        return corrections;
    }

    /** Returns the audit log that the services write to. */
    public RecordingAuditLog auditLog() {
        return auditLog;
    }

    public PostingWorkflow workflow() {
        return workflow;
    }
}
