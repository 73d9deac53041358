package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.identity.token.CurrentToken;
import ca.tandem.identity.token.TokenScope;
import ca.tandem.identity.token.TokenScopes;
import ca.tandem.testing.ProductionClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests the scope that each operation of the API needs, and that a token without it is refused. */
class TokenScopeTableTest {

    /** A method of a resource that carries out an operation. */
    private record Operation(Class<?> resource, Method method) implements ResourceInfo {

        private String name() {
            return TokenScopeTable.operation(resource, method);
        }

        @Override
        public Class<?> getResourceClass() {
            return resource;
        }

        @Override
        public Method getResourceMethod() {
            return method;
        }
    }

    @Test
    void everyOperationOfStaffHasItsScopeAndTheDescriptionNamesIt() throws IOException {
        var present = new TreeMap<String, String>();
        operations()
                .filter(operation -> operation.name().contains(" staff/"))
                .forEach(operation -> present.put(
                        operation.name(),
                        TokenScopeTable.scope(operation.name())
                                .map(TokenScope::name)
                                .orElse("none")));
        assertThat(present).hasSizeGreaterThan(50).doesNotContainValue("none").doesNotContainValue("ALL");
        assertThat(described()).isEqualTo(present);
    }

    @Test
    void whatOnlyReadsNeedsAScopeToRead() {
        assertThat(operations().filter(operation -> operation.name().contains(" staff/")))
                .allSatisfy(operation -> assertThat(TokenScopeTable.scope(operation.name())
                                .orElseThrow()
                                .name()
                                .endsWith("_READ"))
                        .as(operation.name())
                        .isEqualTo(operation.name().startsWith("GET ")));
    }

    @Test
    void aTokenWithTheScopeIsLetThroughAndAnyOtherIsToldWhatItLacks() {
        operations().filter(operation -> operation.name().contains(" staff/")).forEach(operation -> {
            var needed = TokenScopeTable.scope(operation.name()).orElseThrow();
            for (var scope : TokenScope.values()) {
                var filter = filter(operation, new TokenScopes(Set.of(scope)));
                if (new TokenScopes(Set.of(scope)).allow(needed)) {
                    assertThatCode(() -> filter.filter(null)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> filter.filter(null))
                            .as(scope + " " + operation.name())
                            .hasMessage("403 token.scope [" + needed + "]");
                }
            }
        });
    }

    @Test
    void readersAndThoseWithAPasswordNeedNoScope() {
        operations().forEach(operation -> {
            assertThatCode(() -> filter(operation, null).filter(null)).doesNotThrowAnyException();
            if (!operation.name().contains(" staff")) {
                assertThatCode(() ->
                                filter(operation, new TokenScopes(Set.of())).filter(null))
                        .doesNotThrowAnyException();
            }
        });
    }

    private static TokenScopeFilter filter(Operation operation, TokenScopes scopes) {
        var filter = new TokenScopeFilter();
        filter.resource = operation;
        filter.token = new CurrentToken() {
            @Override
            public Optional<TokenScopes> scopes() {
                return Optional.ofNullable(scopes);
            }
        };
        filter.problemResponse = new ProblemResponse() {
            @Override
            ResponseBuilder answer(int status, String code, Object... arguments) {
                throw new IllegalStateException(status + " " + code + " " + List.of(arguments));
            }
        };
        return filter;
    }

    private static Map<String, String> described() throws IOException {
        var described = new TreeMap<String, String>();
        try (var stream = TokenScopeTableTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
            ((Map<?, ?>) document.get("paths")).forEach((path, verbs) -> ((Map<?, ?>) verbs).forEach((verb, told) -> {
                var scope = ((Map<?, ?>) told).get("x-token-scope");
                if (scope != null) {
                    described.put(
                            verb.toString().toUpperCase(Locale.ROOT) + " "
                                    + path.toString().replace("/api/v1/", ""),
                            scope.toString());
                }
            }));
        }
        return described;
    }

    private static Stream<Operation> operations() {
        return ProductionClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .filter(method -> Arrays.stream(method.getAnnotations())
                                .anyMatch(annotation ->
                                        annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                        .map(method -> new Operation(resource, method)));
    }
}
