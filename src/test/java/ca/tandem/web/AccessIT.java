package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.PathSpellings;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.ViewFiles;
import ca.tandem.web.AccessTable.AccessRow;
import ca.tandem.web.shell.Page;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tries ways past the tables of access ({@link AccessTableIT}): other spellings, methods and bodies, links, and requests of other sites. */
class AccessIT {

    private static final String NOBODY = "nobody";
    private static final List<String> PEOPLE = List.of("author", "translator", "approver", "administrator");

    /** Markup that every page of staff's has; nothing of it may reach a stranger. */
    private static final String OF_STAFF = "class=\"staff\"";

    private static final Pattern FORM = Pattern.compile("(?s)<form id=\"([^\"]+)\".*?</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile(
            "<(?:input|button)(?=[^>]*type=\"submit\")(?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")[^>]*>");

    private static RunningTandem tandem;
    private static Map<String, RawClient> everybody;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, RawClient.at(tandem));
        for (var person : PEOPLE) {
            everybody.put(person, RawClient.signedIn(tandem, person));
        }
    }

    @Tag("slow")
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
                    // The container leads to the folder before any filter sees the path; nothing is there, or it is
                    // none.
                    var folder = rawResponse.header("Location");
                    assertThat(folder).as("an address on this portal").startsWith("/");
                    assertThat(everybody.get(who).get(folder).status())
                            .as(folder)
                            .isIn(folder.equals("/") ? List.of(200) : List.of(400, 404));
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
    void whatNeedsSignInIsRefusedBeforeItsBodyIsRead() {
        var addresses = addressesOfStaff();
        assertThat(addresses).as("found").hasSizeGreaterThan(70).contains("/staff/autosave", "/api/v1/staff/audit");
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
    void noAddressTellsAStrangerWhatCanBeDoneThere() {
        var addresses = new TreeSet<>(addressesOfReaders());
        addresses.addAll(PortalAddresses.servlets());
        addresses.addAll(PortalAddresses.resources());
        addresses.addAll(ViewFiles.all());
        addresses.addAll(List.of(
                "/openapi",
                "/resources/tandem.css",
                "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
                "/api/v1",
                "*"));
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
    void anAddressAddsNothingToAForm() {
        var api = new PostingApi(tandem);
        api.delivered("polluted", Json.createObjectBuilder());
        var path = "/en/staff/postings/polluted/approve";
        var approver = everybody.get("approver");
        for (var query : List.of(
                "?approve=",
                "?send-back=",
                "?chosen=1",
                "?once=x",
                "?remove-webhook=1",
                "?jakarta.faces.ViewState=x",
                "?a=1&when=true&when=false",
                "?when=true")) {
            var fields = approver.form(path, "approve-form");
            fields.put("when", "false");
            fields.put("zone", "America/Toronto");
            if (!query.equals("?approve=")) {
                fields.put("approve", "");
            }
            assertThat(approver.post(path + query, fields).status()).as(query).isEqualTo(400);
        }
        assertThat(api.staffView("polluted").getString("state")).isEqualTo("APPROVAL");
        assertThat(approver.get("/en/jobs?q=a&q=b").status())
                .as("twice in a query")
                .isEqualTo(400);
        assertThat(approver.get("/api/v1/postings?page=1&p%61ge=2").status())
                .as("twice in another spelling")
                .isEqualTo(400);
        var fields = approver.form(path, "approve-form");
        fields.put("when", "false");
        fields.put("zone", "America/Toronto");
        fields.put("approve", "");
        assertThat(approver.post(path + "?other=1", fields).status())
                .as("a query of its own")
                .isEqualTo(302);
        assertThat(api.staffView("polluted").getString("state")).isEqualTo("PUBLISHED");
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
                    "/en/review",
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

    /** Returns the addresses at which the tables of access turn everybody away who has not signed in. */
    private static Set<String> addressesOfStaff() {
        var addresses = new TreeSet<String>();
        AccessTable.PAGES.rows().stream()
                .filter(AccessRow::turnsStrangersAway)
                .forEach(row -> addresses.add(Page.valueOf(row.get("page")).path(Language.FR, "web-developer")));
        PortalAddresses.servlets().stream()
                .filter(address -> Page.find(address)
                                .filter(found -> found.page().isForStaff())
                                .isPresent()
                        || AccessTable.ofServlet(address).anyMatch(AccessRow::turnsStrangersAway))
                .forEach(addresses::add);
        AccessTable.OPERATIONS.rows().stream()
                .filter(AccessRow::turnsStrangersAway)
                .forEach(row -> addresses.add(PortalAddresses.address(row.get("operation"))));
        AccessTable.OPERATIONS.rows().stream()
                .filter(row -> !row.turnsStrangersAway())
                .forEach(row -> addresses.remove(PortalAddresses.address(row.get("operation"))));
        return addresses;
    }

    /** Returns the addresses of pages that everybody may read. */
    private static Set<String> addressesOfReaders() {
        return AccessTable.PAGES.rows().stream()
                .filter(row -> !row.turnsStrangersAway())
                .map(row -> Page.valueOf(row.get("page")))
                .flatMap(page -> Stream.of(Language.values()).map(language -> page.path(language, "web-developer")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
