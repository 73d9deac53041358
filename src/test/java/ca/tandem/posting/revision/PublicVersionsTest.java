package ca.tandem.posting.revision;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PublicNotice;
import ca.tandem.posting.revision.PublicVersions.PublicVersion;
import ca.tandem.posting.revision.PublicVersions.VersionList;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which versions of a posting readers may compare, on H2 and on PostgreSQL. */
class PublicVersionsTest {

    private static List<Schema> schemas;

    private Instant now = NOON;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aVersionIsThereOnceItIsPublicAndNothingFromBefore(Schema schema) {
        open(schema, "once");
        write(schema, "once", "Unseen");
        assertThat(versions(schema, "once").all()).isEmpty();
        write(schema, "once", "First");
        publish(schema, "once");
        assertThat(numbers(schema, "once")).containsExactly(1);

        revise(schema, "once");
        write(schema, "once", "Unseen");
        assertThat(numbers(schema, "once")).containsExactly(1);
        act(schema, "once", ActionRequest.of(Action.DISCARD, "No"), AUTHOR);
        revise(schema, "once");
        write(schema, "once", "Second");
        later();
        publish(schema, "once");

        assertThat(versions(schema, "once").all())
                .extracting(version -> version.edition() + " " + version.at())
                .containsExactly("1 " + NOON, "3 " + now);
        assertThat(versions(schema, "once").hidden()).isFalse();
        assertThat(title(schema, "once", 1)).isEqualTo("First");
        assertThat(title(schema, "once", 3)).isEqualTo("Second");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aVersionKeepsTheFactsWithWhichItBecamePublic(Schema schema) {
        open(schema, "facts");
        publish(schema, "facts");
        later();
        correct(schema, "facts");

        assertThat(versions(schema, "facts").all())
                .extracting(PublicVersion::at)
                .as("a correction makes no version")
                .containsExactly(NOON);
        assertThat(content(schema, "facts", 1).facts().getCloses()).isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsArchivedAndRestoredStaysAVersion(Schema schema) {
        open(schema, "restored");
        publish(schema, "restored");
        later();
        act(schema, "restored", ActionRequest.of(Action.ARCHIVE, "Over"), ADMINISTRATOR);
        assertThat(numbers(schema, "restored")).containsExactly(1);
        act(schema, "restored", ActionRequest.of(Action.RESTORE, "Again"), ADMINISTRATOR);

        assertThat(versions(schema, "restored").all())
                .extracting(PublicVersion::at)
                .containsExactly(NOON);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatWasWithdrawnIsHiddenForGoodAndSoIsWhatCameBefore(Schema schema) {
        open(schema, "withdrawn");
        publish(schema, "withdrawn");
        revise(schema, "withdrawn");
        publish(schema, "withdrawn");
        act(
                schema,
                "withdrawn",
                ActionRequest.of(Action.WITHDRAW, "Wrong", new PublicNotice("Wrong", "Faux", null)),
                ADMINISTRATOR);
        assertThat(versions(schema, "withdrawn")).isEqualTo(new VersionList(List.of(), true));

        revise(schema, "withdrawn");
        publish(schema, "withdrawn");
        assertThat(numbers(schema, "withdrawn")).containsExactly(3);
        assertThat(versions(schema, "withdrawn").hidden()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void withoutItsRevisionAVersionIsTheEditionItselfUnlessThatWasCorrected(Schema schema) {
        open(schema, "lost");
        publish(schema, "lost");
        withoutRevisions(schema);
        assertThat(title(schema, "lost", 1))
                .isEqualTo(EditionFixture.texts().en().title());

        correct(schema, "lost");
        withoutRevisions(schema);
        var version = versions(schema, "lost").find(1).orElseThrow();
        var kept = in(schema, (manager, services) -> publicVersions(manager).content("lost", version));
        assertThat(kept).isEmpty();
    }

    @Test
    void ofManyVersionsTheLatestHundredAreThere() {
        var actions = IntStream.rangeClosed(1, 150)
                .mapToObj(number -> new Object[] {151 - number, NOON, false, "hash", false})
                .toList();

        var versions = PublicVersions.versions(actions);
        assertThat(versions.all()).hasSize(100);
        assertThat(versions.all().get(0).edition()).isEqualTo(51);
        assertThat(versions.find(150)).isPresent();
        assertThat(versions.find(50)).isEmpty();
        assertThat(versions.hidden()).isFalse();
    }

    private static void withoutRevisions(Schema schema) {
        schema.inTransaction(entityManager ->
                entityManager.createQuery("delete from Revision r").executeUpdate());
    }

    private void later() {
        now = now.plus(Duration.ofDays(1));
    }

    private void open(Schema schema, String key) {
        in(schema, (manager, services) -> services.postingServices()
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
    }

    private void write(Schema schema, String key, String title) {
        in(schema, (manager, services) -> services.postingServices()
                .postingEditor()
                .write(key, seen(services, key), Language.EN, new PostingText(title, "Words", "Text"), AUTHOR));
    }

    private void publish(Schema schema, String key) {
        act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        act(schema, key, ActionRequest.of(Action.APPROVE), APPROVER);
    }

    private void revise(Schema schema, String key) {
        act(schema, key, ActionRequest.revise("Better", new ChangeNote(true, null, null)), AUTHOR);
    }

    /** Lets a posting close at another instant, which a second person accepts. */
    private void correct(Schema schema, String key) {
        in(schema, (manager, services) -> {
            var corrections = services.postingServices()
                    .correctionService(manager, Clock.fixed(now, ZoneOffset.UTC), changed -> {});
            var facts = new Facts();
            Fact.CLOSING.set(facts, NOON.plus(Duration.ofDays(90)).atZone(ZoneOffset.UTC));
            var correction = corrections.ask(key, seen(services, key), facts, "Late", AUTHOR);
            manager.flush();
            return corrections.accept(key, correction.getId(), seen(services, key), null, APPROVER);
        });
    }

    private void act(Schema schema, String key, ActionRequest request, Actor actor) {
        in(schema, (manager, services) -> {
            var subject = services.postingServices()
                    .postings()
                    .of(key)
                    .subjectOf(request.action())
                    .orElseThrow();
            return services.postingServices().workflow().perform(key, subject.getVersion(), request, actor);
        });
    }

    private static long seen(RevisionServices services, String key) {
        return services.postingServices()
                .postings()
                .edition(key)
                .map(Edition::getVersion)
                .orElseThrow();
    }

    private List<Integer> numbers(Schema schema, String key) {
        return versions(schema, key).all().stream().map(PublicVersion::edition).toList();
    }

    private VersionList versions(Schema schema, String key) {
        return in(schema, (manager, services) -> publicVersions(manager).of(key));
    }

    private String title(Schema schema, String key, int edition) {
        return content(schema, key, edition).texts().en().title();
    }

    private EditionContent content(Schema schema, String key, int edition) {
        return in(schema, (manager, services) -> {
            var versions = publicVersions(manager);
            return versions.content(key, versions.of(key).find(edition).orElseThrow())
                    .orElseThrow();
        });
    }

    private static PublicVersions publicVersions(EntityManager entityManager) {
        var versions = new PublicVersions();
        versions.entityManager = entityManager;
        return versions;
    }

    private <T> T in(Schema schema, BiFunction<EntityManager, RevisionServices, T> work) {
        return schema.inTransaction(entityManager ->
                work.apply(entityManager, new RevisionServices(entityManager, Clock.fixed(now, ZoneOffset.UTC))));
    }
}
