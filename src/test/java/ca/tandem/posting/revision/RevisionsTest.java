package ca.tandem.posting.revision;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.StateChange;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.translation.unit.UnitServices;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every save keeps a revision and that revisions are restored, on both databases. */
class RevisionsTest {

    private static final Actor OTHER_AUTHOR = new Actor("anna", Set.of(Role.AUTHOR));

    private static List<Schema> schemas;

    private Instant now;

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

    @BeforeEach
    void noon() {
        now = NOON;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everySaveOfAnAuthorKeepsARevisionThatSaysWhatChanged(Schema schema) {
        // The French text follows a new English one: it is in step with it.
        open(schema, "saves");
        write(schema, "saves", Language.EN, text("one"), AUTHOR);
        write(schema, "saves", Language.EN, text("one"), AUTHOR);
        write(schema, "saves", Language.FR, text("deux"), AUTHOR);
        in(schema, revisionServices -> revisionServices
                .postingServices()
                .postingEditor()
                .write("saves", seen(revisionServices, "saves"), facts(3), AUTHOR));

        var lines = lines(schema, "saves");
        assertThat(lines)
                .extracting(line -> line.name() + " " + line.occasion() + " " + line.en() + line.fr() + line.facts())
                .containsExactly(
                        "1.4 SAVED falsefalsetrue",
                        "1.3 SAVED falsetruefalse",
                        "1.2 SAVED truetruefalse",
                        "1.1 OPENED truetruefalse");
        assertThat(content(schema, "saves", "1.2").texts().en()).isEqualTo(text("one"));
        assertThat(content(schema, "saves", "1.3").facts().getPositions()).isNull();
        assertThat(content(schema, "saves", "1.4").facts()).isEqualTo(facts(3));
        assertThat(content(schema, "saves", "1")).isEqualTo(content(schema, "saves", "1.4"));
        assertThat(lines.get(0).contentHash())
                .isEqualTo(content(schema, "saves", "1").hash());
        assertThat(lines.get(0).account()).isEqualTo(AUTHOR.name());
        assertThat(lines.get(0).at()).isEqualTo(NOON);
        assertThat(lines.get(0).state()).isEqualTo(State.DRAFT);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aEditingSessionOfUnitByUnitTranslationIsOneRevisionUntilSomethingElseHappens(Schema schema) {
        open(schema, "units");
        act(schema, "units", ActionRequest.of(Action.SUBMIT), AUTHOR);
        var before = lines(schema, "units").size();

        translate(schema, "units", "un", TRANSLATOR);
        later(Duration.ofMinutes(9));
        translate(schema, "units", "deux", TRANSLATOR);
        assertThat(lines(schema, "units")).hasSize(before + 1);
        assertThat(content(schema, "units", "1.2").texts().fr().title()).isEqualTo("deux");
        assertThat(lines(schema, "units").get(0).beganAt()).isEqualTo(NOON);

        later(Duration.ofMinutes(1));
        translate(schema, "units", "trois", TRANSLATOR);
        translate(schema, "units", "quatre", EVERYTHING);
        translate(schema, "units", "cinq", TRANSLATOR);
        assertThat(lines(schema, "units"))
                .extracting(line -> line.name() + " " + line.account())
                .startsWith("1.5 theo", "1.4 eve", "1.3 theo", "1.2 theo");

        act(schema, "units", ActionRequest.returnTo(State.DRAFT, "Look again"), TRANSLATOR);
        act(schema, "units", ActionRequest.of(Action.SUBMIT), AUTHOR);
        translate(schema, "units", "six", TRANSLATOR);
        assertThat(lines(schema, "units").get(0).name()).hasToString("1.6");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatWasApprovedIsKeptAndSoIsWhatItWasRevisedInto(Schema schema) {
        publish(schema, "approved");
        act(schema, "approved", new ActionRequest(Action.REVISE, "New duties", null, null), AUTHOR);
        write(schema, "approved", Language.EN, text("second"), AUTHOR);

        var hashes = lines(schema, "approved").stream()
                .map(RevisionSummary::contentHash)
                .toList();
        var moves = in(
                schema, revisionServices -> revisionServices.postingServices().postings().history("approved").stream()
                        .map(StateChange::getContentHash)
                        .toList());
        assertThat(hashes).containsAll(moves);
        assertThat(lines(schema, "approved"))
                .extracting(line -> line.name() + " " + line.occasion() + " " + line.origin())
                .containsExactly("2.2 SAVED null", "2.1 REVISED 1.1", "1.1 OPENED null");
        assertThat(content(schema, "approved", "2.1").texts())
                .isEqualTo(content(schema, "approved", "1").texts());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRevisionComesBackExactlyAsANewOneAndItsWritersStayWriters(Schema schema) {
        publish(schema, "back");
        act(schema, "back", new ActionRequest(Action.REVISE, "First try", null, null), AUTHOR);
        in(schema, revisionServices -> revisionServices
                .postingServices()
                .postingEditor()
                .write("back", seen(revisionServices, "back"), facts(7), OTHER_AUTHOR));
        write(schema, "back", Language.FR, text("autre"), OTHER_AUTHOR);
        act(schema, "back", new ActionRequest(Action.DISCARD, "Not like this", null, null), AUTHOR);
        act(schema, "back", new ActionRequest(Action.REVISE, "Second try", null, null), AUTHOR);
        assertThat(contributors(schema, "back")).doesNotContain(OTHER_AUTHOR.name());

        restore(schema, "back", "2.3", EVERYTHING);

        assertThat(content(schema, "back", "3")).isEqualTo(content(schema, "back", "2.3"));
        assertThat(lines(schema, "back").get(0))
                .matches(line -> line.name().toString().equals("3.2"))
                .matches(line -> line.occasion() == SaveReason.RESTORED)
                .matches(line -> line.origin().toString().equals("2.3"))
                .matches(line -> line.account().equals(EVERYTHING.name()));
        assertThat(contributors(schema, "back")).contains(OTHER_AUTHOR.name(), EVERYTHING.name());

        restore(schema, "back", "3.2", EVERYTHING);
        assertThat(lines(schema, "back").get(0).name()).hasToString("3.2");
        restore(schema, "back", "3.1", AUTHOR);
        assertThat(content(schema, "back", "3").texts())
                .isEqualTo(content(schema, "back", "1").texts());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void realHistoriesComeBackVersionByVersion(Schema schema) {
        var english = RealPostings.history("sr-service-designer", Language.EN);
        var french = RealPostings.history("sr-service-designer", Language.FR);
        var key = "real";
        in(schema, revisionServices -> revisionServices
                .postingServices()
                .postingEditor()
                .create(key, Language.EN, new Bilingual<>(english.get(0), french.get(0)), new Facts(), AUTHOR));
        for (var version = 1; version < Math.max(english.size(), french.size()); version++) {
            write(schema, key, Language.EN, english.get(Math.min(version, english.size() - 1)), AUTHOR);
            write(schema, key, Language.FR, french.get(Math.min(version, french.size() - 1)), AUTHOR);
        }
        var names = lines(schema, key).stream().map(RevisionSummary::name).toList();
        assertThat(names).hasSizeGreaterThan(4);
        for (var name : names) {
            restore(schema, key, name.toString(), AUTHOR);
            assertThat(content(schema, key, "1")).as("%s", name).isEqualTo(content(schema, key, name.toString()));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverMayNotOrIsLateOrFindsNoDraftIsRefused(Schema schema) {
        publish(schema, "refused");
        assertThatThrownBy(() -> restore(schema, "refused", "1.1", AUTHOR))
                .isInstanceOfSatisfying(
                        RefusedException.class, refusedException -> assertThat(refusedException.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("restore.revise"));
        act(schema, "refused", ActionRequest.revise("Again", new ChangeNote(true, null, null)), AUTHOR);
        write(schema, "refused", Language.EN, text("second"), AUTHOR);
        assertThatThrownBy(() -> restore(schema, "refused", "1.1", TRANSLATOR))
                .isInstanceOfSatisfying(RefusedException.class, refusedException -> assertThat(refusedException.kind())
                        .isEqualTo(ProblemException.ProblemKind.FORBIDDEN));
        assertThatThrownBy(() -> restore(schema, "refused", "1.9", AUTHOR)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> in(schema, revisionServices -> revisionServices
                        .revisionRestorer()
                        .restore("refused", seen(revisionServices, "refused") - 1, new RevisionName(1, 1), AUTHOR)))
                .isInstanceOf(StaleVersionException.class);
        act(schema, "refused", ActionRequest.of(Action.SUBMIT), AUTHOR);
        assertThatThrownBy(() -> restore(schema, "refused", "1.1", AUTHOR))
                .isInstanceOfSatisfying(
                        RefusedException.class, refusedException -> assertThat(refusedException.refusals())
                                .extracting(refusal -> refusal.code())
                                .containsExactly("restore.state"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEditionFromBeforeRevisionsGetsOne(Schema schema) {
        var works = "before";
        schema.inTransaction(entityManager -> new UnitServices(entityManager)
                .postingServices()
                .postingEditor()
                .create(works, Language.EN, EditionFixture.texts(), facts(2), AUTHOR));

        in(schema, revisionServices -> {
            revisionServices.revisions().editionsWithout().forEach(revisionServices.revisionRecorder()::find);
            return null;
        });

        assertThat(lines(schema, works))
                .extracting(line -> line.name() + " " + line.occasion() + " " + line.account())
                .containsExactly("1.1 FOUND ada");
        assertThat(content(schema, works, "1.1")).isEqualTo(content(schema, works, "1"));
        List<Long> without =
                in(schema, revisionServices -> revisionServices.revisions().editionsWithout());
        assertThat(without).isEmpty();
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private <T> T in(Schema schema, Function<RevisionServices, T> work) {
        return schema.inTransaction(
                entityManager -> work.apply(new RevisionServices(entityManager, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private void open(Schema schema, String key) {
        in(schema, revisionServices -> revisionServices
                .postingServices()
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
    }

    private void publish(Schema schema, String key) {
        open(schema, key);
        act(schema, key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        act(schema, key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        act(schema, key, ActionRequest.of(Action.APPROVE), APPROVER);
    }

    private void write(Schema schema, String key, Language language, PostingText postingText, Actor actor) {
        in(schema, revisionServices -> revisionServices
                .postingServices()
                .postingEditor()
                .write(key, seen(revisionServices, key), language, postingText, actor));
    }

    private void translate(Schema schema, String key, String title, Actor actor) {
        in(schema, revisionServices -> {
            var edition =
                    revisionServices.postingServices().postings().edition(key).orElseThrow();
            var unit = revisionServices
                    .unitTranslation()
                    .activeUnits(edition)
                    .get(0)
                    .getId();
            return revisionServices
                    .unitTranslation()
                    .write(key, edition.getVersion(), unit, title, UnitStatus.TRANSLATED, null, actor);
        });
    }

    private void act(Schema schema, String key, ActionRequest actionRequest, Actor actor) {
        in(schema, revisionServices -> {
            var subject = revisionServices
                    .postingServices()
                    .postings()
                    .of(key)
                    .subjectOf(actionRequest.action())
                    .orElseThrow();
            return revisionServices
                    .postingServices()
                    .workflow()
                    .perform(key, subject.getVersion(), actionRequest, actor);
        });
    }

    private void restore(Schema schema, String key, String name, Actor actor) {
        in(schema, revisionServices -> revisionServices
                .revisionRestorer()
                .restore(
                        key,
                        seen(revisionServices, key),
                        RevisionName.parse(name).orElseThrow(),
                        actor));
    }

    private static long seen(RevisionServices revisionServices, String key) {
        return revisionServices
                .postingServices()
                .postings()
                .edition(key)
                .map(Edition::getVersion)
                .orElseThrow();
    }

    private List<RevisionSummary> lines(Schema schema, String key) {
        return in(schema, revisionServices -> revisionServices.revisions().of(key));
    }

    private EditionContent content(Schema schema, String key, String name) {
        return in(schema, revisionServices -> revisionServices
                .versions()
                .snapshot(
                        key,
                        revisionServices.postingServices().postings().editions(key),
                        RevisionName.parse(name).orElseThrow())
                .orElseThrow()
                .content());
    }

    private Set<String> contributors(Schema schema, String key) {
        return in(schema, revisionServices -> revisionServices
                .postingServices()
                .postings()
                .edition(key)
                .orElseThrow()
                .contributors());
    }

    private static Facts facts(int positions) {
        var facts = new Facts();
        facts.setPositions(positions);
        return facts;
    }

    private static PostingText text(String word) {
        return new PostingText(word, word, word);
    }
}
