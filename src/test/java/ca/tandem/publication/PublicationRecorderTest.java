package ca.tandem.publication;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PublicNotice;
import ca.tandem.publication.transparency.ContentHashes;
import ca.tandem.publication.transparency.LogEntry;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.publication.transparency.PublicationLeaf;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationRecorderTest {

    private static final Actor SECOND = new Actor("serge", Set.of(Role.APPROVER));

    private final MutableClock clock = MutableClock.at(NOON);
    private Schema schema;

    @BeforeEach
    void open() {
        schema = Schema.onPostgres();
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @Test
    void eachChangeOfWhatReadersSeeHasALeafOfItsOwn() {
        publish("keeper");
        var published = last();
        assertThat(published.event()).isEqualTo(LoggedEvent.PUBLICATION);
        assertThat(published.key()).isEqualTo("keeper");
        assertThat(published.edition()).isEqualTo(1);

        take("keeper", ActionRequest.of(Action.ARCHIVE, "Filled"), ADMINISTRATOR);
        assertThat(last().event()).isEqualTo(LoggedEvent.ARCHIVING);
        take("keeper", ActionRequest.of(Action.RESTORE, "Open again"), ADMINISTRATOR);
        assertThat(last().event()).isEqualTo(LoggedEvent.RESTORATION);
        correct("keeper", AUTHOR, APPROVER);
        assertThat(last().event()).isEqualTo(LoggedEvent.CORRECTION);
        assertThat(last().hashes().texts()).isEqualTo(published.hashes().texts());
        assertThat(last().hashes().facts()).isNotEqualTo(published.hashes().facts());
        take(
                "keeper",
                ActionRequest.of(Action.WITHDRAW, "A mistake", new PublicNotice("A mistake.", "Une erreur.", null)),
                ADMINISTRATOR);
        assertThat(last().event()).isEqualTo(LoggedEvent.WITHDRAWAL);
        assertThat(entries()).extracting(LogEntry::getIndex).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aLaterEditionIsARevision() {
        publish("keeper");
        var before = last();
        take("keeper", ActionRequest.revise("New salary", new ChangeNote(true, null, null)), AUTHOR);
        var text = EditionFixture.texts().en();
        with(services -> write(
                services, "keeper", Language.EN, new PostingText("Keeper", text.description(), text.body()), AUTHOR));
        take("keeper", Action.SUBMIT, AUTHOR);
        take("keeper", Action.DELIVER, TRANSLATOR);
        take("keeper", Action.APPROVE, APPROVER);
        assertThat(last().event()).isEqualTo(LoggedEvent.REVISION);
        assertThat(last().edition()).isEqualTo(2);
        assertThat(last().hashes().texts().en())
                .isNotEqualTo(before.hashes().texts().en());
        assertThat(last().hashes().texts().fr())
                .isEqualTo(before.hashes().texts().fr());
    }

    @Test
    void aLeafCountsPeopleAndNamesNobody() {
        publish("keeper");
        var people = last().people();
        assertThat(people.wrote()).isEqualTo(1);
        assertThat(people.translated()).isEqualTo(1);
        assertThat(people.approved()).isEqualTo(1);
        assertThat(people.approvedAt()).isEqualTo(last().at());
        assertThat(entries().get(0).getText())
                .doesNotContain(AUTHOR.name(), TRANSLATOR.name(), APPROVER.name())
                .doesNotContain("Keeper of the lights");
    }

    @Test
    void aCorrectionGoesOnWithTheApprovalAlsoWhereTheApproverAskedForIt() {
        var asking = new Actor(APPROVER.name(), Set.of(Role.APPROVER, Role.AUTHOR));
        publish("keeper");
        clock.advance(Duration.ofHours(1));
        correct("keeper", asking, SECOND);
        assertThat(last().people().approved()).isEqualTo(2);
        assertThat(last().people().approvedAt()).isEqualTo(NOON);
    }

    @Test
    void nobodyIsSaidToHaveApprovedWhatAnImportPublishedOrAnEmergencyUntilItIsConfirmed() {
        with(services -> {
            var edition = open(services, "imported", ADMINISTRATOR);
            services.posting()
                    .workflow()
                    .publishImported(edition, false, new OriginalDates(NOON, NOON), ADMINISTRATOR, "import");
        });
        assertThat(last().people().approved()).isZero();
        assertThat(last().people().approvedAt()).isNull();
        assertThat(last().elsewhere()).isTrue();
        correct("imported", AUTHOR, APPROVER);
        assertThat(last().event()).isEqualTo(LoggedEvent.CORRECTION);
        assertThat(last().people().approved())
                .as("a correction approves no text")
                .isZero();

        with(services -> {
            var edition = open(services, "scheduled", ADMINISTRATOR);
            services.posting()
                    .workflow()
                    .scheduleImported(edition, NOON.plus(Duration.ofDays(1)), ADMINISTRATOR, "import");
        });
        clock.advance(Duration.ofDays(2));
        with(services -> services.posting().workflow().publishDue("scheduled"));
        assertThat(last().key()).isEqualTo("scheduled");
        assertThat(last().people().approved()).as("scheduled by the import").isZero();

        with(services -> open(services, "urgent", AUTHOR));
        take("urgent", ActionRequest.of(Action.EMERGENCY, "A flood"), ADMINISTRATOR);
        assertThat(last().people().approved()).isZero();
        assertThat(last().elsewhere()).isFalse();
        take("urgent", Action.CONFIRM, APPROVER);
        assertThat(last().event()).isEqualTo(LoggedEvent.CONFIRMATION);
        assertThat(last().people().approved()).isEqualTo(1);
    }

    @Test
    void anApprovalThatWasTakenBackCountsNoMore() {
        prepare("keeper");
        take("keeper", new ActionRequest(Action.APPROVE, null, null, NOON.plus(Duration.ofDays(1))), APPROVER);
        take("keeper", ActionRequest.of(Action.UNSCHEDULE, "Wait"), APPROVER);
        take("keeper", ActionRequest.of(Action.EMERGENCY, "A flood"), ADMINISTRATOR);
        assertThat(last().people().approved()).isZero();
    }

    @Test
    void theHashesAreThoseOfWhatReadersSee() {
        publish("keeper");
        var hashes = last().hashes();
        schema.inTransaction(entityManager -> {
            var shown = PublicationFixture.publications(entityManager)
                    .byKey("keeper")
                    .orElseThrow();
            assertThat(ContentHashes.of(Bilingual.of(shown::textIn), shown.getFacts(), shown.getFiles()))
                    .isEqualTo(hashes);
            return null;
        });
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoLeaf() {
        publish("first");
        prepare("second");
        var entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        var services = new PublishingServices(entityManager, clock);
        perform(services, "second", ActionRequest.of(Action.APPROVE), APPROVER);
        entityManager.getTransaction().rollback();
        entityManager.close();
        assertThat(entries()).hasSize(1);

        take("second", Action.APPROVE, APPROVER);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void publicationsAtOnceHaveIndexesWithoutGaps() throws Exception {
        var count = 24;
        for (var i = 0; i < count; i++) {
            prepare("posting-" + i);
        }
        var threads = Executors.newFixedThreadPool(6);
        var done = new ArrayList<Future<?>>();
        for (var i = 0; i < count; i++) {
            var key = "posting-" + i;
            done.add(threads.submit(() -> take(key, Action.APPROVE, APPROVER)));
        }
        threads.shutdown();
        for (var each : done) {
            each.get();
        }
        var entries = entries();
        assertThat(entries).hasSize(count);
        for (var i = 0; i < count; i++) {
            assertThat(entries.get(i).getIndex()).isEqualTo(i);
        }
    }

    @Test
    void aLeafCostsOneQueryHoweverLongTheLogIs() {
        var counter = new QueryCounter();
        var few = 0L;
        for (var number = 1; number <= 70; number++) {
            var key = "posting-" + number;
            counter.schema().inTransaction(entityManager -> prepare(new PublishingServices(entityManager, clock), key));
            var reads = counter.during(() -> counter.schema().inTransaction(entityManager -> {
                perform(new PublishingServices(entityManager, clock), key, ActionRequest.of(Action.APPROVE), APPROVER);
                return null;
            }));
            var ofLog = reads.stream().filter(sql -> sql.contains("log_")).count();
            assertThat(ofLog).as("after %d", number).isLessThanOrEqualTo(1);
            few = number == 2 ? reads.size() : few;
            if (number > 2) {
                assertThat(reads).as("after %d", number).hasSize((int) few);
            }
        }
        counter.schema().close();
    }

    @Test
    void whatWasPublicBeforeTheLogIsFoundOnce() {
        publish("keeper");
        publish("warden");
        take("warden", ActionRequest.of(Action.ARCHIVE, "Filled"), ADMINISTRATOR);
        var before = entries();
        forgetTheLog();
        clock.advance(Duration.ofDays(3));
        with(services ->
                assertThat(services.publicationRecorder().recordFound()).isFalse());
        with(services ->
                assertThat(services.publicationRecorder().recordFound()).isFalse());
        var entries = entries();
        assertThat(entries).extracting(entry -> entry.getLeaf().key()).containsExactly("keeper", "warden");
        assertThat(entries).extracting(entry -> entry.getLeaf().event()).containsOnly(LoggedEvent.FOUND);
        assertThat(entries).extracting(entry -> entry.getLeaf().at()).containsOnly(NOON);
        assertThat(entries.get(0).getLeaf().hashes())
                .isEqualTo(before.get(0).getLeaf().hashes());
        assertThat(entries.get(0).getLeaf().people().approved()).isEqualTo(1);
    }

    private void forgetTheLog() {
        schema.inTransaction(entityManager ->
                entityManager.createQuery("delete from LogEntry e").executeUpdate());
    }

    private void with(Consumer<PublishingServices> work) {
        schema.inTransaction(entityManager -> {
            work.accept(new PublishingServices(entityManager, clock));
            return null;
        });
    }

    private void publish(String key) {
        prepare(key);
        take(key, Action.APPROVE, APPROVER);
    }

    private void prepare(String key) {
        with(services -> prepare(services, key));
    }

    private static Void prepare(PublishingServices services, String key) {
        var english = new Bilingual<>(named(EditionFixture.texts().en(), key), PostingText.EMPTY);
        services.posting().postingEditor().open(key, Language.EN, english, new Facts(), AUTHOR);
        perform(services, key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        write(services, key, Language.FR, named(EditionFixture.texts().fr(), key), TRANSLATOR);
        perform(services, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        return null;
    }

    /** Opens a posting of which one person wrote everything, as an import does. */
    private static Edition open(PublishingServices services, String key, Actor actor) {
        var texts = EditionFixture.texts().map(text -> named(text, key));
        return services.posting().postingEditor().open(key, Language.EN, texts, new Facts(), actor);
    }

    private static void write(
            PublishingServices services, String key, Language language, PostingText text, Actor actor) {
        services.posting().postingEditor().write(key, version(services, key), language, text, actor);
    }

    private static PostingText named(PostingText text, String key) {
        return new PostingText(text.title() + " " + key, text.description(), text.body());
    }

    private void take(String key, Action action, Actor actor) {
        take(key, ActionRequest.of(action), actor);
    }

    private void take(String key, ActionRequest request, Actor actor) {
        with(services -> perform(services, key, request, actor));
    }

    private static void perform(PublishingServices services, String key, ActionRequest request, Actor actor) {
        services.posting().workflow().perform(key, version(services, key), request, actor);
    }

    private static long version(PublishingServices services, String key) {
        return services.posting().postings().edition(key).orElseThrow().getVersion();
    }

    private void correct(String key, Actor writer, Actor second) {
        schema.inTransaction(entityManager -> {
            var services = new PublishingServices(entityManager, clock);
            var corrections = services.posting().correctionService(entityManager, clock, changed -> {});
            var facts = new Facts();
            facts.close(Instant.parse("2027-06-01T16:00:00Z"), ZoneId.of("America/Toronto"));
            var correction = corrections.ask(key, version(services, key), facts, "More time", writer);
            entityManager.flush();
            corrections.accept(key, correction.getId(), version(services, key), null, second);
            return null;
        });
    }

    private PublicationLeaf last() {
        var entries = entries();
        return entries.get(entries.size() - 1).getLeaf();
    }

    private List<LogEntry> entries() {
        return schema.inTransaction(PublicationRecorderTest::entries);
    }

    private static List<LogEntry> entries(EntityManager entityManager) {
        return entityManager
                .createQuery("select e from LogEntry e order by e.size", LogEntry.class)
                .getResultList();
    }
}
