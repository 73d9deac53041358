package ca.tandem.translation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests switching rules of law on and off, on H2 and on PostgreSQL. */
class RuleSetEditorTest {

    private static final Actor ADMINISTRATOR = new Actor("administrator", Set.of(Role.ADMINISTRATOR));
    private static final Actor APPROVER = new Actor("approver", Set.of(Role.APPROVER));

    private static List<Schema> schemas;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T17:00:00Z"));
    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final List<Object> events = new ArrayList<>();

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
    void aSetIsSwitchedOnOnceByAnAdministratorAndOffAgain(Schema schema) {
        turn(schema, "quebec", true);
        turn(schema, "quebec", true);

        assertThat(on(schema)).singleElement().satisfies(on -> {
            assertThat(on.getRuleSet()).isEqualTo("quebec");
            assertThat(on.getSwitchedBy()).isEqualTo("administrator");
            assertThat(on.getSwitchedAt()).isEqualTo(clock.instant());
        });

        turn(schema, "quebec", false);
        turn(schema, "quebec", false);

        assertThat(on(schema)).isEmpty();
        assertThat(events).hasSize(2);
        assertThat(auditLog.events)
                .containsExactly(
                        AuditEvent.of("rule.set.on").by("administrator").with("ruleSet", "quebec"),
                        AuditEvent.of("rule.set.off").by("administrator").with("ruleSet", "quebec"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nobodyElseSwitchesAndNoOtherSetIsThere(Schema schema) {
        schema.inTransaction(entityManager -> {
            var editor = editor(entityManager);
            assertThatThrownBy(() -> editor.turn("quebec", true, APPROVER)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> editor.turn("../quebec", true, ADMINISTRATOR))
                    .isInstanceOf(RefusedException.class);
            return null;
        });

        assertThat(on(schema)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSetThatIsOnIsSeenAtOnceHereAndSoonElsewhere(Schema schema) {
        schema.inTransaction(entityManager -> {
            var here = ruleSets(entityManager);
            var elsewhere = ruleSets(entityManager);
            assertThat(Stream.of(here, elsewhere).flatMap(ruleSets -> ruleSets.on().stream()))
                    .isEmpty();

            editor(entityManager).turn("ontario", true, ADMINISTRATOR);
            here.onRuleSetsChanged(new RuleSetsChanged());

            assertThat(here.on()).extracting(RuleSet::key).containsExactly("ontario");
            assertThat(elsewhere.on()).isEmpty();
            clock.advance(Duration.ofSeconds(61));
            assertThat(elsewhere.on()).extracting(RuleSet::key).containsExactly("ontario");
            editor(entityManager).turn("ontario", false, ADMINISTRATOR);
            return null;
        });
    }

    private void turn(Schema schema, String ruleSet, boolean on) {
        schema.inTransaction(entityManager -> {
            editor(entityManager).turn(ruleSet, on, ADMINISTRATOR);
            return null;
        });
    }

    private static List<RuleSetSwitch> on(Schema schema) {
        return schema.inTransaction(entityManager -> switches(entityManager).all());
    }

    private static RuleSetSwitches switches(EntityManager entityManager) {
        var switches = new RuleSetSwitches();
        switches.entityManager = entityManager;
        return switches;
    }

    private RuleSets ruleSets(EntityManager entityManager) {
        var ruleSets = new RuleSets();
        ruleSets.switches = switches(entityManager);
        ruleSets.clock = clock;
        return ruleSets;
    }

    @SuppressWarnings("unchecked")
    private RuleSetEditor editor(EntityManager entityManager) {
        var editor = new RuleSetEditor();
        editor.switches = switches(entityManager);
        editor.auditLog = auditLog;
        editor.clock = clock;
        editor.ruleSetsChangedEvent = (Event<RuleSetsChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                });
        return editor;
    }
}
