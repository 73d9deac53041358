package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ProductionClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The expressions of the pages name members that exist. The compiler does not see them: a page that nobody opens would say so to readers
 * first. Followed as far as types say: from a bean, or a parameter that is given one, through everything that is Tandem's own.
 */
class ExpressionsTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");

    /** The address of a page, which may have a query, as the beginning of another address or, not encoded, as a parameter in it. */
    private static final Pattern UNENCODED =
            Pattern.compile("#\\{page\\.(other)?[aA]ddress\\}[?&]|[?&]\\w+=#\\{page\\.(other)?[aA]ddress\\}");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.\\])])([a-z]\\w*)((?:\\.\\w+)+)");
    private static final Pattern CALLS = Pattern.compile("(?<![\\w.\\])])([a-z]\\w*)((?:\\.\\w+(?:\\([^()]*\\))?)+)");
    private static final Pattern ROOT = Pattern.compile("(?<![\\w.])([A-Za-z]\\w*)(?!\\w*:)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");
    private static final Pattern GIVEN = Pattern.compile("<ui:param name=\"(\\w+)\"");
    private static final Pattern TAG = Pattern.compile("<t:[\\w-]+([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"");

    /** Names that the language itself, Faces or faces-config.xml defines, and the functions of {@code fn}. */
    private static final Set<String> PREDEFINED = Set.of(
            ("and or not eq ne lt gt le ge empty null true false div mod component request facesContext reader staff domain"
                            + " length toLowerCase")
                    .split(" "));

    private static final Pattern MEMBER = Pattern.compile("\\.(\\w+)(?:\\([^()]*\\))?");
    private static final Pattern PARAMETER =
            Pattern.compile("<ui:param name=\"(\\w+)\" value=\"#\\{([a-z]\\w*)\\}\"/>");

    private static final Pattern INCLUDE = Pattern.compile("(?s)<ui:include src=\"(/[^\"]+)\">(.*?)</ui:include>");

    private static final Map<String, Class<?>> BEANS = ProductionClasses.ALL.stream()
            .filter(type -> type.isAnnotatedWith(Named.class))
            .collect(Collectors.toMap(ExpressionsTest::name, JavaClass::reflect));

    @Test
    void noPageMakesAQueryOfAnAddress() throws IOException {
        for (var page : pages().entrySet()) {
            assertThat(UNENCODED.matcher(page.getValue()).results().map(MatchResult::group))
                    .as(page.getKey().toString())
                    .isEmpty();
        }
    }

    @Test
    void aFormInWhichSomebodyWroteIsShownAgainWhateverHappenedMeanwhile() throws IOException {
        var pages = String.join("\n", pages().values());
        for (var form : List.of("accept-form", "approve-form", "note-form", "return-form", "unschedule-form")) {
            assertThat(pages).contains("or page.isSubmitted('" + form + "')");
        }
    }

    @Test
    void everyNameWithWhichAnExpressionBeginsIsDefined() throws IOException {
        var pages = pages();
        var all = String.join("\n", pages.values());
        var given = Stream.concat(
                        names(GIVEN, all), TAG.matcher(all).results().flatMap(tag -> names(ATTRIBUTE, tag.group(1))))
                .collect(Collectors.toSet());
        var undefined = new TreeSet<String>();
        pages.forEach((page, text) -> {
            var variables = names(VARIABLE, text).collect(Collectors.toSet());
            EXPRESSION.matcher(text).results().forEach(expression -> names(
                            ROOT, LITERAL.matcher(expression.group(1)).replaceAll("''"))
                    .filter(name -> Stream.of(PREDEFINED, BEANS.keySet(), variables, given)
                            .noneMatch(names -> names.contains(name)))
                    .forEach(name -> undefined.add(page + ": " + name)));
        });
        assertThat(undefined).isEmpty();
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Test
    void everyMemberThatAPageNamesExists() throws IOException {
        var pages = pages();
        var parameters = parameters(pages);
        var missing = new ArrayList<String>();
        var followed = 0;
        for (var page : pages.entrySet()) {
            var expressions = EXPRESSION
                    .matcher(page.getValue())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (var expression : expressions) {
                var text = LITERAL.matcher(expression).replaceAll("''");
                // Paths inside the arguments of a call are found by the first pattern, what follows a call by the
                // second.
                var paths = Stream.of(PATH, CALLS)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .toList();
                for (var path : paths) {
                    var type = Optional.<Class<?>>ofNullable(BEANS.get(path.group(1)));
                    var types = type.map(List::<Class<?>>of)
                            .orElse(parameters
                                    .getOrDefault(page.getKey(), Map.of())
                                    .getOrDefault(path.group(1), List.of()));
                    for (var root : types) {
                        followed++;
                        lost(root, path.group(2))
                                .ifPresent(member ->
                                        missing.add(page.getKey() + ": #{" + expression + "} has no " + member));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(followed).as("paths that were followed").isGreaterThan(1000);
    }

    /** Returns the first member of the path that its type does not have. */
    private static Optional<String> lost(Class<?> root, String path) {
        var type = root;
        for (var member :
                MEMBER.matcher(path).results().map(found -> found.group(1)).toList()) {
            if (!type.getName().startsWith("ca.tandem")) {
                return Optional.empty();
            }
            var methods = methods(type, member);
            if (methods.isEmpty()) {
                return Optional.of(member + " in " + type.getSimpleName());
            }
            type = methods.get(0).getReturnType();
        }
        return Optional.empty();
    }

    private static List<Method> methods(Class<?> type, String member) {
        var property = Character.toUpperCase(member.charAt(0)) + member.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> List.of(member, "get" + property, "is" + property, "set" + property)
                        .contains(method.getName()))
                .toList();
    }

    private static String name(JavaClass type) {
        var given = type.getAnnotationOfType(Named.class).value();
        var simple = type.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }

    /** The beans that are given to each included page, by the names that it has for them. */
    private static Map<Path, Map<String, List<Class<?>>>> parameters(Map<Path, String> pages) {
        var parameters = new HashMap<Path, Map<String, List<Class<?>>>>();
        pages.values().forEach(page -> INCLUDE.matcher(page).results().forEach(include -> PARAMETER
                .matcher(include.group(2))
                .results()
                .filter(parameter -> BEANS.containsKey(parameter.group(2)))
                .forEach(parameter -> parameters
                        .computeIfAbsent(Path.of("war" + include.group(1)), file -> new HashMap<>())
                        .computeIfAbsent(parameter.group(1), name -> new ArrayList<>())
                        .add(BEANS.get(parameter.group(2))))));
        return parameters;
    }

    private static Map<Path, String> pages() throws IOException {
        try (var files = Files.walk(Path.of("war"))) {
            var pages = new HashMap<Path, String>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                pages.put(file, Files.readString(file));
            }
            return pages;
        }
    }
}
