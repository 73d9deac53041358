package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ProductionClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {

    @Test
    void theDescriptionNamesExactlyTheOperationsThatAreThere() throws IOException {
        assertThat(described()).isEqualTo(present());
    }

    private static Set<String> described() throws IOException {
        try (var stream = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
            return ((Map<?, ?>) document.get("paths"))
                    .entrySet().stream()
                            .flatMap(path -> ((Map<?, ?>) path.getValue())
                                    .keySet().stream().map(method -> method + " " + path.getKey()))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> present() {
        return ProductionClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .flatMap(method -> operation(method).map(verb -> verb + " " + path(resource, method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        return String.join(
                        "/",
                        ApiApplication.class
                                .getAnnotation(ApplicationPath.class)
                                .value(),
                        resource.getAnnotation(Path.class).value(),
                        own == null ? "" : own.value())
                .replaceAll("\\{(\\w+):[^}]*\\}+", "{$1}")
                .replaceAll("/$", "");
    }
}
