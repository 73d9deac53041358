package ca.tandem.translation.unit;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.Schema;
import ca.tandem.testing.TranslationServer;
import ca.tandem.translation.effort.EffortServices;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.GlossaryFixture;
import ca.tandem.translation.machine.MachineEngine;
import ca.tandem.translation.machine.MachineTranslationStatus;
import ca.tandem.translation.machine.MachineTranslator;
import ca.tandem.translation.machine.MachineTranslators;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.memory.TranslationPair;
import ca.tandem.translation.unit.Suggestions.RankedSuggestions;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests when a unit goes to machine translation, where its suggestion stands, and that nobody takes a machine's words for a person's. */
class MachineTranslationTest {

    private static final String TITLE = "Keep the lights";
    private static final String FRENCH = "Veillez sur les feux";
    private static final String WITHOUT_TERM = "Veillez sur les lumières";

    private static List<Schema> schemas;

    private final TranslationServer server = TranslationServer.start();
    private final MachineTranslator translator = MachineTranslators.by(
            server, MachineEngine.DEEPL, GlossaryFixture.withConcepts(Concept.of("lights", "feux")));
    private final List<AuditEvent> recorded = new ArrayList<>();
    private final List<TranslationPair> remembered = new ArrayList<>();
    private List<MemoryMatch> matches = List.of();

