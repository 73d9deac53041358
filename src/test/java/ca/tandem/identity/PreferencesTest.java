package ca.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that preferences are stored for each account, on H2 and on PostgreSQL. */
class PreferencesTest {

    private static final Actor ONE = new Actor("one", Set.of(Role.TRANSLATOR));
    private static final Actor OTHER = new Actor("other", Set.of(Role.TRANSLATOR));

    static Stream<Schema> databases() {
        return Schema.onBoth().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachPersonHasTheirOwnUntilTheyForgetThem(Schema schema) {
        schema.inTransaction(entityManager -> {
            for (var actor : new Actor[] {ONE, OTHER}) {
                entityManager.persist(new Account(actor.name(), actor.name(), Language.EN, actor.roles()));
            }
            return null;
        });

        with(schema, preferences -> {
            preferences.set(ONE, "colour", "green");
            preferences.set(ONE, "colour", "blue");
            preferences.set(OTHER, "colour", "red");
            return null;
        });

        assertThat(of(schema, ONE, "colour")).contains("blue");
        assertThat(of(schema, OTHER, "colour")).contains("red");
        assertThat(of(schema, ONE, "sound")).isEmpty();
        with(schema, preferences -> {
            preferences.remove(ONE, "colour");
            return null;
        });
        assertThat(of(schema, ONE, "colour")).isEmpty();
    }

    private static Optional<String> of(Schema schema, Actor actor, String name) {
        return with(schema, preferences -> preferences.of(actor, name));
    }

    private static <T> T with(Schema schema, Function<Preferences, T> work) {
        return schema.inTransaction(entityManager -> {
            var accounts = new Accounts();
            accounts.entityManager = entityManager;
            var preferences = new Preferences();
            preferences.entityManager = entityManager;
            preferences.accounts = accounts;
            return work.apply(preferences);
        });
    }
}
