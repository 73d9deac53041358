package ca.tandem.translation.unit;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.PostingServices;
import ca.tandem.translation.machine.MachineTranslationStatus;
import ca.tandem.translation.machine.MachineTranslators;
import ca.tandem.translation.memory.MemoryMatch;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The services of unit translation and of the postings that it follows, on a database and without a container. */
public final class UnitServices {

    private final UnitTranslation unitTranslation = new UnitTranslation();
    private final PostingServices postingServices;

    public UnitServices(EntityManager entityManager) {
        this(entityManager, editionSaved -> {}, actionTaken -> {}, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** Wires the services with more observers, which are told of an action after the units are. */
    public UnitServices(
            EntityManager entityManager, Consumer<EditionSaved> onSave, Consumer<ActionTaken> onAction, Clock clock) {
        Consumer<ActionTaken> begin = unitTranslation::onActionTaken;
        postingServices = new PostingServices(
                entityManager, unitTranslation::onTextWritten, begin.andThen(onAction), onSave, List.of(), clock);
        unitTranslation.activeUnits = new Units();
        unitTranslation.activeUnits.entityManager = entityManager;
        unitTranslation.loaded = new LoadedUnits();
        unitTranslation.postings = postingServices.postings();
        unitTranslation.postingEditor = postingServices.postingEditor();
        unitTranslation.suggestions = new NoSuggestions();
        unitTranslation.machineTranslator = MachineTranslators.off();
        unitTranslation.clock = clock;
    }

    public UnitTranslation unitTranslation() {
        return unitTranslation;
    }

    public Units units() {
        return unitTranslation.activeUnits;
    }

    public PostingServices postingServices() {
        return postingServices;
    }

    /** Suggestions of an empty memory. */
    public static final class NoSuggestions extends Suggestions {

        @Override
        public List<MemoryMatch> of(Unit unit, List<Unit> standing, int min, int limit) {
            return List.of();
        }

        @Override
        public RankedSuggestions ranked(Unit unit, List<Unit> standing, int min, int limit, boolean mayAsk) {
            return new RankedSuggestions(List.of(), MachineTranslationStatus.OFF);
        }

        @Override
        MemoryMatch exact(Unit unit, List<Unit> standing) {
            return null;
        }
    }
}