    MachineTranslationTest() {
        server.translate(marked -> FRENCH);
    }

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anOpenUnitGetsTheMachinesSuggestionAmongTheMatchesByTheirEffort(Schema schema) {
        submitted(schema, "ranked");
        matches = List.of(match(88, "Keep the light"), match(72, "Keep the lamps"));

        var found = ranked(schema, "ranked", true);

        assertThat(found.machine()).isEqualTo(MachineTranslationStatus.SUGGESTED);
        assertThat(found.ranked()).extracting(Suggestion::id).containsExactly("88", "machine", "72");
        assertThat(found.ranked().get(1).target()).isEqualTo(FRENCH);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSuggestionWithoutTheGlossarysTermComesLast(Schema schema) {
        submitted(schema, "last");
        server.translate(marked -> WITHOUT_TERM);
        matches = List.of(match(70, "Keep the lamps"));

        assertThat(ranked(schema, "last", true).ranked())
                .extracting(Suggestion::id)
                .containsExactly("70", "machine");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nothingIsSentOfAUnitThatHasAnExactMatchOrATranslationOrIsOnlyRead(Schema schema) {
        submitted(schema, "spared");

        assertThat(ranked(schema, "spared", false).machine()).isEqualTo(MachineTranslationStatus.OFF);
        matches = List.of(match(100, TITLE));
        assertThat(ranked(schema, "spared", true).machine()).isEqualTo(MachineTranslationStatus.OFF);
        matches = List.of(match(100, "Keep"));
        write(schema, "spared", "Gardez les feux", null);
        assertThat(ranked(schema, "spared", true).machine()).isEqualTo(MachineTranslationStatus.OFF);

        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theExactMatchOfASentenceIsNotThatOfTheUnit(Schema schema) {
        submitted(schema, "sentence");
        matches = List.of(match(100, "Keep"));

        assertThat(ranked(schema, "sentence", true).machine()).isEqualTo(MachineTranslationStatus.SUGGESTED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nothingOfAConfidentialPostingIsSentNorShown(Schema schema) {
        submitted(schema, "secret");
        mark(schema, "secret", true);

        var found = ranked(schema, "secret", true);

        assertThat(found.machine()).isEqualTo(MachineTranslationStatus.CONFIDENTIAL);
        assertThat(found.ranked()).isEmpty();
        assertThat(server.received()).isEmpty();

        mark(schema, "secret", false);
        assertThat(ranked(schema, "secret", true).machine()).isEqualTo(MachineTranslationStatus.SUGGESTED);
        assertThat(server.received()).hasSize(1);

        mark(schema, "secret", true);
        assertThat(ranked(schema, "secret", true).ranked()).isEmpty();
        assertThat(recorded.stream().map(AuditEvent::code).filter(code -> code.startsWith("confidential")))
                .containsExactly("confidential.marked", "confidential.lifted", "confidential.marked");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void authorsAloneSayWhatIsConfidentialOfTheVersionThatTheySaw(Schema schema) {
        submitted(schema, "whose");

        assertThatThrownBy(() ->
                        in(schema, services -> services.mark("whose", services.version("whose"), true, TRANSLATOR)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        in(schema, services -> services.mark("whose", services.version("whose") - 1, true, AUTHOR)))
                .isInstanceOf(StaleVersionException.class);
        var before = version(schema, "whose");
        in(schema, services -> services.mark("whose", before, false, AUTHOR));
        assertThat(version(schema, "whose")).as("nothing changed").isEqualTo(before);
        in(schema, services -> services.mark("whose", before, true, AUTHOR));
        assertThat(version(schema, "whose")).isGreaterThan(before);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theMachinesWordsAreToldAsTheMachinesWhoeverSendsThem(Schema schema) {
        submitted(schema, "told");
        ranked(schema, "told", true);

        var unit = write(schema, "told", FRENCH, null);

        assertThat(unit.getStatus()).as("never confirmed by itself").isEqualTo(UnitStatus.TRANSLATED);
        assertThat(unit.getOrigin().getEngine()).isEqualTo(MachineEngine.DEEPL);
        assertThat(unit.isUnchangedFromMachine()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAMachineBeganStaysBegunByItUntilItIsRemoved(Schema schema) {
        submitted(schema, "edited");
        var suggestion = ranked(schema, "edited", true).ranked().get(0);

        var edited = write(schema, "edited", "Gardez les feux", suggestion.origin());
        assertThat(edited.getOrigin().isMachine()).isTrue();
        assertThat(edited.isUnchangedFromMachine()).isFalse();
        assertThat(write(schema, "edited", "Gardez bien les feux", null)
                        .getOrigin()
                        .isMachine())
                .isTrue();
        assertThat(write(schema, "edited", "", null).getOrigin()).isNull();
        assertThat(write(schema, "edited", "Gardez les feux", null).getOrigin()).isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void deliveryAndApprovalRecordTheMachinesShareAndTheMemoryKeepsItsMark(Schema schema) {
        submitted(schema, "share");
        ranked(schema, "share", true);
        write(schema, "share", FRENCH, null);
        in(schema, services -> services.writeAt(1, "share", "Le port est grand.", null));
        in(schema, services -> services.writeAt(2, "share", "La mer est loin.", null));

        perform(schema, "share", Action.DELIVER, TRANSLATOR);
        perform(schema, "share", Action.APPROVE, APPROVER);

        assertThat(recorded.stream()
                        .filter(event -> event.code().equals("translation.machine"))
                        .map(event -> event.details().toString()))
                .hasSize(2)
                .allSatisfy(details -> assertThat(details)
                        .contains("units=3")
                        .contains("unchanged=1")
                        .contains("changed=0"));
        assertThat(remembered.stream()
                        .filter(pair -> pair.texts().en().equals(TITLE))
                        .map(TranslationPair::provenance))
                .isNotEmpty()
                .allSatisfy(provenance -> {
                    assertThat(provenance.mark()).isEqualTo(EntryOrigin.MACHINE);
                    assertThat(provenance.translator()).isNull();
                });
        assertThat(remembered.stream()
                        .filter(pair -> !pair.texts().en().equals(TITLE))
                        .map(pair -> pair.provenance().mark()))
                .isNotEmpty()
                .containsOnly(EntryOrigin.APPROVED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRevisionKeepsWhatItsUnitsBeganWith(Schema schema) {
        submitted(schema, "revised");
        ranked(schema, "revised", true);
        write(schema, "revised", FRENCH, null);
        in(schema, services -> services.writeAt(1, "revised", "Le port est grand.", null));
        in(schema, services -> services.writeAt(2, "revised", "La mer est loin.", null));
        perform(schema, "revised", Action.DELIVER, TRANSLATOR);
        perform(schema, "revised", Action.APPROVE, APPROVER);
        perform(schema, "revised", Action.REVISE, AUTHOR);

        var unit = in(schema, services -> services.unit("revised", 0));

        assertThat(unit.getEdition().getNumber()).isEqualTo(2);
        assertThat(unit.isUnchangedFromMachine()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void withoutAMachineNothingIsRecordedOfOne(Schema schema) {
        submitted(schema, "human");
        for (var at = 0; at < 3; at++) {
            var position = at;
            in(schema, services -> services.writeAt(position, "human", "Des mots " + position, null));
        }

        perform(schema, "human", Action.DELIVER, TRANSLATOR);

        assertThat(recorded).extracting(AuditEvent::code).doesNotContain("translation.machine");
    }

    private static MemoryMatch match(int score, String source) {
        return new MemoryMatch(
                score,
                score,
                source,
                "Une traduction",
                List.of(),
                new Provenance(EntryOrigin.APPROVED, "earlier", 1, "theo", NOON));
    }

    private void submitted(Schema schema, String key) {
        in(schema, services -> services.posting
                .postingEditor()
                .create(
                        key,
                        Language.EN,
                        new Bilingual<>(new PostingText(TITLE, "The harbour is big.", "The sea is far.\n"), null),
                        new Facts(),
                        AUTHOR));
        perform(schema, key, Action.SUBMIT, AUTHOR);
    }

    private void perform(Schema schema, String key, Action action, Actor actor) {
        in(schema, services -> services.posting
                .workflow()
                .perform(key, services.version(key), ActionRequest.of(action, "Because"), actor));
    }

    private long version(Schema schema, String key) {
        return in(schema, services -> services.version(key));
    }

    private void mark(Schema schema, String key, boolean confidential) {
        in(schema, services -> services.mark(key, services.version(key), confidential, AUTHOR));
    }

    private RankedSuggestions ranked(Schema schema, String key, boolean mayAsk) {
        return in(
                schema,
                services -> services.suggestions.ranked(
                        services.unit(key, 0), services.units(key), Suggestions.MIN_USEFUL_SCORE, 3, mayAsk));
    }

    private Unit write(Schema schema, String key, String words, UnitOrigin origin) {
        return in(schema, services -> services.writeAt(0, key, words, origin));
    }

    private <T> T in(Schema schema, Function<Services, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new Services(entityManager)));
    }

    /** The services of units with machine translation and a memory that says what the test wants. */
    private final class Services {

        final UnitServices units;
        final ca.tandem.posting.PostingServices posting;
        final Suggestions suggestions = new Suggestions();

        Services(EntityManager entityManager) {
            var audit = new MachineShareAudit();
            var updater = new MemoryUpdater();
            units = new UnitServices(
                    entityManager,
                    saved -> {},
                    (ActionTaken taken) -> {
                        audit.onActionTaken(taken);
                        updater.onActionTaken(taken);
                    },
                    Clock.fixed(NOON, ZoneOffset.UTC));
            posting = units.postingServices();
            units.unitTranslation().machineTranslator = translator;
            audit.unitTranslation = units.unitTranslation();
            audit.auditLog = new ca.tandem.audit.AuditLog() {
                @Override
                public void add(AuditEvent event) {
                    recorded.add(event);
                }
            };
            updater.unitTranslation = units.unitTranslation();
            updater.memory = memory();
            suggestions.memory = memory();
            suggestions.machineTranslator = translator;
            suggestions.suggestionEffort = EffortServices.unmeasured();
        }

        private TranslationMemory memory() {
            return new TranslationMemory() {
                @Override
                public List<MemoryMatch> matches(Lookup lookup) {
                    return matches;
                }

                @Override
                public void store(Collection<TranslationPair> pairs) {
                    remembered.addAll(pairs);
                }
            };
        }

        long version(String key) {
            return posting.postings().edition(key).orElseThrow().getVersion();
        }

        List<Unit> units(String key) {
            return units.unitTranslation()
                    .activeUnits(posting.postings().edition(key).orElseThrow());
        }

        Unit unit(String key, int position) {
            var unit = units(key).get(position);
            unit.getEdition().getNumber();
            return unit;
        }

        Unit writeAt(int position, String key, String words, UnitOrigin origin) {
            var status = words.isEmpty() ? UnitStatus.EMPTY : UnitStatus.TRANSLATED;
            return units.unitTranslation()
                    .write(key, version(key), unit(key, position).getId(), words, status, origin, TRANSLATOR);
        }

        Object mark(String key, long seen, boolean confidential, Actor actor) {
            var marked = posting.confidentiality().mark(key, seen, confidential, actor);
            recorded.addAll(posting.auditLog().events);
            posting.auditLog().events.clear();
            return marked;
        }
    }
}
