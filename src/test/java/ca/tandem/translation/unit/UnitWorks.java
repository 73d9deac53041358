package ca.tandem.translation.unit;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.Works;
import ca.tandem.translation.memory.MemoryMatch;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Translating on a database, with the postings that it follows, wired by hand for tests of what uses it. */
public final class UnitWorks {

    private final UnitTranslation unitTranslation = new UnitTranslation();
    private final Works works;

    public UnitWorks(EntityManager entityManager) {
        this(entityManager, editionSaved -> {}, actionTaken -> {}, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** With others who listen: they hear of a move after the units. */
    public UnitWorks(
            EntityManager entityManager, Consumer<EditionSaved> onSave, Consumer<ActionTaken> onMove, Clock clock) {
        Consumer<ActionTaken> begin = unitTranslation::onActionTaken;
        works = new Works(
                entityManager, unitTranslation::onTextWritten, begin.andThen(onMove), onSave, List.of(), clock);
        unitTranslation.units = new Units();
        unitTranslation.units.entityManager = entityManager;
        unitTranslation.loaded = new LoadedUnits();
        unitTranslation.postings = works.postings();
        unitTranslation.postingEditor = works.authoring();
        unitTranslation.suggestions = new NoSuggestions();
        unitTranslation.clock = clock;
    }

    public UnitTranslation translating() {
        return unitTranslation;
    }

    public Units units() {
        return unitTranslation.units;
    }

    public Works works() {
        return works;
    }

    /** A memory that knows nothing. */
    public static final class NoSuggestions extends Suggestions {

        @Override
        public List<MemoryMatch> of(Unit unit, List<Unit> standing, int min, int limit) {
            return List.of();
        }

        @Override
        MemoryMatch exact(Unit unit, List<Unit> standing) {
            return null;
        }
    }
}
