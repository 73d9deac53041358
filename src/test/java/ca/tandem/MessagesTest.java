package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.VerificationResult.ChainBreak;
import ca.tandem.common.Language;
import ca.tandem.testing.ProductionClasses;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the message bundles: both languages have the same keys, every used key exists, and no text stands outside of them. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/ca/tandem/i18n");
    /** The bundles that were read, by the names of their files. */
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private static final Path PAGES = Path.of("war");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\b(reader|staff|domain)\\['([^'#]+)'\\]");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<]*)<");
    private static final Pattern COMMENT_OR_EXPRESSION = Pattern.compile("(?s)<!--.*?-->|[#$]\\{[^}]*}|&[a-z#0-9]+;");

    @ParameterizedTest
    @ValueSource(strings = {"Reader", "Staff", "Domain"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(keys(bundle, Language.FR)).isEqualTo(keys(bundle, Language.EN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reader", "Staff", "Domain"})
    void noTextIsEmptyAndFrenchKeepsItsTypography(String bundle) {
        properties(bundle, Language.EN)
                .forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
        properties(bundle, Language.FR).forEach((key, text) -> assertThat((String) text)
                .as("%s", key)
                .isNotBlank()
                .doesNotContainPattern("« |[^\u00a0]»| :(?!//)|[\u00a0 ][;!?](?!\\w)|\\w'\\w"));
    }

    @Test
    void everyKeyThatAPageUsesIsThere() {
        var missing = new ArrayList<String>();
        pages().forEach(page -> {
            var matcher = KEY_IN_PAGE.matcher(read(page));
            while (matcher.find()) {
                var bundle = matcher.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                        + matcher.group(1).substring(1);
                if (!properties(bundle, Language.EN).containsKey(matcher.group(2))) {
                    missing.add(page + ": " + matcher.group());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageHoldsATextOfItsOwn() {
        var texts = new ArrayList<String>();
        pages().forEach(page -> {
            var matcher = TEXT_BETWEEN_TAGS.matcher(
                    COMMENT_OR_EXPRESSION.matcher(read(page)).replaceAll(""));
            while (matcher.find()) {
                if (matcher.group(1).chars().anyMatch(Character::isLetter)) {
                    texts.add(page + ": " + matcher.group(1).strip());
                }
            }
        });
        assertThat(texts).isEmpty();
    }

    @Test
    void everyStateAndActionHasItsWord() {
        var keys = keys("Domain", Language.EN);
        assertThat(Stream.of(State.values()).map(state -> "state." + state)).allMatch(keys::contains);
        assertThat(Stream.of(Action.values()).map(action -> "action." + action)).allMatch(keys::contains);
    }

    /** Names of values have keys that are made of the enum's name: one that is renamed takes its keys along. */
    @Test
    void everyNameOfAValueIsOneOfAValueThatThereIs() {
        var values = ProductionClasses.ALL.stream()
                .filter(JavaClass::isEnum)
                .flatMap(type -> type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> kind(type.getSimpleName()) + "." + field.getName()))
                .collect(Collectors.toSet());
        assertThat(keys("Domain", Language.EN))
                .filteredOn(key -> key.matches("[a-z.]+\\.[A-Z][A-Z0-9_]*"))
                // Sentences, which the code asks for by keys of its own
                .filteredOn(key -> !key.matches("(?:notification|problem\\.body|task)\\.[A-Z_]+"))
                .isNotEmpty()
                .allMatch(values::contains);
    }

    private static String kind(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
    }

    @Test
    void everyRefusalAndFindingThatTheCodeNamesHasItsSentence() {
        var keys = keys("Domain", Language.EN);
        var missing = new TreeSet<String>();
        find(Path.of("src/main/java"), ".java").forEach(source -> {
            var text = read(source);
            Pattern.compile("Refusal\\s*\\.\\s*(?:role|workflow)\\(\\s*\"([a-z.]+)\"")
                    .matcher(text)
                    .results()
                    .map(match -> "refusal." + match.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
            Pattern.compile("\\b(?:error|warning|finding)\\(\\s*\"([a-z]+(?:\\.[a-z]+)+)\"")
                    .matcher(text)
                    .results()
                    .map(match -> "finding." + match.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
            Pattern.compile("ProblemException\\s*\\.\\s*(?:malformed|notFound|invalid)\\(\\s*\"([a-z.]+)\"")
                    .matcher(text)
                    .results()
                    .map(match -> "problem." + match.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() {
        var bundles = Map.of(
                "domain", keys("Domain", Language.EN),
                "staff", keys("Staff", Language.EN),
                "reader", keys("Reader", Language.EN));
        var missing = new TreeSet<String>();
        find(Path.of("src/main/java"), ".java")
                .forEach(source -> Pattern.compile("\\.(domain|staff|reader)\\(\\s*\"([^\"]+)\"\\s*[,)]")
                        .matcher(read(source))
                        .results()
                        .filter(match -> !bundles.get(match.group(1)).contains(match.group(2)))
                        .map(match -> match.group(1) + " " + match.group(2))
                        .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyAuditEventAndDetailHasItsWords() {
        var keys = keys("Domain", Language.EN);
        var missing = new TreeSet<String>();
        find(Path.of("src/main/java"), ".java").forEach(source -> {
            var text = read(source);
            Pattern.compile(
                            "(?:AuditEvent\\s*\\.\\s*of|\\bauditEvent|\\baddAuditEvent|\\bnote)\\(\\s*\"([a-z]+(?:\\.[a-z]+)+)\"")
                    .matcher(text)
                    .results()
                    .map(match -> "audit.event." + match.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
            if (text.contains("ca.tandem.audit")) {
                Pattern.compile("\\.(?:with|mark)\\(\\s*\"([a-z]+)\"")
                        .matcher(text)
                        .results()
                        .map(match -> "audit.detail." + match.group(1))
                        .filter(key -> !keys.contains(key))
                        .forEach(missing::add);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(Stream.of(Action.values()).map(action -> "audit.event.posting." + action.word()))
                .allMatch(keys::contains);
        assertThat(Stream.of(ChainBreak.values()).map(chainBreak -> "chain.break." + chainBreak))
                .allMatch(keys::contains);
    }

    private static Set<String> keys(String bundle, Language language) {
        return properties(bundle, language).stringPropertyNames();
    }

    private static Properties properties(String bundle, Language language) {
        return READ.computeIfAbsent(bundle + "_" + language.tag() + ".properties", MessagesTest::properties);
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> pages() {
        return find(PAGES, ".xhtml");
    }

    private static List<Path> find(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
