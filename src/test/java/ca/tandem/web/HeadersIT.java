package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.ProductionClasses;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.web.shell.Page;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the headers of every response over HTTP. An address that the tables here lack fails the test. */
class HeadersIT {

    private static final String READERS = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";
    private static final String STAFF = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";
    private static final String DATA =
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<Page> FOR_READERS = EnumSet.of(
            Page.START,
            Page.LIST,
            Page.ARCHIVE,
            Page.POSTING,
            Page.RECORD,
            Page.CHANGES,
            Page.FEEDBACK,
            Page.ACCESSIBILITY,
            Page.ALERTS,
            Page.REVIEW);

    private static final Set<Page> FOR_STAFF = EnumSet.of(
            Page.SIGN_IN,
            Page.SECOND_STEP,
            Page.RECOVERY,
            Page.WELCOME,
            Page.DESK,
            Page.TASKS,
            Page.NOTIFICATIONS,
            Page.SETTINGS,
            Page.SECOND_FACTOR,
            Page.TOKENS,
            Page.ALL_POSTINGS,
            Page.BOARD,
            Page.MATRIX,
            Page.REPORT,
            Page.NEW_POSTING,
            Page.EDITION,
            Page.POSTING_AUDIT_LOG,
            Page.EDITOR,
            Page.TRANSLATION,
            Page.XLIFF,
            Page.FILES,
            Page.APPROVAL,
            Page.COMPARISON,
            Page.GLOSSARY,
            Page.TERM,
            Page.MEMORY,
            Page.NEW_TERM,
            Page.BATCH,
            Page.IMPORTS,
            Page.IMPORT,
            Page.IMPORT_FACTS,
            Page.AUDIT_LOG,
            Page.MAIL,
            Page.WEBHOOKS,
            Page.DICTIONARY,
            Page.RULES,
            Page.ACCOUNTS,
            Page.ACCOUNT);

    /** Pages of the staff area that are shown to whoever has not signed in. */
    private static final Set<Page> WITHOUT_SESSION =
            EnumSet.of(Page.SIGN_IN, Page.SECOND_STEP, Page.RECOVERY, Page.WELCOME);

    /** A name for which each page with one in its address shows something. */
    private static final Map<Page, String> NAMES = Map.of(
            Page.POSTING, "web-developer",
            Page.TRANSLATION, "procurement-officer",
            Page.XLIFF, "procurement-officer",
            Page.FILES, "service-designer",
            Page.EDITOR, "service-designer",
            Page.APPROVAL, "policy-analyst",
            Page.TERM, "secondment",
            Page.ACCOUNT, "translator");

    /** Servlets whose answers anybody may keep; the others' are for staff. */
    private static final Set<String> OPEN_SERVLETS = Set.of(
            "/en/jobs.atom",
            "/fr/emplois.atom",
            "/en/jobs.json",
            "/fr/emplois.json",
            "*.ics",
            "*.md",
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/feeds/tasks",
            "/files/*",
            "/resources/*",
            "/log/*",
            "/review/files/*",
            "/oidc/sign-in",
            "/oidc/callback",
            "/oidc/signed-out",
            "/oidc/backchannel-logout");

    private static final Set<String> STAFF_SERVLETS = Set.of(
            "/staff/autosave",
            "/staff/presence",
            "/staff/seen",
            "/staff/session",
            "/staff/password-strength",
            "/staff/content.zip",
            "/staff/files/*",
            "/staff/figures.csv",
            "/staff/glossary.csv",
            "/staff/glossary.tbx",
            "/staff/record.jsonl",
            "/staff/memory.tmx");

    /** Addresses that {@code web.xml} maps: views, and staff pages to which files are sent. */
    private static final Set<String> MAPPED = Set.of(
            "*.xhtml",
            "/en/staff/imports",
            "/fr/personnel/importations",
            "/en/staff/memory",
            "/fr/personnel/memoire",
            "/en/staff/glossary",
            "/fr/personnel/glossaire",
            "/en/staff/postings/*",
            "/fr/personnel/offres/*");

    private static final Set<String> OPEN_API = Set.of("postings", "suggest");

