package ca.tandem.translation.unit;

import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Works;
import ca.tandem.translation.memory.Match;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Translating on a database, with the postings that it follows, wired by hand for tests of what uses it. */
public final class UnitWorks {

    private final Translating translating = new Translating();
    private final Works works;

    public UnitWorks(EntityManager entityManager) {
        works = new Works(entityManager, translating::follow, translating::begin, List.of());
        translating.units = new Units();
        translating.units.entityManager = entityManager;
        translating.postings = works.postings();
        translating.authoring = works.authoring();
        translating.suggestions = new NoSuggestions();
        translating.clock = Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC);
    }

    public Translating translating() {
        return translating;
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
