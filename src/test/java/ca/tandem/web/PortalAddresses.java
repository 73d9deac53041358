package ca.tandem.web;

import ca.tandem.testing.ProductionClasses;
import ca.tandem.web.shell.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of the portal, as the descriptor and the classes have them. */
final class PortalAddresses {

    /** Address that the server's own implementation of MicroProfile OpenAPI answers. */
    private static final String OF_THE_SERVER = "/openapi";

    private static final Pattern MAPPING = Pattern.compile("(?s)<servlet-mapping>(.*?)</servlet-mapping>");
    private static final Pattern PATTERN = Pattern.compile("<url-pattern>(.*?)</url-pattern>");

    private PortalAddresses() {}

    /** Returns the addresses of servlets, by the descriptor and by annotation, with something in the place of each star. */
    static Set<String> servlets() {
        return patterns()
                .map(pattern -> pattern.startsWith("*") ? "/" + pattern : pattern)
                .map(pattern -> pattern.replace("*", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the patterns of servlets that are no pages, and of the server itself. */
    static Set<String> patternsBesidePages() {
        return Stream.concat(patterns(), Stream.of(OF_THE_SERVER))
                .filter(pattern -> Page.find(pattern.replace("*", "1")).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> patterns() {
        var annotated = classes()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()))
                .flatMap(Arrays::stream);
        return Stream.concat(mapped(), annotated).filter(pattern -> !pattern.equals("*.xhtml"));
    }

    private static Stream<String> mapped() {
        var descriptor = java.nio.file.Path.of(System.getProperty("project.folder", "."), "war", "WEB-INF", "web.xml");
        try {
            return MAPPING.matcher(Files.readString(descriptor))
                    .results()
                    .flatMap(mapping -> PATTERN.matcher(mapping.group(1)).results())
                    .map((MatchResult pattern) -> pattern.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the operations of the API, such as {@code GET staff/postings/{key}}. */
    static Set<String> operations() {
        return classes()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(resource ->
                        Arrays.stream(resource.getMethods()).flatMap(method -> operation(resource, method).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> operation(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(verb ->
                        verb.value() + " " + path.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(?:\\{[^}]*}[^{}]*)?}", "{$1}"))
                .findFirst();
    }

    /** Returns the addresses of the API, with something in the place of each name. */
    static Set<String> resources() {
        return operations().stream().map(PortalAddresses::address).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the address of an operation, with something in the place of each name. */
    static String address(String operation) {
        return "/api/v1/"
                + operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{key}", "web-developer")
                        .replace("{lang}", "en")
                        .replaceAll("\\{\\w+}", "1");
    }

    private static Stream<JavaClass> classes() {
        return ProductionClasses.ALL.stream().filter(type -> List.of("ca.tandem.web", "ca.tandem.api").stream()
                .anyMatch(type.getPackageName()::startsWith));
    }
}
