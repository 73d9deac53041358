package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.throttle.SignInThrottleFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what is kept of a form, and who finds it. */
class UnsentFormServiceTest {

    private static final Actor ADA = new Actor("ada", Set.of());
    private static final Actor BEN = new Actor("ben", Set.of());

    private static List<Schema> schemas;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormComesBackToItsOwnerAsItWasWithoutItsSecrets(Schema schema) {
        var sent = new TreeMap<String, String[]>();
        sent.put("note", new String[] {"Veuillez « corriger »\nla 2e phrase.\u2003\"'<b>"});
        sent.put("roles", new String[] {"AUTHOR", "APPROVER"});
        sent.put("new-password", new String[] {"never kept"});
        sent.put("jakarta.faces.ViewState", new String[] {"1:2"});
        sent.put("once", new String[] {"key"});
        var secret = keep(schema, sent, mark(schema, ADA)).orElseThrow();

        assertThat(find(schema, secret, ADA))
                .contains(Map.of("note", List.of(sent.get("note")[0]), "roles", List.of("AUTHOR", "APPROVER")));
        assertThat(find(schema, secret, BEN)).as("to somebody else").isEmpty();
        assertThat(find(schema, secret + "x", ADA)).as("by another secret").isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormWithoutAMarkThatThePortalMadeIsNotKept(Schema schema) {
        var good = mark(schema, ADA);
        var ofBen = mark(schema, BEN);
        var forged = ofBen.substring(0, ofBen.indexOf('.')) + good.substring(good.indexOf('.'));
        for (var mark : new String[] {"", ".", "ada", "YWRh.", "%%%." + good, forged, good + "0"}) {
            assertThat(keep(schema, Map.of("note", new String[] {"text"}), mark))
                    .as(mark)
                    .isEmpty();
        }
        Optional<String> unmarked = with(schema, service -> service.keep(Map.of("note", new String[] {"text"})));
        assertThat(unmarked).isEmpty();
        Optional<String> owner = with(schema, service -> service.owner(good));
        assertThat(owner).contains("ada");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theLatestTwentyAreKeptForADay(Schema schema) {
        var mark = mark(schema, BEN);
        var secrets = IntStream.range(0, 22)
                .mapToObj(i -> {
                    clock.advance(Duration.ofSeconds(1));
                    return keep(schema, Map.of("note", new String[] {"text " + i}), mark)
                            .orElseThrow();
                })
                .toList();
        assertThat(secrets.stream().filter(secret -> find(schema, secret, BEN).isPresent()))
                .containsExactlyElementsOf(secrets.subList(2, 22));
        clock.advance(UnsentFormService.KEPT.plusSeconds(1));
        with(schema, service -> {
            service.sweep();
            return null;
        });
        assertThat(secrets.stream().filter(secret -> find(schema, secret, BEN).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormThatIsTooLongIsNotKept(Schema schema) {
        assertThat(keep(schema, Map.of("note", new String[] {"x".repeat(2_000_000)}), mark(schema, ADA)))
                .isEmpty();
    }

    private String mark(Schema schema, Actor actor) {
        return with(schema, service -> service.ownerMark(actor));
    }

    private Optional<String> keep(Schema schema, Map<String, String[]> fields, String mark) {
        var all = new TreeMap<>(fields);
        all.put(UnsentFormService.OWNER, new String[] {mark});
        return with(schema, service -> service.keep(all));
    }

    private Optional<Map<String, List<String>>> find(Schema schema, String secret, Actor actor) {
        return with(schema, service -> service.find(secret, actor));
    }

    private <T> T with(Schema schema, Function<UnsentFormService, T> work) {
        return schema.inTransaction(entityManager -> {
            var service = new UnsentFormService();
            service.forms = new UnsentForms();
            service.forms.entityManager = entityManager;
            service.portalKey = SignInThrottleFixture.KEY;
            service.clock = clock;
            return work.apply(service);
        });
    }
}