    private static final Pattern INPUT = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    private static RunningTandem tandem;
    private static HttpClient administrator;
    private static HttpClient stranger;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        stranger = HttpClient.newHttpClient();
        administrator =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(administrator, "administrator");
    }

    @Test
    void everyPageHasThePolicyOfItsKind() {
        assertThat(Stream.of(FOR_READERS, FOR_STAFF).flatMap(Set::stream)).containsExactlyInAnyOrder(Page.values());
        for (var page : Page.values()) {
            for (var language : Language.values()) {
                var path = page.path(language, NAMES.getOrDefault(page, "web-developer"));
                if (FOR_READERS.contains(page)) {
                    assertThat(policy(get(stranger, path))).as(path).isEqualTo(READERS);
                    continue;
                }
                var seen = get(administrator, path);
                assertNotKept(seen, path);
                if (WITHOUT_SESSION.contains(page) && seen.statusCode() == 200) {
                    assertThat(policy(seen))
                            .as("no session and no nonce at %s", path)
                            .isEqualTo(STAFF);
                } else if (seen.statusCode() == 200) {
                    var nonce = nonce(seen);
                    assertThat(policy(seen)).as(path).isEqualTo(STAFF + " 'nonce-" + nonce + "'");
                    assertThat(seen.body()).as(path).contains("nonce=\"" + nonce + "\"");
                } else {
                    assertThat(policy(seen))
                            .as("%s %s", seen.statusCode(), path)
                            .satisfiesAnyOf(
                                    policy -> assertThat(policy).isEqualTo(READERS),
                                    policy -> assertThat(policy).startsWith(STAFF));
                }
                var refused = get(stranger, path);
                assertNotKept(refused, path);
                if (!WITHOUT_SESSION.contains(page)) {
                    assertThat(refused.statusCode()).as(path).isEqualTo(303);
                    assertThat(policy(refused)).as(path).isEqualTo(STAFF);
                }
            }
        }
    }

    @Test
    void everyServletFileAndPartOfTheApiIsNoPage() throws IOException {
        var classes = ProductionClasses.ALL;
        var servlets = servlets(classes);
        assertThat(servlets)
                .isEqualTo(Stream.of(OPEN_SERVLETS, STAFF_SERVLETS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (var servlet : servlets) {
            var path = servlet.startsWith("*")
                    ? "/en/jobs/nothing" + servlet.substring(1)
                    : servlet.replace("*", "nothing");
            for (var client : List.of(stranger, administrator)) {
                var answer = get(client, path);
                assertThat(policy(answer)).as(path).isEqualTo(answer.statusCode() < 400 ? DATA : READERS);
                if (STAFF_SERVLETS.contains(servlet)) {
                    assertNotKept(answer, path);
                }
            }
        }
        var xml = Files.readString(
                java.nio.file.Path.of(System.getProperty("project.folder", "."), "war", "WEB-INF", "web.xml"));
        var mapped = Pattern.compile("<servlet-mapping>(.*?)</servlet-mapping>", Pattern.DOTALL)
                .matcher(xml)
                .results()
                .flatMap(mapping -> Pattern.compile("<url-pattern>(.*?)</url-pattern>")
                        .matcher(mapping.group(1))
                        .results())
                .map(pattern -> pattern.group(1));
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(MAPPED);
        for (var file : files()) {
            var answer = get(stranger, file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(policy(answer)).as(file).isEqualTo(DATA);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(file)
                    .noneMatch(value -> value.contains("no-store"));
        }
        var token = ApiClient.signedIn(tandem.address(), "administrator");
        var paths = classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.getAnnotationOfType(Path.class).value().replaceFirst("^/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).hasSizeGreaterThan(10);
        for (var path : paths) {
            var isForStaff = path.startsWith("staff") || path.equals("tokens");
            assertThat(isForStaff || OPEN_API.contains(path))
                    .as("%s has its line here", path)
                    .isTrue();
            var address = "/api/v1/" + path.replaceAll("\\{[^}]*}", "web-developer");
            for (var answer : List.of(get(stranger, address), token.get(address))) {
                assertThat(policy(answer)).as(address).isIn(DATA);
                if (isForStaff) {
                    assertNotKept(answer, address);
                }
            }
        }
        for (var path : List.of(
                "/openapi",
                "/api/v1/nothing",
                "/api/v1/postings/nothing",
                "/api/nothing",
                "/jakarta.faces.resource/nothing.js.xhtml?ln=primefaces")) {
            assertThat(policy(get(stranger, path))).as(path).isIn(DATA, READERS);
        }
    }

    @Test
    void errorsRedirectsAndAnswersToScriptsHaveOnePolicyToo() {
        var tag =
                get(stranger, "/en/accessibility").headers().firstValue("ETag").orElseThrow();
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        answers.put("304", send(stranger, request("/en/accessibility").header("If-None-Match", tag)));
        answers.put("301", get(stranger, "/en/jobs/"));
        answers.put("405", send(stranger, request("/en/jobs").POST(BodyPublishers.ofString("x"))));
        answers.put("404", get(stranger, "/en/nothing"));
        answers.put("404 file", get(stranger, "/resources/nothing.css"));
        answers.put("404 for staff", get(administrator, "/en/staff/nothing"));
        answers.put("404 of a review", get(stranger, "/en/review/nothing"));
        answers.put("view", get(stranger, "/reader/list.xhtml"));
        answers.put("OPTIONS", send(stranger, request("/en/jobs").method("OPTIONS", BodyPublishers.noBody())));
        answers.put("HEAD", send(stranger, request("/en/jobs").method("HEAD", BodyPublishers.noBody())));
        answers.put("401", get(stranger, "/api/v1/staff/postings"));
        answers.put("400", get(stranger, "/api/v1/postings?page=many"));
        answers.forEach((name, answer) -> {
            assertThat(policy(answer)).as(name).isIn(READERS, DATA);
            if (name.matches("\\d+")) {
                assertThat(answer.statusCode()).as(name).isEqualTo(Integer.parseInt(name));
            }
            if (answer.statusCode() >= 400) {
                assertNotKept(answer, name);
            }
        });
        var author = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(author, "author");
        var forbidden = get(author, "/fr/personnel/comptes");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(policy(forbidden)).startsWith("default-src 'none'");
        assertNotKept(forbidden, "403");

        // A page asks its server again while somebody works: the nonce stays that of the page.
        var page = get(administrator, "/en/staff/settings");
        var form = hidden(page.body()) + "&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=@none"
                + "&jakarta.faces.partial.render=@none&jakarta.faces.source=none&primefaces.nonce="
                + encode(nonce(page));
        var partial = send(
                administrator,
                request("/en/staff/settings")
                        .header("Faces-Request", "partial/ajax")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(partial.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("xml"));
        assertThat(policy(partial)).startsWith(STAFF);
        assertNotKept(partial, "partial");
    }

    @Test
    void theNonceOfAPageHasMoreRandomBitsThanARandomUuid() {
        var versions = IntStream.range(0, 12)
                .mapToObj(page -> nonce(get(administrator, "/en/staff/settings")))
                .map(nonce -> UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8)))
                .map(uuid -> uuid.version() + " " + uuid.variant())
                .collect(Collectors.toSet());
        assertThat(versions).as("the bits that a random UUID has fixed").hasSizeGreaterThan(1);
    }

    /** A text without a charset is read as something else by the one who opens it. */
    @Test
    void everyTextNamesItsCharset() throws IOException {
        var addresses = new ArrayList<>(files());
        addresses.addAll(List.of(
                "/en/jobs",
                "/sitemap.xml",
                "/robots.txt",
                "/en/jobs.atom",
                "/en/jobs.json",
                "/en/jobs/web-developer.ics",
                "/en/jobs/web-developer.md",
                "/llms.txt",
                "/staff/memory.tmx",
                "/staff/glossary.csv",
                "/staff/glossary.tbx",
                "/staff/record.jsonl",
                "/en/nothing",
                "/openapi"));
        var types = new TreeSet<String>();
        for (var address : addresses) {
            var type = get(administrator, address).headers().firstValue("Content-Type");
            if (type.isPresent()) {
                assertCharset(type.get(), address);
                types.add(type.get());
            }
        }
        var token = ApiClient.signedIn(tandem.address(), "administrator");
        for (var address : List.of(
                "/api/v1/staff/memory.tmx",
                "/api/v1/staff/glossary.csv",
                "/api/v1/staff/glossary.tbx",
                "/api/v1/staff/postings/procurement-officer/xliff",
                "/api/v1/staff/audit",
                "/api/v1/postings")) {
            var type = token.get(address).headers().firstValue("Content-Type").orElseThrow();
            assertCharset(type, address);
            types.add(type);
        }
        assertThat(types.toString())
                .contains("text/css", "tmx+xml", "tbx+xml", "text/csv", "atom+xml", "text/calendar", "text/markdown");
    }

    private static void assertCharset(String type, String address) {
        if (type.matches("text/.*|[^;]*[+/]xml.*")) {
            assertThat(type).as(address).containsIgnoringCase("charset=utf-8");
        }
    }

    @Test
    void aSecretPathKeepsItsHeadersHoweverItIsWritten() {
        for (var path : List.of("/%65n/staff", "/en/st%61ff/postings", "/fr/personnel;a=b")) {
            var answer = get(stranger, path);
            assertThat(policy(answer)).as(path).isIn(STAFF, READERS);
            assertNotKept(answer, path);
        }
    }

    @Test
    void theCookieOfASessionIsForThisSiteOnly() {
        assertThat(get(stranger, "/en/staff/sign-in").headers().allValues("Set-Cookie"))
                .as("nobody has signed in")
                .isEmpty();
        var cookies = RawClient.at(tandem).signIn("author").cookies();
        assertThat(cookies).hasSize(2).allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite="));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("tandem=")
                .contains("Path=/")
                .doesNotContainIgnoringCase("Max-Age")
                .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void viewsHaveACookieOfTheirOwn() {
        var cookies =
                RawClient.signedIn(tandem, "author").get("/en/staff/settings").cookies();
        // A node that is alone sets none for the versions of what it would pass on.
        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0)).startsWith("tandem-view=").containsIgnoringCase("Path=/; HttpOnly; SameSite=Lax");
    }

    /** Checks the headers that every response has, and returns its content security policy. */
    private static String policy(HttpResponse<String> answer) {
        var headers = answer.headers();
        for (var one : Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin")
                .entrySet()) {
            assertThat(headers.allValues(one.getKey()))
                    .as("%s of %s", one.getKey(), answer.uri())
                    .containsExactly(one.getValue());
        }
        assertThat(headers.allValues("Referrer-Policy")).as("%s", answer.uri()).hasSize(1);
        assertThat(headers.allValues("Permissions-Policy"))
                .as("%s", answer.uri())
                .hasSize(1);
        for (var none :
                List.of("Server", "X-Powered-By", "Strict-Transport-Security", "Content-Security-Policy-Report-Only")) {
            assertThat(headers.allValues(none))
                    .as("%s of %s", none, answer.uri())
                    .isEmpty();
        }
        var policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).as("policies of %s", answer.uri()).hasSize(1);
        assertThat(policies.get(0)).as("%s", answer.uri()).doesNotContain("unsafe", "https:", "data:", "*");
        return policies.get(0);
    }

    private static void assertNotKept(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().allValues("Cache-Control"))
                .as("%s %s", answer.statusCode(), what)
                .hasSize(1)
                .allMatch(value -> value.contains("no-store"));
    }

    private static String nonce(HttpResponse<String> answer) {
        var found = Pattern.compile("'nonce-([^']+)'").matcher(policy(answer));
        assertThat(found.find()).as("nonce of %s", answer.uri()).isTrue();
        return found.group(1);
    }

    private static Set<String> servlets(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet ->
                        Stream.of(servlet.value(), servlet.urlPatterns()).flatMap(Stream::of))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> files() throws IOException {
        var folder = java.nio.file.Path.of(System.getProperty("project.folder", "."), "war");
        try (var files = Files.walk(folder.resolve("resources"))) {
            return Stream.concat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> "/"
                                            + folder.relativize(file).toString().replace('\\', '/')),
                            Stream.of("/jakarta.faces.resource/core.js.xhtml?ln=primefaces")
                                    .filter(path -> get(stranger, path).statusCode() == 200))
                    .toList();
        }
    }

    private static void signIn(HttpClient client, String name) {
        var page = get(client, "/en/staff/sign-in").body();
        var begin = page.indexOf("<form id=\"sign-in-form\"");
        var form = hidden(page.substring(begin, page.indexOf("</form>", begin)));
        var answer = send(
                client,
                request("/en/staff/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&name=" + name + "&password="
                                + encode(RunningTandem.PASSWORD) + "&sign-in=x")));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 399);
        assertThat(policy(answer)).startsWith(STAFF);
        assertThat(get(client, "/en/staff").statusCode()).isEqualTo(200);
    }

    /** The hidden fields of the last form of a page, as a browser sends them. */
    private static String hidden(String html) {
        return INPUT.matcher(html.substring(html.lastIndexOf("<form")))
                .results()
                .map(input ->
                        encode(attribute(input.group(), "name")) + "=" + encode(attribute(input.group(), "value")))
                .collect(Collectors.joining("&"));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(tandem.address() + path)).header("Accept-Language", "en");
    }

    private static HttpResponse<String> get(HttpClient client, String path) {
        return send(client, request(path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
