package ca.tandem.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.HttpExchange;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticResourcesTest {

    private static final Path WAR = Path.of("war");

    private final StaticResources resources = of(WAR);

    @Test
    void anAddressWithTheHashIsKeptForAYearAndOneWithoutIsAskedForAgain() {
        var hashed = get(resources, resources.at("tandem.css"));
        var plain = get(resources, "/resources/tandem.css");

        assertThat(hashed.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(plain.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(hashed.text()).isEqualTo(plain.text()).isNotBlank();
        assertThat(hashed.contentType()).isEqualTo("text/css");
        assertThat(get(resources, resources.at("js/staff.js")).contentType()).isEqualTo("text/javascript");
    }

    @Test
    void aFileIsSentCompressed() {
        var exchange = HttpExchange.of("GET", resources.at("tandem.css")).with("Accept-Encoding", "gzip");
        send(resources, exchange);

        assertThat(exchange.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(exchange.bytes().length).isLessThan(12_000);
    }

    @Test
    void theAddressOfAnotherVersionIsAnsweredAndNotKept() {
        var other = get(resources, "/resources/0123456789abcdef/tandem.css");

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void theHashChangesWithEveryFile(@TempDir Path changed) throws IOException {
        try (var files = Files.walk(WAR.resolve("resources"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = changed.resolve(WAR.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        assertThat(of(changed).at("tandem.css")).isEqualTo(resources.at("tandem.css"));

        Files.writeString(changed.resolve("resources/js/fields.js"), "// another version");

        assertThat(of(changed).at("tandem.css")).isNotEqualTo(resources.at("tandem.css"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get(resources, "/resources/nothing.css").status()).isEqualTo(404);
        assertThat(get(resources, "/resources/").status()).isEqualTo(404);
        assertThat(get(resources, resources.at("tandem.css").replace("tandem.css", "../WEB-INF/web.xml"))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> resources.at("nothing.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPageNamesFilesThatAreThereByTheirHash() throws IOException {
        var named = Pattern.compile("resources\\.at\\('([^']+)'\\)");
        var found = 0;
        try (var files = Files.walk(WAR)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                var page = Files.readString(file);
                assertThat(page).as(file.toString()).doesNotContain("\"/resources/");
                for (var match : named.matcher(page).results().toList()) {
                    assertThat(resources.at(match.group(1))).startsWith("/resources/");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private static HttpExchange get(StaticResources resources, String address) {
        var exchange = HttpExchange.of("GET", address);
        send(resources, exchange);
        return exchange;
    }

    private static void send(StaticResources resources, HttpExchange exchange) {
        var servlet = new StaticResourceServlet();
        servlet.staticResources = resources;
        try {
            servlet.doGet(exchange.request(), exchange.response());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StaticResources of(Path root) {
        var resources = new StaticResources();
        resources.context = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getResourcePaths" -> paths(root, (String) arguments[0]);
                    case "getResourceAsStream" ->
                        Files.newInputStream(root.resolve(((String) arguments[0]).substring(1)));
                    case "getMimeType" -> type((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        resources.read();
        return resources;
    }

    private static String type(String name) {
        return name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }

    private static Set<String> paths(Path root, String folder) throws IOException {
        try (var files = Files.list(root.resolve(folder.substring(1)))) {
            return files.map(file -> "/" + root.relativize(file) + (Files.isDirectory(file) ? "/" : ""))
                    .collect(Collectors.toSet());
        }
    }
}
