package ca.tandem.translation.unit;

import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Posting;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.Schema;
import ca.tandem.translation.machine.MachineTranslators;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that units follow the texts and the texts follow the units, on both databases. */
class UnitTranslationTest {

    private static final String BODY = "## Duties\n\n* Keep the light\n* Write the log\n\nCome and see.\n";

    private static final String KNOWN = "A sentence that the memory knows";

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
    void whoeverSawANewPostingSawItsUnits(Schema schema) {
        var edition = in(schema, services -> services.postingServices
                .postingEditor()
                .create("new", Language.EN, new Bilingual<>(english(BODY), null), new Facts(), AUTHOR));

        assertThat(edition.getVersion()).isEqualTo(Posting.FIRST_VERSION);
        assertThat(units(schema, "new"))
                .isNotEmpty()
                .noneMatch(unit -> unit.isChangedSince(Posting.FIRST_VERSION))
                .allMatch(unit -> unit.isChangedSince(Posting.FIRST_VERSION - 1));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theTextGrowsUnitByUnitInTheStructureOfItsSource(Schema schema) {
        submitted(schema, "grows", BODY);
        write(schema, "grows", 5, "Venez voir.");
        assertThat(body(schema, "grows")).isEqualTo("Venez voir.\n");
        write(schema, "grows", 3, "Veiller sur le feu");
        write(schema, "grows", 2, "Fonctions");
        assertThat(body(schema, "grows")).isEqualTo("## Fonctions\n\n* Veiller sur le feu\nVenez voir.\n");
        write(schema, "grows", 4, "Tenir le journal");
        assertThat(body(schema, "grows"))
                .isEqualTo("## Fonctions\n\n* Veiller sur le feu\n* Tenir le journal\n\nVenez voir.\n");
        write(schema, "grows", 0, "Garde");
        write(schema, "grows", 1, "Veillez.");
        assertThat(text(schema, "grows").title()).isEqualTo("Garde");
        assertThat(statuses(schema, "grows")).containsOnly(UnitStatus.TRANSLATED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aChangeOfTypographyAloneLeavesATranslationWhatItWas(Schema schema) {
        translated(schema, "typography");
        returned(schema, "typography");
        source(schema, "typography", "## Duties :\n\n* Keep the\u00a0light\n* Write the log\n\nCome and see .\n");

        assertThat(units(schema, "typography"))
                .extracting(unit -> unit.getStatus() + " " + unit.getSource() + " / " + unit.getTarget())
                .containsExactly(
                        "TRANSLATED Keeper / Garde",
                        "TRANSLATED Watch. / Veillez.",
                        "STALE Duties : / Fonctions",
                        "TRANSLATED Keep the\u00a0light / Veiller sur le feu",
                        "TRANSLATED Write the log / Tenir le journal",
                        "TRANSLATED Come and see . / Venez voir.");

        source(schema, "typography", "## Duties\n\n* Keep the light\n* Write the log\n\nCome and see.\n");
        assertThat(statuses(schema, "typography")).containsOnly(UnitStatus.TRANSLATED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatWasTranslatedOutlivesAChangeOfItsSource(Schema schema) {
        translated(schema, "outlives");
        returned(schema, "outlives");
        source(schema, "outlives", "Come and see.\n\n## Duties\n\n* Keep the great light\n* Ring the bell\n");

        assertThat(units(schema, "outlives"))
                .extracting(unit -> unit.getStatus() + " " + unit.getSource() + " / " + unit.getTarget())
                .containsExactly(
                        "TRANSLATED Keeper / Garde",
                        "TRANSLATED Watch. / Veillez.",
                        "TRANSLATED Come and see. / Venez voir.",
                        "TRANSLATED Duties / Fonctions",
                        "STALE Keep the great light / Veiller sur le feu",
                        "EMPTY Ring the bell / ");
        assertThat(units(schema, "outlives").get(4).getPreviousSource()).isEqualTo("Keep the light");
        assertThat(body(schema, "outlives")).isEqualTo("Venez voir.\n\n## Fonctions\n\n* Veiller sur le feu\n");

        source(schema, "outlives", BODY);
        assertThat(statuses(schema, "outlives")).containsOnly(UnitStatus.TRANSLATED);
        assertThat(body(schema, "outlives"))
                .isEqualTo("## Fonctions\n\n* Veiller sur le feu\n* Tenir le journal\n\nVenez voir.\n");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void thatATranslationIsStillValidIsRecorded(Schema schema) {
        translated(schema, "valid");
        returned(schema, "valid");
        source(schema, "valid", BODY.replace("Come and see.", "Come, and see."));
        act(schema, "valid", ActionRequest.of(Action.SUBMIT), true);
        assertThat(statuses(schema, "valid")).contains(UnitStatus.STALE);

        write(schema, "valid", 5, "Venez voir.");

        var unit = units(schema, "valid").get(5);
        assertThat(unit.getStatus()).isEqualTo(UnitStatus.TRANSLATED);
        assertThat(unit.getPreviousSource()).isNull();
        assertThat(unit.getChanges())
                .extracting(UnitChange::getKind)
                .containsExactly(UnitChange.ChangeKind.WRITTEN, UnitChange.ChangeKind.STILL_VALID);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTextOfItsOwnStructureKeepsIt(Schema schema) {
        submitted(schema, "own", BODY);
        var french =
                "Fonctions\n=========\n\n- Veiller sur le feu\n- Tenir le journal\n\nEt encore ceci.\n\nVenez voir.\n";
        whole(schema, "own", french);
        assertThat(body(schema, "own")).isEqualTo(french);

        write(schema, "own", 4, "Tenir le journal de bord");
        assertThat(body(schema, "own")).isEqualTo(french.replace("Tenir le journal", "Tenir le journal de bord"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theWholeTextCanBeWrittenAndUnitsTakeTheirWordsFromIt(Schema schema) {
        translated(schema, "whole");
        whole(schema, "whole", body(schema, "whole").replace("Venez voir.", "Venez donc voir."));
        assertThat(units(schema, "whole").get(5).getTarget()).isEqualTo("Venez donc voir.");
        assertThat(units(schema, "whole").get(5).getChanges()).last().satisfies(change -> assertThat(change.getBefore())
                .isEqualTo("Venez voir."));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverLooksOverATextThatIsGrowingLeavesNothingOut(Schema schema) {
        submitted(schema, "growing", BODY);
        write(schema, "growing", 0, "Garde");
        write(schema, "growing", 1, "Veillez.");
        write(schema, "growing", 2, "Fonctions");
        write(schema, "growing", 3, "Veiller sur le feu");

        whole(schema, "growing", body(schema, "growing").replace("Fonctions", "Vos fonctions"));

        assertThat(units(schema, "growing"))
                .extracting(unit -> unit.getStatus() + " " + unit.getTarget() + (unit.isLeftOut() ? " left out" : ""))
                .containsExactly(
                        "TRANSLATED Garde",
                        "TRANSLATED Veillez.",
                        "TRANSLATED Vos fonctions",
                        "TRANSLATED Veiller sur le feu",
                        "EMPTY ",
                        "EMPTY ");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAWholeTextDoesNotHaveWasLeftOut(Schema schema) {
        submitted(schema, "shorter", BODY);
        whole(schema, "shorter", "## Fonctions\n\n* Veiller sur le feu\n* Tenir le journal\n");

        assertThat(units(schema, "shorter").get(5)).satisfies(unit -> {
            assertThat(unit.getStatus()).isEqualTo(UnitStatus.EMPTY);
            assertThat(unit.isLeftOut()).isTrue();
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverSawAnOlderUnitIsToldSoAndWhoeverWritesAnotherIsNot(Schema schema) {
        submitted(schema, "two", BODY);
        var seen = version(schema, "two");
        write(schema, "two", 3, "Veiller sur le feu");

        var other = units(schema, "two").get(4).getId();
        in(
                schema,
                services -> services.unitTranslation.write(
                        "two", seen, other, "Tenir le journal", UnitStatus.TRANSLATED, null, TRANSLATOR));
        var same = units(schema, "two").get(3).getId();
        assertThatThrownBy(() -> in(
                        schema,
                        services -> services.unitTranslation.write(
                                "two", seen, same, "Garder la lampe", UnitStatus.TRANSLATED, null, TRANSLATOR)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(units(schema, "two").get(3).getTarget()).isEqualTo("Veiller sur le feu");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyWhoeverMayWriteTheTargetWritesAUnit(Schema schema) {
        submitted(schema, "who", BODY);
        var unit = units(schema, "who").get(3).getId();
        var seen = version(schema, "who");
        assertThatThrownBy(() -> in(
                        schema,
                        services -> services.unitTranslation.write(
                                "who", seen, unit, "x", UnitStatus.TRANSLATED, null, AUTHOR)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> in(
                        schema,
                        services -> services.unitTranslation.write(
                                "who", seen, unit, "x", UnitStatus.SUGGESTED, null, TRANSLATOR)))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whenTheAuthorTurnsTheDirectionTheUnitsTurnToo(Schema schema) {
        in(schema, services -> services.postingServices
                .postingEditor()
                .create("turns", Language.EN, new Bilingual<>(english(BODY), french()), new Facts(), AUTHOR));
        in(schema, services -> services.postingServices
                .postingEditor()
                .changeSourceLanguage("turns", version(services, "turns"), Language.FR, AUTHOR));
        assertThat(units(schema, "turns"))
                .extracting(unit -> unit.getSource() + " / " + unit.getTarget())
                .contains("Garde / Keeper", "Fonctions / Duties", "Venez voir. / Come and see.");
        in(schema, services -> services.postingServices
                .postingEditor()
                .changeSourceLanguage("turns", version(services, "turns"), Language.EN, AUTHOR));
        assertThat(units(schema, "turns"))
                .extracting(unit -> unit.getSource() + " / " + unit.getTarget())
                .hasSize(6)
                .contains("Keeper / Garde", "Duties / Fonctions", "Come and see. / Venez voir.");
        in(schema, services -> {
            var edition = edition(services, "turns");
            var french = services.unitTranslation.editionUnits(edition).allUnits().stream()
                    .filter(unit -> unit.isFrom(Language.FR))
                    .toList();
            assertThat(french).isNotEmpty().allSatisfy(unit -> assertThat(
                            unit.copyTo(edition).isFrom(Language.FR))
                    .as("a copy in the next edition")
                    .isTrue());
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatTheMemoryHasWordForWordIsOfferedAndNotYetInTheText(Schema schema) {
        submitted(schema, "offered", BODY.replace("Duties", KNOWN));

        assertThat(statuses(schema, "offered"))
                .containsExactly(
                        UnitStatus.EMPTY,
                        UnitStatus.EMPTY,
                        UnitStatus.SUGGESTED,
                        UnitStatus.EMPTY,
                        UnitStatus.EMPTY,
                        UnitStatus.EMPTY);
        var offered = units(schema, "offered").get(2);
        assertThat(offered.getTarget()).isEqualTo("Une phrase connue");
        assertThat(offered.getOrigin().getKey()).isEqualTo("earlier");
        assertThat(text(schema, "offered")).isEqualTo(PostingText.EMPTY);

        write(schema, "offered", 2, "Une phrase connue");
        assertThat(body(schema, "offered")).isEqualTo("## Une phrase connue\n\n");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEditionFromBeforeThereWereUnitsGetsThem(Schema schema) {
        translated(schema, "before");
        schema.inTransaction(entityManager -> {
            entityManager.createNativeQuery("delete from unit_change").executeUpdate();
            return entityManager.createNativeQuery("delete from unit").executeUpdate();
        });
        in(schema, services -> {
            var without = services.unitTranslation.activeUnits.editionIdsWithoutUnits();
            assertThat(without).contains(edition(services, "before").getId());
            without.forEach(services.unitTranslation::createUnits);
            return null;
        });
        assertThat(units(schema, "before"))
                .extracting(unit -> unit.getSource() + " / " + unit.getTarget() + " / " + unit.getTranslatedBy())
                .contains("Keeper / Garde / theo", "Keep the light / Veiller sur le feu / theo");
        List<Long> left = in(schema, services -> services.unitTranslation.activeUnits.editionIdsWithoutUnits());
        assertThat(left).isEmpty();
    }

    private static PostingText english(String body) {
        return new PostingText("Keeper", "Watch.", body);
    }

    private static PostingText french() {
        return new PostingText(
                "Garde", "Veillez.", "## Fonctions\n\n* Veiller sur le feu\n* Tenir le journal\n\nVenez voir.\n");
    }

    private static void submitted(Schema schema, String key, String body) {
        in(schema, services -> services.postingServices
                .postingEditor()
                .create(key, Language.EN, new Bilingual<>(english(body), null), new Facts(), AUTHOR));
        act(schema, key, ActionRequest.of(Action.SUBMIT), true);
    }

    private static void translated(Schema schema, String key) {
        submitted(schema, key, BODY);
        var words = List.of("Garde", "Veillez.", "Fonctions", "Veiller sur le feu", "Tenir le journal", "Venez voir.");
        for (var i = 0; i < words.size(); i++) {
            write(schema, key, i, words.get(i));
        }
    }

    private static void returned(Schema schema, String key) {
        act(schema, key, ActionRequest.returnTo(State.DRAFT, "Look again."), false);
    }

    private static void act(Schema schema, String key, ActionRequest actionRequest, boolean author) {
        in(schema, services -> services.postingServices
                .workflow()
                .perform(key, version(services, key), actionRequest, author ? AUTHOR : TRANSLATOR));
    }

    private static void source(Schema schema, String key, String body) {
        in(schema, services -> services.postingServices
                .postingEditor()
                .write(key, version(services, key), Language.EN, english(body), AUTHOR));
    }

    private static void whole(Schema schema, String key, String body) {
        in(schema, services -> services.postingServices
                .postingEditor()
                .write(
                        key,
                        version(services, key),
                        Language.FR,
                        new PostingText("Garde", "Veillez.", body),
                        TRANSLATOR));
    }

    private static void write(Schema schema, String key, int position, String words) {
        in(schema, services -> {
            var unit =
                    services.unitTranslation.activeUnits(edition(services, key)).get(position);
            return services.unitTranslation.write(
                    key, version(services, key), unit.getId(), words, UnitStatus.TRANSLATED, null, TRANSLATOR);
        });
    }

    private static List<Unit> units(Schema schema, String key) {
        return in(schema, services -> {
            var units = services.unitTranslation.activeUnits(edition(services, key));
            units.forEach(Unit::getChanges);
            return units;
        });
    }

    private static List<UnitStatus> statuses(Schema schema, String key) {
        return units(schema, key).stream().map(Unit::getStatus).toList();
    }

    private static String body(Schema schema, String key) {
        return text(schema, key).body();
    }

    private static PostingText text(Schema schema, String key) {
        return in(schema, services -> edition(services, key).textIn(Language.FR));
    }

    private static long version(Schema schema, String key) {
        return in(schema, services -> version(services, key));
    }

    private static long version(UnitServicesWithMemory services, String key) {
        return edition(services, key).getVersion();
    }

    private static Edition edition(UnitServicesWithMemory services, String key) {
        return services.postingServices.postings().edition(key).orElseThrow();
    }

    private static <T> T in(Schema schema, Function<UnitServicesWithMemory, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new UnitServicesWithMemory(entityManager)));
    }

    private static MemoryMatch match() {
        return new MemoryMatch(
                1,
                MemoryMatch.EXACT,
                KNOWN,
                "Une phrase connue",
                List.of(),
                new Provenance(EntryOrigin.APPROVED, "earlier", 1, "theo", ca.tandem.posting.EditionFixture.NOON));
    }

    private static final class UnitServicesWithMemory {

        final UnitTranslation unitTranslation = new UnitTranslation();
        final PostingServices postingServices;

        UnitServicesWithMemory(EntityManager entityManager) {
            postingServices = new PostingServices(
                    entityManager, unitTranslation::onTextWritten, unitTranslation::onActionTaken, List.of());
            unitTranslation.activeUnits = new Units();
            unitTranslation.activeUnits.entityManager = entityManager;
            unitTranslation.loaded = new LoadedUnits();
            unitTranslation.postings = postingServices.postings();
            unitTranslation.postingEditor = postingServices.postingEditor();
            unitTranslation.suggestions = new Suggestions() {
                @Override
                MemoryMatch exact(Unit unit, List<Unit> standing) {
                    return unit.getSource().equals(KNOWN) ? match() : null;
                }
            };
            unitTranslation.machineTranslator = MachineTranslators.off();
            unitTranslation.clock = Clock.fixed(ca.tandem.posting.EditionFixture.NOON, ZoneOffset.UTC);
        }
    }
}
