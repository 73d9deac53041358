package ca.tandem.posting.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a person is present while their page says so, and for half a minute after its last message. */
class PresencesTest {

    private static final Actor AMELIA = new Actor("amelia", Set.of(Role.AUTHOR));
    private static final Actor DANIEL = new Actor("daniel", Set.of(Role.AUTHOR));
    private static final Actor SOFIA = new Actor("sofia", Set.of(Role.TRANSLATOR));
    private static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");

    static Stream<Schema> databases() {
        return Schema.onBoth().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void othersAreSeenWhileTheirPageIsHeardOf(Schema schema) {
        at(schema, 0, presences -> presences.heartbeat(DANIEL, "designer"));
        at(schema, 10, presences -> presences.heartbeat(DANIEL, "designer"));
        at(schema, 5, presences -> presences.heartbeat(SOFIA, "designer"));
        at(schema, 5, presences -> presences.heartbeat(AMELIA, "designer"));
        at(schema, 5, presences -> presences.heartbeat(AMELIA, "analyst"));

        assertThat(others(schema, 20, AMELIA, "designer")).containsExactly("daniel 0", "sofia 5");
        assertThat(others(schema, 35, AMELIA, "designer")).containsExactly("daniel 0", "sofia 5");
        assertThat(others(schema, 36, AMELIA, "designer")).containsExactly("daniel 0");
        assertThat(others(schema, 41, AMELIA, "designer")).isEmpty();
        assertThat(others(schema, 20, DANIEL, "analyst")).containsExactly("amelia 5");
        assertThat(others(schema, 20, AMELIA, "analyst")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoComesBackAfterASilenceBeginsAnew(Schema schema) {
        at(schema, 0, presences -> presences.heartbeat(DANIEL, "designer"));
        at(schema, 30, presences -> presences.heartbeat(DANIEL, "designer"));
        assertThat(others(schema, 30, AMELIA, "designer")).containsExactly("daniel 0");

        at(schema, 61, presences -> presences.heartbeat(DANIEL, "designer"));
        assertThat(others(schema, 61, AMELIA, "designer")).containsExactly("daniel 61");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoLeavesIsGoneAtOnceAndOldTracesGoWithTheNext(Schema schema) {
        at(schema, 0, presences -> presences.heartbeat(DANIEL, "designer"));
        at(schema, 1, presences -> presences.heartbeat(SOFIA, "designer"));
        at(schema, 2, presences -> presences.leave(DANIEL, "designer"));
        at(schema, 2, presences -> presences.leave(DANIEL, "analyst"));
        assertThat(others(schema, 2, AMELIA, "designer")).containsExactly("sofia 1");

        at(schema, 4000, presences -> presences.heartbeat(AMELIA, "analyst"));
        assertThat(schema.<Long>inTransaction(entityManager -> entityManager
                        .createQuery("select count(p) from Presence p", Long.class)
                        .getSingleResult()))
                .isEqualTo(1);
    }

    private static void at(Schema schema, int second, Consumer<Presences> work) {
        with(schema, second, presences -> {
            work.accept(presences);
            return null;
        });
    }

    private static List<String> others(Schema schema, int second, Actor actor, String key) {
        return with(schema, second, presences -> presences.others(actor, key).stream()
                .map(other -> other.getAccount() + " " + (other.getSince().getEpochSecond() - NOON.getEpochSecond()))
                .toList());
    }

    private static <T> T with(Schema schema, int second, Function<Presences, T> work) {
        return schema.inTransaction(entityManager -> {
            var presences = new Presences();
            presences.entityManager = entityManager;
            presences.clock = Clock.fixed(NOON.plusSeconds(second), ZoneOffset.UTC);
            return work.apply(presences);
        });
    }
}
