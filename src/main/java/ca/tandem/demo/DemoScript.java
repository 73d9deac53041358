package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ClockProducer;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;

/**
 * The script of one sample posting: it goes through the real services, about one step a day in the past, so that it has a history to look
 * at.
 */
final class DemoScript {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
    private static final Duration STEP = Duration.ofMinutes(1415);
    private static final Duration PUBLIC_FOR_A_WHILE = Duration.ofDays(12);

    private final PostingEditor postingEditor;
    private final PostingWorkflow workflow;
    private final Postings postings;
    private final TaskAssignment taskAssignment;
    private final SamplePosting samplePosting;
    private final Instant now;
    private final LocalDate today;
    private Instant moment;
    private long version;

    DemoScript(
            PostingEditor postingEditor,
            PostingWorkflow workflow,
            Postings postings,
            TaskAssignment taskAssignment,
            SamplePosting samplePosting,
            Instant now) {
        this.postingEditor = postingEditor;
        this.workflow = workflow;
        this.postings = postings;
        this.taskAssignment = taskAssignment;
        this.samplePosting = samplePosting;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ClockProducer.ZONE);
        this.moment = today.minusDays(samplePosting.createdDaysAgo())
                .atTime(AFTERNOON)
                .atZone(ClockProducer.ZONE)
                .toInstant();
    }

    /** Takes the sample from its creation to its final state. */
    void run() {
        var target = samplePosting.state();
        create();
        if (target == State.DRAFT) {
            return;
        }
        take(DemoAccount.AUTHOR, ActionRequest.of(Action.SUBMIT));
        if (target == State.TRANSLATION) {
            return;
        }
        setDay();
        step(() -> postingEditor.write(
                samplePosting.key(),
                version,
                samplePosting.source().other(),
                samplePosting.targetText(),
                DemoAccount.TRANSLATOR.actor()));
        if (target == State.DISCARDED) {
            take(
                    DemoAccount.AUTHOR,
                    ActionRequest.of(Action.DISCARD, samplePosting.reason(DemoAccount.AUTHOR.language())));
            return;
        }
        take(DemoAccount.TRANSLATOR, ActionRequest.of(Action.DELIVER));
        if (target == State.APPROVAL) {
            return;
        }
        setDay();
        var at = target == State.SCHEDULED ? samplePosting.publishedAt(today) : null;
        take(DemoAccount.APPROVER, new ActionRequest(Action.APPROVE, null, null, at));
        moment = moment.plus(PUBLIC_FOR_A_WHILE);
        if (target == State.ARCHIVED) {
            var reason = samplePosting.reason(DemoAccount.ADMINISTRATOR.language());
            take(DemoAccount.ADMINISTRATOR, ActionRequest.of(Action.ARCHIVE, reason));
        }
        if (samplePosting.amendment() != null) {
            amend();
        }
        if (samplePosting.revision() != null) {
            revise(samplePosting.revision());
        }
    }

    /** Sets the due date of the step that has just begun, if the sample has one. */
    private void setDay() {
        samplePosting.stepInDays().ifPresent(days -> {
            var begun = moment.minus(STEP);
            var due = LocalDate.ofInstant(begun, ClockProducer.ZONE).plusDays(days);
            ClockProducer.at(
                    begun,
                    () -> taskAssignment.assign(
                            samplePosting.key(),
                            taskAssignment
                                    .of(postings.edition(samplePosting.key()).orElseThrow())
                                    .version(),
                            new TaskAssignment.Assignment(null, due),
                            DemoAccount.AUTHOR.actor()));
        });
    }

    private void create() {
        var source = samplePosting.source();
        var texts = samplePosting.state() == State.DRAFT
                ? samplePosting.texts()
                : new Bilingual<>(
                                samplePosting.texts().en(),
                                samplePosting.texts().fr())
                        .with(source.other(), null);
        step(() -> postingEditor.create(
                samplePosting.key(), source, texts, samplePosting.factsBefore(today), DemoAccount.AUTHOR.actor()));
    }

    private void amend() {
        take(DemoAccount.AUTHOR, revision(samplePosting.amendment()));
        step(() -> postingEditor.write(
                samplePosting.key(), version, samplePosting.facts(today), DemoAccount.AUTHOR.actor()));
        take(DemoAccount.AUTHOR, ActionRequest.of(Action.SUBMIT));
        take(DemoAccount.TRANSLATOR, ActionRequest.of(Action.DELIVER));
        take(DemoAccount.APPROVER, ActionRequest.of(Action.APPROVE));
    }

    private void revise(SamplePosting.SampleRevision sampleRevision) {
        take(DemoAccount.AUTHOR, revision(sampleRevision.reason()));
        var postingText = sampleRevision.applyTo(samplePosting.sourceText());
        step(() -> postingEditor.write(
                samplePosting.key(), version, samplePosting.source(), postingText, DemoAccount.AUTHOR.actor()));
    }

    /** Returns a revision whose change note for readers is the reason. */
    private static ActionRequest revision(Bilingual<String> reason) {
        return ActionRequest.revise(
                reason.get(DemoAccount.AUTHOR.language()), new ChangeNote(false, reason.en(), reason.fr()));
    }

    private void take(DemoAccount demoAccount, ActionRequest actionRequest) {
        step(() -> workflow.perform(samplePosting.key(), version, actionRequest, demoAccount.actor()));
    }

    private void step(Supplier<Edition> what) {
        ClockProducer.at(
                moment.isBefore(now) ? moment : now, () -> version = what.get().getVersion());
        moment = moment.plus(STEP);
    }
}
