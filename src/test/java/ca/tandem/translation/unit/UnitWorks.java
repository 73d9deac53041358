package ca.tandem.translation.unit;

import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Moved;
import ca.tandem.posting.Saved;
import ca.tandem.posting.Works;
import ca.tandem.translation.memory.Match;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Translating on a database, with the postings that it follows, wired by hand for tests of what uses it. */
public final class UnitWorks {

    private final Translating translating = new Translating();
    private final Works works;

    public UnitWorks(EntityManager entityManager) {
        this(entityManager, saved -> {}, moved -> {}, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** With others who listen: they hear of a move after the units. */
    public UnitWorks(EntityManager entityManager, Consumer<Saved> onSave, Consumer<Moved> onMove, Clock clock) {
        Consumer<Moved> begin = translating::begin;
        works = new Works(entityManager, translating::follow, begin.andThen(onMove), onSave, List.of(), clock);
        translating.units = new Units();
        translating.units.entityManager = entityManager;
        translating.postings = works.postings();
        translating.authoring = works.authoring();
        translating.suggestions = new NoSuggestions();
        translating.clock = clock;
    }

    public Translating translating() {
        return translating;
    }

    public Units units() {
        return translating.units;
    }

    public Works works() {
        return works;
    }

    /** A memory that knows nothing. */
    public static final class NoSuggestions extends Suggestions {

        @Override
        public List<Match> of(Unit unit, List<Unit> standing, int min, int limit) {
            return List.of();
        }

        @Override
        Match exact(Unit unit, List<Unit> standing) {
            return null;
        }
    }
}
