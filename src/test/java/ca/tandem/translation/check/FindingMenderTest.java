package ca.tandem.translation.check;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.revision.RevisionServices;
import ca.tandem.testing.Schema;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.translation.unit.UnitTranslation.TranslationInput;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that findings of one kind are mended in one save that can be undone, on both databases. */
class FindingMenderTest {

    private static final String APOSTROPHE = "french.apostrophe";
    private static final String ENGLISH = "## Duties\n\n* Tend the light\n* Write the log\n\nCome to the shore.\n";
    private static final List<String> FRENCH = List.of(
            "Garde de l'île",
            "Veillez sur l’île.",
            "Fonctions d'été",
            "Veiller sur l'île d'hiver",
            "Tenir le journal d'île",
            "Venez voir.");

    private static List<Schema> schemas;

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
    void allFindingsOfAKindAreMendedInOneSaveAndUndoneInOneStep(Schema schema) {
        var key = "all-of-a-kind";
        translated(schema, key);
        var before = text(schema, key, Language.FR);
        var statuses = statuses(schema, key);

        assertThat(mend(schema, key, Language.FR, TRANSLATOR)).isEqualTo(5);

        assertThat(text(schema, key, Language.FR).body())
                .isEqualTo(
                        "## Fonctions d’été\n\n* Veiller sur l’île d’hiver\n* Tenir le journal d’île\n\nVenez voir.\n");
        assertThat(text(schema, key, Language.FR).title()).isEqualTo("Garde de l’île");
        assertThat(statuses(schema, key)).isEqualTo(statuses);
        assertThat(lastReason(schema, key)).isEqualTo(SaveReason.MENDED);
        assertThat(isUndoable(schema, key, TRANSLATOR)).isTrue();

        undo(schema, key, TRANSLATOR);

        assertThat(text(schema, key, Language.FR)).isEqualTo(before);
        assertThat(statuses(schema, key)).isEqualTo(statuses);
        assertThat(isUndoable(schema, key, TRANSLATOR)).isFalse();
        assertRefused(() -> undo(schema, key, TRANSLATOR), "mend.undo");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anAuthorMendsTheSourceAndTranslationsStayWhatTheyAre(Schema schema) {
        var key = "source";
        var french = new PostingText("Garde de l'île", "Veillez.", "L'île d'hiver.\n");
        var english = new PostingText("Keeper", "Watch.", "The island of winter.\n");
        in(schema, services -> services.postingServices()
                .postingEditor()
                .create(key, Language.FR, new Bilingual<>(english, french), new Facts(), AUTHOR));

        assertThat(mend(schema, key, Language.FR, AUTHOR)).isEqualTo(3);

        assertThat(text(schema, key, Language.FR))
                .isEqualTo(new PostingText("Garde de l’île", "Veillez.", "L’île d’hiver.\n"));
        assertThat(text(schema, key, Language.EN)).isEqualTo(english);
        assertThat(statuses(schema, key)).containsOnly(UnitStatus.TRANSLATED);

        undo(schema, key, AUTHOR);

        assertThat(text(schema, key, Language.FR)).isEqualTo(french);
        assertThat(statuses(schema, key)).containsOnly(UnitStatus.TRANSLATED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aStaleTranslationIsNotDeclaredGoodByTheWay(Schema schema) {
        var key = "stale";
        translated(schema, key);
        in(schema, services -> services.postingServices()
                .workflow()
                .perform(key, version(services, key), ActionRequest.returnTo(State.DRAFT, "Look again."), TRANSLATOR));
        in(schema, services -> services.postingServices()
                .postingEditor()
                .write(
                        key,
                        version(services, key),
                        Language.EN,
                        new PostingText("Keeper", "Watch.", ENGLISH.replace("the light", "both of the lights")),
                        AUTHOR));
        assertThat(statuses(schema, key).get(3)).isEqualTo(UnitStatus.STALE);

        assertThat(mend(schema, key, Language.FR, AUTHOR)).isEqualTo(3);

        assertThat(statuses(schema, key).get(3)).isEqualTo(UnitStatus.STALE);
        assertThat(text(schema, key, Language.FR).body()).contains("l'île d'hiver", "d’île");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyThoseMendWhoMayWriteTheText(Schema schema) {
        var key = "who";
        translated(schema, key);

        assertRefused(() -> mend(schema, key, Language.FR, AUTHOR), "write.translation.role");
        assertRefused(() -> mend(schema, key, Language.FR, APPROVER), "write.translation.role");
        assertRefused(() -> mend(schema, key, Language.EN, TRANSLATOR), "write.source");
        assertRefused(
                () -> in(schema, services -> mender(services)
                        .mend(key, version(services, key), "unknown", Language.FR, TRANSLATOR)),
                "mend.nothing");
        assertThatThrownBy(() -> in(schema, services -> mender(services)
                        .mend(key, version(services, key) - 1, APOSTROPHE, Language.FR, TRANSLATOR)))
                .isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nobodyUndoesWhatSomebodyElseMendedOrWhatWasWrittenOver(Schema schema) {
        var key = "over";
        translated(schema, key);
        mend(schema, key, Language.FR, TRANSLATOR);

        assertThat(isUndoable(schema, key, EVERYTHING)).isFalse();
        assertRefused(() -> undo(schema, key, EVERYTHING), "mend.undo");

        write(schema, key, 5, "Venez à l’île.");

        assertThat(isUndoable(schema, key, TRANSLATOR)).isFalse();
        assertRefused(() -> undo(schema, key, TRANSLATOR), "mend.undo");
        assertThat(text(schema, key, Language.FR).body()).endsWith("Venez à l’île.\n");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void placesAreCountedForThoseWhoMayMendThem(Schema schema) {
        var key = "counted";
        translated(schema, key);

        assertThat(mendable(schema, key, TRANSLATOR)).isEqualTo(5);
        assertThat(mendable(schema, key, AUTHOR)).isZero();
    }

    private static int mendable(Schema schema, String key, Actor actor) {
        return in(schema, services -> {
            var mender = mender(services);
            var edition = edition(services, key);
            return FindingGroup.ofUnsaved(mender.checks.findings(edition)).stream()
                    .filter(group -> group.first().finding().code().equals(APOSTROPHE))
                    .mapToInt(group -> mender.countMendable(edition, group, actor))
                    .sum();
        });
    }

    private static void translated(Schema schema, String key) {
        in(schema, services -> services.postingServices()
                .postingEditor()
                .create(
                        key,
                        Language.EN,
                        new Bilingual<>(new PostingText("Keeper", "Watch.", ENGLISH), null),
                        new Facts(),
                        AUTHOR));
        in(schema, services -> services.postingServices()
                .workflow()
                .perform(key, version(services, key), ActionRequest.of(Action.SUBMIT), AUTHOR));
        IntStream.range(0, FRENCH.size()).forEach(i -> write(schema, key, i, FRENCH.get(i)));
    }

    private static void write(Schema schema, String key, int position, String words) {
        in(schema, services -> {
            var unit = services.unitTranslation()
                    .activeUnits(edition(services, key))
                    .get(position);
            var status = position == 4 ? UnitStatus.CONFIRMED : UnitStatus.TRANSLATED;
            return services.unitTranslation()
                    .write(
                            key,
                            version(services, key),
                            List.of(new TranslationInput(unit.getId(), words, status, null)),
                            SaveReason.UNIT,
                            TRANSLATOR);
        });
    }

    private static int mend(Schema schema, String key, Language language, Actor actor) {
        return in(schema, services -> mender(services)
                .mend(key, version(services, key), APOSTROPHE, language, actor)
                .count());
    }

    private static void undo(Schema schema, String key, Actor actor) {
        in(schema, services -> mender(services).undo(key, version(services, key), actor));
    }

    private static boolean isUndoable(Schema schema, String key, Actor actor) {
        return in(schema, services -> mender(services).isUndoable(edition(services, key), actor));
    }

    private static SaveReason lastReason(Schema schema, String key) {
        return in(schema, services -> services.revisions().of(key).get(0).occasion());
    }

    private static PostingText text(Schema schema, String key, Language language) {
        return in(schema, services -> edition(services, key).textIn(language));
    }

    private static List<UnitStatus> statuses(Schema schema, String key) {
        return in(schema, services -> services.unitTranslation().activeUnits(edition(services, key)).stream()
                .map(Unit::getStatus)
                .toList());
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly(code));
    }

    private static FindingMender mender(RevisionServices services) {
        var mender = new FindingMender();
        mender.postings = services.postingServices().postings();
        mender.postingEditor = services.postingServices().postingEditor();
        mender.unitTranslation = services.unitTranslation();
        mender.lastSave = services.lastSave();
        mender.checks = new Checks() {
            @Override
            public List<Finding> findings(Edition edition) {
                return AllChecks.findings(CheckedEditionBuilder.of(
                                edition, services.unitTranslation().editionUnits(edition), null))
                        .toList();
            }
        };
        return mender;
    }

    private static long version(RevisionServices services, String key) {
        return edition(services, key).getVersion();
    }

    private static Edition edition(RevisionServices services, String key) {
        return services.postingServices().postings().edition(key).orElseThrow();
    }

    private static <T> T in(Schema schema, Function<RevisionServices, T> work) {
        return schema.inTransaction(
                entityManager -> work.apply(new RevisionServices(entityManager, Clock.fixed(NOON, ZoneOffset.UTC))));
    }
}
