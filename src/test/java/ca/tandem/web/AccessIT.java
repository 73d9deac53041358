package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PathSpellings;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.ProductionClasses;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.ViewFiles;
import ca.tandem.web.shell.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests every address of the portal, and other spellings of it, without an account and with each role. */
class AccessIT {

    private static final String NOBODY = "nobody";
    private static final List<String> PEOPLE = List.of("author", "translator", "approver", "administrator");
    private static final Set<String> ALL = Set.copyOf(PEOPLE);
    private static final Set<String> ADMINISTRATOR = Set.of("administrator");

    /** Markup that every page of staff's has; nothing of it may reach a stranger. */
    private static final String OF_STAFF = "class=\"staff\"";

    /** Addresses that a stranger may read, written by hand: a new address is refused to strangers, or stands here. */
    private static final Set<String> OPEN = Set.of(
            "/",
            "/en/jobs",
            "/fr/emplois",
            "/en/jobs/archived",
            "/fr/emplois/archives",
            "/en/jobs/web-developer",
            "/en/accessibility",
            "/fr/accessibilite",
            "/en/staff/sign-in",
            "/fr/personnel/connexion",
            "/en/staff/lost-password",
            "/fr/personnel/mot-de-passe-oublie",
            "/en/jobs.atom",
            "/fr/emplois.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/openapi",
            "/api/v1/postings",
            "/api/v1/postings/web-developer");

    /** Addresses that are open to everybody and show nothing, because what they name was never created, or is not switched on. */
    private static final Set<String> OPEN_BUT_NOT_THERE = Set.of(
            "/fr/emplois/web-developer",
            "/en/review/web-developer",
            "/fr/revision/web-developer",
            "/en/staff/welcome/web-developer",
            "/fr/personnel/bienvenue/web-developer",
            "/feeds/tasks/1",
            "/oidc/sign-in",
            "/oidc/callback",
            "/oidc/signed-out",
            "/oidc/backchannel-logout");

    /** Addresses to which a stranger may send, and which have nothing to read. */
    private static final Set<String> OPEN_TO_SEND = Set.of("/api/v1/tokens");

    /** The roles that may see each page of staff's, written by hand. */
    private static final Map<Page, Set<String>> STAFF = new TreeMap<>(Map.ofEntries(
            Map.entry(Page.DESK, ALL),
            Map.entry(Page.TASKS, ALL),
            Map.entry(Page.NOTIFICATIONS, ALL),
            Map.entry(Page.SETTINGS, ALL),
            Map.entry(Page.TOKENS, ALL),
            Map.entry(Page.ALL_POSTINGS, ALL),
            Map.entry(Page.BOARD, ALL),
            Map.entry(Page.MATRIX, ALL),
            Map.entry(Page.REPORT, ALL),
            Map.entry(Page.NEW_POSTING, Set.of("author")),
            Map.entry(Page.EDITION, ALL),
            Map.entry(Page.POSTING_AUDIT_LOG, ALL),
            Map.entry(Page.EDITOR, Set.of("author")),
            Map.entry(Page.TRANSLATION, ALL),
            Map.entry(Page.XLIFF, ALL),
            Map.entry(Page.APPROVAL, ALL),
            Map.entry(Page.COMPARISON, ALL),
            Map.entry(Page.GLOSSARY, ALL),
            Map.entry(Page.TERM, Set.of("translator", "administrator")),
            Map.entry(Page.MEMORY, ALL),
            Map.entry(Page.NEW_TERM, Set.of("translator", "administrator")),
            Map.entry(Page.BATCH, ADMINISTRATOR),
            Map.entry(Page.IMPORTS, ADMINISTRATOR),
            Map.entry(Page.IMPORT, ADMINISTRATOR),
            Map.entry(Page.AUDIT_LOG, ADMINISTRATOR),
            Map.entry(Page.MAIL, ADMINISTRATOR),
            Map.entry(Page.WEBHOOKS, ADMINISTRATOR),
            Map.entry(Page.ACCOUNTS, ADMINISTRATOR),
            Map.entry(Page.ACCOUNT, ADMINISTRATOR)));

