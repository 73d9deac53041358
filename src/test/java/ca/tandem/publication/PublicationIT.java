package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEntries;
import ca.tandem.audit.AuditEntry;
import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.audit.AuditVerification;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.PublicChange;
import ca.tandem.testing.Patience;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests publication in the container: the built archive with its transactions, events and timers. */
@ExtendWith(ArquillianExtension.class)
class PublicationIT {

    private static final Actor AUTHOR = new Actor("ada", Set.of(Role.AUTHOR));
    private static final Actor TRANSLATOR = new Actor("theo", Set.of(Role.TRANSLATOR));
    private static final Actor APPROVER = new Actor("paule", Set.of(Role.APPROVER));
    private static final Actor ADMINISTRATOR = new Actor("amir", Set.of(Role.ADMINISTRATOR));

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    @Inject
    PublicAddresses publicAddresses;

    @Inject
    Catalogue catalogue;

    @Inject
    AuditEntries auditEntries;

    @Inject
    AuditVerification auditVerification;

    @Inject
    FailingObserver failingObserver;

    @Inject
    Clock clock;

    @Resource(lookup = "java:app/jdbc/tandem")
    DataSource database;

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tandem.war")))
                .addClasses(PublicationIT.class, FailingObserver.class, Patience.class)
                // As libraries, in which the container looks for no beans.
                .addAsLibraries(library(Assertions.class), library(ByteBuddy.class));
    }

    private static File library(Class<?> one) {
        var location = one.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString())).toFile();
    }

    /** An observer that fails on demand after everything was written, as a full disk or a lost connection would. */
    @ApplicationScoped
    public static class FailingObserver {

        private final AtomicBoolean failsNext = new AtomicBoolean();
        private final AtomicBoolean failsNextAuditLog = new AtomicBoolean();

        @Inject
        AuditLog auditLog;

        void failOnce() {
            failsNext.set(true);
        }

        void failAuditLogOnce() {
            failsNextAuditLog.set(true);
        }

        void follow(@Observes PublicationsChanged publicationsChanged) {
            if (failsNext.getAndSet(false)) {
                throw new IllegalStateException("The publication " + publicationsChanged.number() + " was sabotaged");
            }
            if (failsNextAuditLog.getAndSet(false)) {
                auditLog.add(AuditEvent.of("too long for the record ".repeat(10)));
            }
        }

        void watch(@Observes PublicChange change) {
            Assertions.assertThat(change.edition().getState().isPublic()).isTrue();
        }
    }

    @Test
    void bothLanguagesBecomePublicTogether() {
        waitingForApproval("together");
        assertThat(listed("together")).isEmpty();

        perform("together", ActionRequest.of(Action.APPROVE), APPROVER);

        var publication = publications.byKey("together").orElseThrow();
        assertThat(publication.textIn(Language.EN).title()).isEqualTo("Keeper of together");
        assertThat(publication.textIn(Language.FR).title()).isEqualTo("Garde de together");
        assertThat(publications.bySlug(Language.EN, "keeper-of-together")).isPresent();
        assertThat(publications.bySlug(Language.FR, "garde-de-together")).isPresent();
        assertThat(listed("together")).hasSize(1);
    }

    @Test
    void aPublicationThatFailsLeavesEverythingAsItWas() {
        waitingForApproval("sabotaged");
        failingObserver.failOnce();

        assertThatThrownBy(() -> perform("sabotaged", ActionRequest.of(Action.APPROVE), APPROVER))
                .hasStackTraceContaining("sabotaged");

        assertThat(publications.byKey("sabotaged")).isEmpty();
        assertThat(edition("sabotaged").getState()).isEqualTo(State.APPROVAL);
        assertThat(listed("sabotaged")).isEmpty();
        assertThat(recorded("sabotaged")).doesNotContain("posting.approve");
        perform("sabotaged", ActionRequest.of(Action.APPROVE), APPROVER);
        assertThat(listed("sabotaged")).hasSize(1);
    }

    @Test
    void ofManyWhoApproveAtOnceExactlyOnePublishes() throws InterruptedException {
        var version = waitingForApproval("crowd").getVersion();

        var outcomes = atOnce(20, () -> workflow.perform("crowd", version, ActionRequest.of(Action.APPROVE), APPROVER)
                .getState());

        assertThat(outcomes.stream().filter(State.PUBLISHED::equals)).hasSize(1);
        assertThat(publications.byKey("crowd")).isPresent();
        assertThat(postings.history("crowd").stream().filter(change -> change.getTo() == State.PUBLISHED))
                .hasSize(1);
    }

    @Test
    void whatCannotBePutOnRecordIsNotDone() {
        waitingForApproval("unrecorded");
        failingObserver.failAuditLogOnce();

        assertThatThrownBy(() -> perform("unrecorded", ActionRequest.of(Action.APPROVE), APPROVER))
                .isInstanceOf(RuntimeException.class);

        assertThat(publications.byKey("unrecorded")).isEmpty();
        assertThat(edition("unrecorded").getState()).isEqualTo(State.APPROVAL);
        assertThat(recorded("unrecorded")).doesNotContain("posting.approve");
        assertThat(auditVerification.verify().isIntact()).isTrue();
    }

    @Test
    void everyStepToPublicationIsOnRecord() {
        waitingForApproval("recorded");
        perform("recorded", ActionRequest.of(Action.APPROVE), APPROVER);
        perform("recorded", ActionRequest.revise("Better title", new ChangeNote(true, null, null)), AUTHOR);

        assertThat(recorded("recorded"))
                .containsExactly(
                        "posting.open",
                        "facts.written",
                        "text.written",
                        "posting.submit",
                        "text.translated",
                        "posting.deliver",
                        "posting.approve",
                        "posting.revise");
        var approval = auditEntries.of("recorded").get(6);
        assertThat(approval.getActor()).isEqualTo(APPROVER.name());
        assertThat(approval.getContent())
                .isEqualTo(postings.publicEdition("recorded").orElseThrow().contentHash());
        assertThat(approval.getDetails()).containsEntry("from", "APPROVAL").containsEntry("to", "PUBLISHED");
        assertThat(auditVerification.verify().isIntact()).isTrue();
    }

    /** Tests that the head of the audit log is locked last, whatever else a transaction holds. */
    @Test
    void ofManyWhoWriteApproveAndArchiveAtOnceNobodyWaitsInACircle() throws InterruptedException {
        var keys = List.of("busy-1", "busy-2", "busy-3", "busy-4");
        keys.forEach(this::waitingForApproval);
        var turn = new AtomicInteger();

        var outcomes = atOnce(48, () -> {
            var number = turn.getAndIncrement();
            var key = keys.get(number % keys.size());
            return switch (number / keys.size() % 3) {
                case 0 -> edition(() -> perform(key, ActionRequest.of(Action.APPROVE), APPROVER));
                case 1 -> edition(() -> perform(key, ActionRequest.returnTo(State.TRANSLATION, "again"), APPROVER));
                default ->
                    edition(() -> {
                        perform(key, ActionRequest.revise("more", new ChangeNote(true, null, null)), AUTHOR);
                        write(key, Language.EN, text("Keeper " + number, English.BODY), AUTHOR);
                        return edition(key);
                    });
            };
        });

        assertThat(outcomes).noneMatch(outcome -> outcome.contains("The record could not be written"));
        assertThat(keys)
                .allSatisfy(key -> assertThat(recorded(key)).containsAnyOf("posting.approve", "posting.return"));
        assertThat(auditVerification.verify().isIntact()).isTrue();
    }

    @Test
    void underLoadNoReaderEverSeesOneLanguageOfAnEditionWithTheOtherOfAnother() throws Exception {
        waitingForApproval("loaded");
        perform("loaded", ActionRequest.of(Action.APPROVE), APPROVER);
        var done = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(4);
        var mixed = new ArrayList<Future<Integer>>();
        for (var reader = 0; reader < 4; reader++) {
            mixed.add(readers.submit(() -> countMixed(done)));
        }

        for (var round = 1; round <= 8; round++) {
            perform("loaded", ActionRequest.revise("round " + round, new ChangeNote(true, null, null)), AUTHOR);
            write("loaded", Language.EN, text("Keeper, round " + round, English.BODY), AUTHOR);
            perform("loaded", ActionRequest.of(Action.SUBMIT), AUTHOR);
            write("loaded", Language.FR, text("Garde, tour " + round, French.BODY), TRANSLATOR);
            perform("loaded", ActionRequest.of(Action.DELIVER), TRANSLATOR);
            perform("loaded", ActionRequest.of(Action.APPROVE), APPROVER);
        }
        done.set(true);
        readers.shutdown();
        assertThat(readers.awaitTermination(Patience.LONGEST.toMinutes(), TimeUnit.MINUTES))
                .isTrue();
        for (var count : mixed) {
            assertThat(count.get()).isZero();
        }
    }

    @Test
    void theClockPublishesWhatIsDue() throws SQLException {
        waitingForApproval("scheduled");
        var later = clock.instant().plus(Duration.ofDays(1));
        perform("scheduled", new ActionRequest(Action.APPROVE, null, null, later), APPROVER);
        assertThat(edition("scheduled").getState()).isEqualTo(State.SCHEDULED);
        assertThat(publications.byKey("scheduled")).isEmpty();

        makeDue("scheduled");
        Patience.until(
                "the clock has published what is due",
                () -> publications.byKey("scheduled").isPresent());

        assertThat(edition("scheduled").getState()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aFormerSlugLeadsToThePresentOneAndIsNeverGivenAway() {
        waitingForApproval("renamed");
        perform("renamed", ActionRequest.of(Action.APPROVE), APPROVER);
        perform("renamed", ActionRequest.revise("Better title", new ChangeNote(true, null, null)), AUTHOR);
        write("renamed", Language.EN, text("Guardian of the lights", English.BODY), AUTHOR);
        perform("renamed", ActionRequest.of(Action.SUBMIT), AUTHOR);
        write("renamed", Language.FR, text("Vigie des feux", French.BODY), TRANSLATOR);
        perform("renamed", ActionRequest.of(Action.DELIVER), TRANSLATOR);
        perform("renamed", ActionRequest.of(Action.APPROVE), APPROVER);

        assertThat(publicAddresses.redirectTarget("/en/jobs/keeper-of-renamed", Language.EN))
                .contains("/en/jobs/guardian-of-the-lights");

        postingEditor.create(
                "other",
                Language.EN,
                new Bilingual<>(text("Keeper of renamed", English.BODY), text("Autre garde", French.BODY)),
                new Facts(),
                AUTHOR);
        perform("other", ActionRequest.of(Action.SUBMIT), AUTHOR);
        perform("other", ActionRequest.of(Action.DELIVER), TRANSLATOR);
        perform("other", ActionRequest.of(Action.APPROVE), APPROVER);
        assertThat(publications.byKey("other").orElseThrow().getSlugs().en()).isEqualTo("keeper-of-renamed-2");
    }

    @Test
    void anArchivedPostingStaysReadableAndIsRestoredAsItWas() {
        waitingForApproval("archived-later");
        perform("archived-later", ActionRequest.of(Action.APPROVE), APPROVER);
        var modified = publications.byKey("archived-later").orElseThrow().getDateModified();

        perform("archived-later", ActionRequest.of(Action.ARCHIVE, "The job is filled"), ADMINISTRATOR);
        assertThat(publications.byKey("archived-later").orElseThrow().isArchived())
                .isTrue();
        assertThat(listed("archived-later")).allMatch(CatalogueEntry::archived);

        perform("archived-later", ActionRequest.of(Action.RESTORE, "It is open again"), ADMINISTRATOR);
        var restored = publications.byKey("archived-later").orElseThrow();
        assertThat(restored.isArchived()).isFalse();
        assertThat(restored.getDateModified()).isEqualTo(modified);
    }

    private int countMixed(AtomicBoolean done) {
        var mixed = 0;
        while (!done.get()) {
            var publication = publications.byKey("loaded").orElseThrow();
            var english = publication.textIn(Language.EN).title().replaceAll("\\D", "");
            var french = publication.textIn(Language.FR).title().replaceAll("\\D", "");
            var catalogueEntry = listed("loaded").get(0);
            var listedEnglish = catalogueEntry.titles().en().replaceAll("\\D", "");
            var listedFrench = catalogueEntry.titles().fr().replaceAll("\\D", "");
            if (!english.equals(french) || !listedEnglish.equals(listedFrench)) {
                mixed++;
            }
        }
        return mixed;
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var outcomes = new ArrayList<T>();
            for (var future : pool.invokeAll(Collections.nCopies(threads, work))) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException slower) {
                    outcomes.add(null);
                }
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    /** Returns the state of the edition, or the stack trace of the failure. */
    private static String edition(Callable<Edition> work) {
        try {
            return work.call().getState().name();
        } catch (Exception slower) {
            var said = new StringWriter();
            slower.printStackTrace(new PrintWriter(said));
            return said.toString();
        }
    }

    /** Moves the scheduled instant of the posting to the past. */
    private void makeDue(String key) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update edition set scheduled_for = changed_at"
                        + " where posting_id = (select id from posting where posting_key = ?)")) {
            update.setString(1, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> recorded(String key) {
        return auditEntries.of(key).stream().map(AuditEntry::getEventCode).toList();
    }

    private Edition waitingForApproval(String key) {
        postingEditor.create(
                key, Language.EN, new Bilingual<>(text("Keeper of " + key, English.BODY), null), new Facts(), AUTHOR);
        perform(key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        write(key, Language.FR, text("Garde de " + key, French.BODY), TRANSLATOR);
        return perform(key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
    }

    private Edition perform(String key, ActionRequest actionRequest, Actor actor) {
        return workflow.perform(key, edition(key).getVersion(), actionRequest, actor);
    }

    private void write(String key, Language language, PostingText postingText, Actor actor) {
        postingEditor.write(key, edition(key).getVersion(), language, postingText, actor);
    }

    private Edition edition(String key) {
        return postings.edition(key).orElseThrow();
    }

    private List<CatalogueEntry> listed(String key) {
        return catalogue.all().stream()
                .filter(catalogueEntry -> catalogueEntry.key().equals(key))
                .toList();
    }

    private static PostingText text(String title, String body) {
        return new PostingText(title, title, body);
    }

    private static final class English {
        static final String BODY = "## What you will do\n\nYou will keep the lights of the harbour burning and you will"
                + " write about what you see in the log of the station, every night of the year.\n";
    }

    private static final class French {
        static final String BODY = "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                + " journal de la station ce que vous voyez, chaque nuit de l’année.\n";
    }
}
