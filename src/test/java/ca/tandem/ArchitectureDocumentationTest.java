package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ProductionClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that {@code docs/architecture.md} agrees with the code. */
class ArchitectureDocumentationTest {

    private static final Path PAGE = Path.of("docs/architecture.md");

    private static final JavaClasses TANDEM = ProductionClasses.ALL;

    @Test
    void everyEventStandsThereWithThoseWhoFireAndObserveIt() throws IOException {
        assertThat(Files.readString(PAGE).lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(events());
    }

    @Test
    void thePackagesStandThereInTheirOrder() throws IOException {
        assertThat(Files.readString(PAGE)).contains("```\n" + ArchitectureTest.drawing() + "\n```");
    }

    @Test
    void everyClassNamedThereExists() throws IOException {
        var names = typeNames();
        assertThat(Pattern.compile("`([A-Z]\\w+)`")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace("`", "")))
                .isNotEmpty()
                .allMatch(names::contains);
    }

    /** Returns the simple names of all types of the portal, and those of the files of tests. */
    static Set<String> typeNames() throws IOException {
        return Stream.concat(TANDEM.stream().map(JavaClass::getSimpleName), testClasses())
                .collect(Collectors.toSet());
    }

    private static Stream<String> testClasses() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        }
    }

    @Test
    void eventsAndTheirObserversBearOneName() {
        assertThat(observers()).isNotEmpty().allSatisfy(observer -> assertThat(observer.method())
                .isEqualTo("on" + observer.event().getSimpleName()));
        assertThat(TANDEM.stream()
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
                        .filter(field -> field.getType().equals(Event.class)))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getName()).isEqualToIgnoringCase(event(field) + "Event"));
    }

    /** An only observer inside the transaction could be called, unless it stands in a later package. */
    @Test
    void anEventWithOneObserverInsideItsTransactionCouldNotBeACall() {
        var byEvent = observers().stream().collect(Collectors.groupingBy(Observer::event));
        byEvent.forEach((event, all) -> {
            var observer = all.get(0);
            if (all.size() == 1 && !observer.isAfterCommit()) {
                assertThat(observer.type().getPackageName())
                        .as("the package of the only observer of " + event.getSimpleName())
                        .isNotEqualTo(event.getPackageName());
                assertThat(TANDEM.get(observer.type()).getDirectDependenciesFromSelf())
                        .as(observer.type() + " imports the package that fires " + event.getSimpleName())
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().equals(event.getPackageName()));
            }
        });
    }

    /** Method that observes an event of the portal. */
    private record Observer(Class<?> type, String method, Class<?> event, boolean isAfterCommit) {}

    private static List<Observer> observers() {
        return TANDEM.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
                        .filter(parameter -> parameter.getType().getName().startsWith("ca.tandem"))
                        .map(parameter -> new Observer(
                                method.getDeclaringClass(),
                                method.getName(),
                                parameter.getType(),
                                isAfterCommit(parameter))))
                .toList();
    }

    private static Stream<String> rows(Map<String, Set<String>> fired, Map<String, Set<String>> observed) {
        var events = new TreeSet<>(fired.keySet());
        events.addAll(observed.keySet());
        return events.stream().map(event -> "| `%s` | %s | %s |"
                .formatted(
                        event,
                        String.join(", ", fired.getOrDefault(event, Set.of())),
                        String.join(", ", observed.getOrDefault(event, Set.of()))));
    }

    private static List<String> events() {
        var fired = new TreeMap<String, Set<String>>();
        var observed = new TreeMap<String, Set<String>>();
        for (var type : TANDEM) {
            var reflected = type.reflect();
            for (var field : reflected.getDeclaredFields()) {
                if (field.getType().equals(Event.class)) {
                    fired.computeIfAbsent(event(field), event -> new TreeSet<>())
                            .add("`" + type.getSimpleName() + "`");
                }
            }
        }
        observers().forEach(observer -> observed.computeIfAbsent(
                        observer.event().getSimpleName(), event -> new TreeSet<>())
                .add("`" + observer.type().getSimpleName() + "`"
                        + (observer.isAfterCommit() ? " (after the commit)" : "")));
        return rows(fired, observed).toList();
    }

    private static String event(Field field) {
        var argument = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        return ((Class<?>) argument).getSimpleName();
    }

    private static boolean isAfterCommit(Parameter parameter) {
        return parameter.getAnnotation(Observes.class).during() == TransactionPhase.AFTER_SUCCESS;
    }
}