    /** Addresses of staff's servlets and API that only administrators read. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "/staff/record.jsonl",
            "/api/v1/staff/audit",
            "/api/v1/staff/audit/verification",
            "/api/v1/staff/webhooks",
            "/api/v1/staff/imports/1");

    private static final Pattern MAPPING = Pattern.compile("(?s)<servlet-mapping>(.*?)</servlet-mapping>");
    private static final Pattern PATTERN = Pattern.compile("<url-pattern>(.*?)</url-pattern>");
    private static final Pattern FORM = Pattern.compile("(?s)<form id=\"([^\"]+)\".*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile(
            "<(?:input|button)(?=[^>]*type=\"submit\")(?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")[^>]*>");

    private static RunningTandem tandem;
    private static Map<String, RawClient> everybody;
    private static Map<String, String> tokens;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, RawClient.at(tandem));
        tokens = new LinkedHashMap<>();
        for (var person : PEOPLE) {
            everybody.put(person, RawClient.signedIn(tandem, person));
            tokens.put(person, ApiClient.token(tandem.address(), person));
        }
    }

    @Test
    void noDisguiseLeadsToAView() {
        var views = ViewFiles.all();
        var count = 0;
        for (int i = 0; i < views.size(); i++) {
            var spellings = PathSpellings.of(views.get(i));
            var who = i % 2 == 0 ? NOBODY : PEOPLE.get(i / 2 % PEOPLE.size());
            // Each spelling is sent of some view, and each view in some of them; the rule itself is tried with all of
            // both
            // without
            // a server.
            for (int j = i % 6; j < spellings.size(); j += 6) {
                var rawResponse = everybody.get(who).get(spellings.get(j));
                if (spellings.get(j).contains("%u")) {
                    // No octet at all: the container answers that itself, before any filter.
                    assertThat(rawResponse.body()).isEmpty();
                    continue;
                }
                assertThat(rawResponse.status())
                        .as(who + " " + spellings.get(j))
                        .isIn(400, 404, 301);
                assertThat(rawResponse.body()).as(who + " " + spellings.get(j)).doesNotContain(OF_STAFF);
                if (rawResponse.status() == 301) {
                    // The container leads to the folder before any filter sees the path; nothing is there.
                    var folder = rawResponse
                            .header("Location")
                            .substring(tandem.address().length());
                    assertThat(everybody.get(who).get(folder).status())
                            .as(folder)
                            .isIn(folder.equals("/") ? 200 : 404);
                }
                count++;
            }
            for (var one : everybody.entrySet()) {
                for (var name : List.of(views.get(i), views.get(i) + "/", "/jakarta.faces.resource" + views.get(i))) {
                    assertThat(one.getValue().get(name).status())
                            .as(one.getKey() + " " + name)
                            .isEqualTo(404);
                }
            }
        }
        assertThat(count).isGreaterThan(views.size() * 20);
    }

    @Test
    void everyPageIsShownToWhomItIsFor() {
        for (var page : Page.values()) {
            for (var language : Language.values()) {
                var path = page.path(language, "web-developer");
                var nobody = everybody.get(NOBODY).get(path);
                if (!STAFF.containsKey(page)) {
                    assertThat(OPEN.contains(path) || OPEN_BUT_NOT_THERE.contains(path))
                            .as("the table lacks " + path)
                            .isTrue();
                    assertThat(nobody.status()).as(path).isEqualTo(OPEN.contains(path) ? 200 : 404);
                    continue;
                }
                assertThat(nobody.status()).as("nobody " + path).isEqualTo(303);
                assertThat(nobody.body()).as("nobody " + path).isEmpty();
            }
            for (var person : STAFF.containsKey(page) ? PEOPLE : List.<String>of()) {
                var language = PEOPLE.indexOf(person) % 2 == 0 ? Language.EN : Language.FR;
                var path = page.path(language, "web-developer");
                var rawResponse = everybody.get(person).get(path);
                if (STAFF.get(page).contains(person)) {
                    assertThat(rawResponse.status()).as(person + " " + path).isIn(200, 302, 404);
                } else {
                    assertThat(rawResponse.status()).as(person + " " + path).isEqualTo(403);
                    assertThat(rawResponse.header("Content-Language")).as(path).isEqualTo(language.regionalTag());
                    assertThat(rawResponse.body()).as(path).doesNotContain(OF_STAFF);
                }
            }
        }
    }

    @Test
    void everyOtherAddressIsReadByWhomItIsFor() throws IOException {
        var addresses = new TreeSet<String>();
        addresses.addAll(servlets());
        addresses.addAll(resources());
        assertThat(addresses).as("found").hasSizeGreaterThan(50).contains("/staff/autosave", "/api/v1/staff/audit");
        for (var address : addresses) {
            var isApi = address.startsWith("/api/");
            var nobody = everybody.get(NOBODY).get(address);
            if (OPEN.contains(address)) {
                assertThat(nobody.status()).as(address).isEqualTo(200);
                continue;
            }
            if (OPEN_BUT_NOT_THERE.contains(address)) {
                assertThat(nobody.status()).as(address).isEqualTo(404);
                continue;
            }
            if (OPEN_TO_SEND.contains(address)) {
                assertThat(nobody.status()).as(address).isEqualTo(405);
                continue;
            }
            assertThat(nobody.status())
                    .as("nobody " + address)
                    .isIn(isApi ? List.of(401) : List.of(303, 401, 403, 405));
            assertThat(nobody.header("Allow")).as("nobody " + address).isEmpty();
            var asking = FOR_ADMINISTRATORS.contains(address) ? PEOPLE : List.of("author", "administrator");
            for (var person : asking) {
                var rawResponse = isApi
                        ? everybody
                                .get(NOBODY)
                                .send("GET", address, Map.of("Authorization", "Bearer " + tokens.get(person)), "")
                        : everybody.get(person).get(address);
                if (FOR_ADMINISTRATORS.contains(address)) {
                    assertThat(rawResponse.status() == 403)
                            .as(person + " " + address)
                            .isEqualTo(!person.equals("administrator"));
                } else {
                    assertThat(rawResponse.status()).as(person + " " + address).isNotIn(401, 500);
                }
            }
        }
    }

    @Test
    void whatNeedsSignInIsRefusedBeforeItsBodyIsRead() throws IOException {
        var addresses = new TreeSet<String>();
        addresses.addAll(servlets());
        addresses.addAll(resources());
        addresses.removeAll(OPEN);
        addresses.removeAll(OPEN_BUT_NOT_THERE);
        addresses.removeAll(OPEN_TO_SEND);
        STAFF.keySet().forEach(page -> addresses.add(page.path(Language.FR, "web-developer")));
        for (var address : addresses) {
            for (var type : List.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data")) {
                // A server that waited for the body would answer 408.
                assertThat(everybody.get(NOBODY).announce("POST", address, type))
                        .as(type + " " + address)
                        .isIn(303, 401, 403, 405, 415);
            }
        }
    }

    @Test
    void noAddressTellsAStrangerWhatCanBeDoneThere() throws IOException {
        var addresses = new TreeSet<>(OPEN);
        addresses.addAll(servlets());
        addresses.addAll(resources());
        addresses.addAll(ViewFiles.all());
        addresses.addAll(List.of(
                "/resources/tandem.css", "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces", "/api/v1", "*"));
        var told = new TreeSet<String>();
        var others = List.of("TRACE", "PATCH", "PROPFIND");
        var count = 0;
        for (var address : addresses) {
            for (var method : List.of("OPTIONS", others.get(count++ % others.size()))) {
                var rawResponse = everybody.get(NOBODY).send(method, address, Map.of("X-Told", "told-again"), "");
                assertThat(rawResponse.status()).as(method + " " + address).isIn(400, 405);
                assertThat(rawResponse.body())
                        .as(method + " " + address)
                        .doesNotContain("told-again", "OPTIONS", "<application");
                if (!method.equals("TRACE")) {
                    told.add(rawResponse.header("Allow"));
                }
            }
        }
        assertThat(told).as("the same everywhere").containsExactlyInAnyOrder("", "GET, HEAD, POST, PUT, DELETE");
        for (var wadl :
                List.of("/api/v1/application.wadl", "/api/v1/application.wadl/xsd0.xsd", "/api/application.wadl")) {
            assertThat(everybody.get(NOBODY).get(wadl).status()).as(wadl).isEqualTo(404);
            assertThat(everybody.get("administrator").get(wadl).status())
                    .as(wadl)
                    .isEqualTo(404);
        }
    }

    @Test
    void aLinkPressesNoButton() {
        var api = new PostingApi(tandem);
        api.delivered("linked", Json.createObjectBuilder());
        var before = api.staffView("linked");
        api.published("linked-public", Json.createObjectBuilder());
        api.act(api.author, "linked-public", "revise");
        var published = api.staffView("linked-public");
        var approval = "/en/staff/postings/linked/approve";
        var pressed = new TreeSet<String>();
        for (var place : Map.of(
                        "approver",
                                List.of(
                                        approval,
                                        "/en/staff/postings/linked",
                                        "/fr/personnel/parametres",
                                        "/en/staff/notifications"),
                        "author", List.of("/en/staff/postings/linked", "/en/staff/new-posting", "/en/staff/settings"),
                        "translator",
                                List.of(
                                        "/en/staff/postings/linked/translate",
                                        "/en/staff/new-term",
                                        "/en/staff/glossary"),
                        "administrator",
                                List.of(
                                        "/en/staff/postings/linked-public",
                                        "/en/staff/accounts",
                                        "/en/staff/accounts/translator",
                                        "/en/staff/record",
                                        "/en/staff/imports",
                                        "/en/staff/postings?state=PUBLISHED"))
                .entrySet()) {
            var person = everybody.get(place.getKey());
            for (var path : place.getValue()) {
                var forms = FORM.matcher(person.get(path).body());
                while (forms.find()) {
                    for (var button : buttons(forms.group())) {
                        var fields = new LinkedHashMap<String, String>();
                        fields.put(forms.group(1), forms.group(1));
                        HIDDEN.matcher(forms.group())
                                .results()
                                .forEach(hidden -> fields.put(hidden.group(1), hidden.group(2)));
                        fields.put(button[0], button[1]);
                        var query = path + (path.contains("?") ? "&" : "?") + RawClient.encode(fields);
                        for (var method : List.of("GET", "HEAD", "PUT", "DELETE")) {
                            assertThat(person.send(method, query, Map.of(), "").status())
                                    .as(method + " " + forms.group(1) + " " + button[0])
                                    .isEqualTo(400);
                        }
                        pressed.add(button[0]);
                    }
                }
            }
        }
        assertThat(pressed)
                .contains("approve", "send-back", "sign-out", "do-archive", "do-discard")
                .hasSizeGreaterThan(20);
        assertThat(api.staffView("linked")).as("nothing changed").isEqualTo(before);
        assertThat(api.staffView("linked-public")).isEqualTo(published);
        for (var person : PEOPLE) {
            assertThat(everybody.get(person).get("/en/staff").status())
                    .as(person + " is still there")
                    .isEqualTo(200);
        }
        // The same fields succeed when sent as a form, so none of them was missing.
        var fields = everybody.get("approver").form(approval, "approve-form");
        fields.put("when", "false");
        fields.put("zone", "America/Toronto");
        fields.put("approve", "");
        assertThat(everybody.get("approver").post(approval, fields).status()).isEqualTo(302);
        assertThat(api.staffView("linked").getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void aFormWithoutAViewOfThatSessionDoesNothing() {
        var api = new PostingApi(tandem);
        api.delivered("forged", Json.createObjectBuilder());
        var path = "/en/staff/postings/forged/approve";
        var own = everybody.get("approver").form(path, "approve-form");
        own.put("when", "false");
        own.put("zone", "America/Toronto");
        own.put("approve", "");
        var other = RawClient.signedIn(tandem, "approver")
                .form(path, "approve-form")
                .get("jakarta.faces.ViewState");
        for (var state : Arrays.asList(null, "", "stateless", "1:2", "x", other)) {
            var fields = new LinkedHashMap<>(own);
            fields.remove("jakarta.faces.ViewState");
            if (state != null) {
                fields.put("jakarta.faces.ViewState", state);
            }
            var rawResponse = everybody.get("approver").post(path, fields);
            assertThat(rawResponse.status()).as("view " + state).isIn(200, 302, 400, 409);
            if (rawResponse.status() == 302) {
                assertThat(rawResponse.header("Location")).as("shown again").contains(path + "?typed=");
            }
            assertThat(api.staffView("forged").getString("state"))
                    .as("view " + state)
                    .isEqualTo("APPROVAL");
        }
        assertThat(everybody.get("approver").post(path, own).status())
                .as("its own")
                .isEqualTo(302);
        assertThat(api.staffView("forged").getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsNotTaken() {
        var author = everybody.get("author");
        var json = "{\"posting\":\"web-developer\",\"lang\":\"en\"}";
        var type = Map.of("Content-Type", "application/json");
        var ours = List.of(
                Map.<String, String>of(),
                Map.of("Sec-Fetch-Site", "same-origin", "Origin", tandem.address()),
                Map.of("Origin", tandem.address()),
                Map.of("Origin", "null"));
        for (var headers : ours) {
            assertThat(author.send("POST", "/staff/presence", with(type, headers), json)
                            .status())
                    .as(headers.toString())
                    .isEqualTo(200);
        }
        var theirs = List.of(
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://example.org"),
                Map.of("Sec-Fetch-Site", "same-site", "Origin", tandem.address()),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "https://example.org"),
                Map.of("Origin", tandem.address() + ".example.org"));
        for (var headers : theirs) {
            for (var address : List.of(
                    "/staff/presence",
                    "/staff/autosave",
                    "/staff/seen",
                    "/en/staff/settings",
                    "/en/review/1",
                    "/api/v1/tokens")) {
                assertThat(author.send("POST", address, with(type, headers), json)
                                .status())
                        .as(address + " " + headers)
                        .isEqualTo(400);
            }
            assertThat(author.send("GET", "/en/jobs", headers, "").status())
                    .as("a link from there")
                    .isEqualTo(200);
        }
        for (var other :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            assertThat(author.send("POST", "/staff/autosave", Map.of("Content-Type", other), json)
                            .status())
                    .as(other + ", which a form could send")
                    .isEqualTo(400);
        }
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        var all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static List<String[]> buttons(String form) {
        var buttons = new ArrayList<String[]>();
        BUTTON.matcher(form).results().forEach(button -> buttons.add(new String[] {button.group(1), button.group(2)}));
        return buttons;
    }

    /** The addresses of servlets, by the descriptor and by annotation. */
    private static Set<String> servlets() throws IOException {
        var project = java.nio.file.Path.of(System.getProperty("project.folder", "."));
        var patterns = new ArrayList<String>();
        MAPPING.matcher(Files.readString(project.resolve("war/WEB-INF/web.xml")))
                .results()
                .forEach(mapping ->
                        PATTERN.matcher(mapping.group(1)).results().forEach(pattern -> patterns.add(pattern.group(1))));
        classes()
                .filter(one -> one.isAnnotatedWith(WebServlet.class))
                .map(one -> one.getAnnotationOfType(WebServlet.class))
                .forEach(servlet -> {
                    patterns.addAll(List.of(servlet.value()));
                    patterns.addAll(List.of(servlet.urlPatterns()));
                });
        var addresses = new TreeSet<String>();
        patterns.stream()
                .filter(pattern -> !pattern.startsWith("*."))
                .forEach(pattern -> addresses.add(pattern.replace("*", "1")));
        return addresses;
    }

    /** The addresses of the API, by annotation, with something in the place of each name. */
    private static Set<String> resources() {
        var addresses = new TreeSet<String>();
        classes().filter(one -> one.isAnnotatedWith(Path.class)).forEach(one -> {
            var own = one.getAnnotationOfType(Path.class).value();
            one.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(method -> method.isAnnotatedWith(Path.class)
                            ? own + "/" + method.getAnnotationOfType(Path.class).value()
                            : own)
                    .forEach(path -> addresses.add("/api/v1/"
                            + path.replaceAll("\\{key}", "web-developer")
                                    .replaceAll("\\{lang[^}]*}", "en")
                                    .replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "1")));
        });
        return addresses;
    }

    private static Stream<JavaClass> classes() {
        return ProductionClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("ca.tandem.web")
                        || type.getPackageName().startsWith("ca.tandem.api"));
    }
}
