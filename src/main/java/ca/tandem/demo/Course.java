package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Time;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.task.Assigning;
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
final class Course {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
    private static final Duration STEP = Duration.ofMinutes(1415);
    private static final Duration PUBLIC_FOR_A_WHILE = Duration.ofDays(12);

    private final Authoring authoring;
    private final PostingWorkflow workflow;
    private final Postings postings;
    private final Assigning assigning;
    private final Sample sample;
    private final Instant now;
    private final LocalDate today;
    private Instant moment;
    private long version;

    Course(
            Authoring authoring,
            PostingWorkflow workflow,
            Postings postings,
            Assigning assigning,
            Sample sample,
            Instant now) {
        this.authoring = authoring;
        this.workflow = workflow;
        this.postings = postings;
        this.assigning = assigning;
        this.sample = sample;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Time.ZONE);
        this.moment = today.minusDays(sample.createdDaysAgo())
                .atTime(AFTERNOON)
                .atZone(Time.ZONE)
                .toInstant();
    }

    /** Takes the sample from its creation to its final state. */
    void run() {
        var target = sample.state();
        create();
        if (target == State.DRAFT) {
            return;
        }
        take(Person.AUTHOR, Decision.of(Action.SUBMIT));
        if (target == State.TRANSLATION) {
            return;
        }
        setDay();
        step(() -> authoring.write(
                sample.key(), version, sample.source().other(), sample.targetText(), Person.TRANSLATOR.actor()));
        if (target == State.DISCARDED) {
            take(Person.AUTHOR, Decision.of(Action.DISCARD, sample.reason(Person.AUTHOR.language())));
            return;
        }
        take(Person.TRANSLATOR, Decision.of(Action.DELIVER));
        if (target == State.APPROVAL) {
            return;
        }
        setDay();
        var at = target == State.SCHEDULED ? sample.publishedAt(today) : null;
        take(Person.APPROVER, new Decision(Action.APPROVE, null, null, at));
        moment = moment.plus(PUBLIC_FOR_A_WHILE);
        if (target == State.ARCHIVED) {
            var reason = sample.reason(Person.ADMINISTRATOR.language());
            take(Person.ADMINISTRATOR, Decision.of(Action.ARCHIVE, reason));
        }
        if (sample.amendment() != null) {
            amend();
        }
        if (sample.revision() != null) {
            revise(sample.revision());
        }
    }

    /** Sets the due date of the step that has just begun, if the sample has one. */
    private void setDay() {
        sample.stepInDays().ifPresent(days -> {
            var begun = moment.minus(STEP);
            var due = LocalDate.ofInstant(begun, Time.ZONE).plusDays(days);
            Time.at(
                    begun,
                    () -> assigning.assign(
                            sample.key(),
                            assigning.version(postings.edition(sample.key()).orElseThrow()),
                            new Assigning.Assignment(null, due),
                            Person.AUTHOR.actor()));
        });
    }

    private void create() {
        var source = sample.source();
        var texts = sample.state() == State.DRAFT
                ? sample.texts()
                : new Bilingual<>(sample.texts().en(), sample.texts().fr()).with(source.other(), null);
        step(() -> authoring.create(sample.key(), source, texts, sample.factsBefore(today), Person.AUTHOR.actor()));
    }

    private void amend() {
        take(Person.AUTHOR, revision(sample.amendment()));
        step(() -> authoring.write(sample.key(), version, sample.facts(today), Person.AUTHOR.actor()));
        take(Person.AUTHOR, Decision.of(Action.SUBMIT));
        take(Person.TRANSLATOR, Decision.of(Action.DELIVER));
        take(Person.APPROVER, Decision.of(Action.APPROVE));
    }

    private void revise(Sample.Revision revision) {
        take(Person.AUTHOR, revision(revision.reason()));
        var text = revision.applyTo(sample.sourceText());
        step(() -> authoring.write(sample.key(), version, sample.source(), text, Person.AUTHOR.actor()));
    }

    /** Returns a revision whose change note for readers is the reason. */
    private static Decision revision(Bilingual<String> reason) {
        return Decision.revise(reason.get(Person.AUTHOR.language()), new ChangeNote(false, reason.en(), reason.fr()));
    }

    private void take(Person person, Decision decision) {
        step(() -> workflow.perform(sample.key(), version, decision, person.actor()));
    }

    private void step(Supplier<Edition> what) {
        Time.at(moment.isBefore(now) ? moment : now, () -> version = what.get().getVersion());
        moment = moment.plus(STEP);
    }
}
