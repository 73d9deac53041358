package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.token.TokenScope;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.web.AccessTable.AccessRow;
import ca.tandem.web.shell.Page;
import ca.tandem.workflow.Action;
import jakarta.json.Json;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Walks every page, servlet, operation and action as everybody, at objects that somebody else made, and compares with the tables of
 * {@code src/test/resources/access}, which {@link AccessTableTest} keeps complete.
 */
@Tag("slow")
class AccessTableIT {

    /** Markup that every page of staff's has; nothing of it may reach somebody who is refused. */
    private static final String OF_STAFF = "class=\"staff\"";

    /** The one address of the API to which somebody without a token sends something. */
    private static final String API_TOKENS = "/api/v1/tokens";

    private static final String EDITING_SESSION = "00000000-access";

    private static AccessPeople people;
    private static AccessObjects objects;
    private static Map<String, String> before;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        var tandem = RunningTandem.shared();
        people = new AccessPeople(tandem);
        objects = new AccessObjects(tandem, people);
        before = objects.states();
    }

    /** Leaves no unsaved work on a desk, and no open account that can do everything, for other classes to find. */
    @AfterAll
    static void leave() throws SQLException {
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement = connection.prepareStatement("delete from autosave where editing_session = ?")) {
            statement.setString(1, EDITING_SESSION);
            statement.executeUpdate();
        }
        people.close(AccessPeople.WRITER);
    }

    @Test
    void everyPageIsShownToWhomItIsFor() {
        var table = AccessTable.PAGES;
        for (var row : table.rows()) {
            var page = Page.valueOf(row.get("page"));
            for (var language : Language.values()) {
                var path = page.path(language, objects.name(row.get("at"), language));
                for (var who : table.people()) {
                    var response = people.open(who, "GET", path, "");
                    compare(row, who, path, Integer.toString(response.status()));
                    if (response.status() == 303) {
                        assertThat(response.body()).as("%s %s", who, path).isEmpty();
                    } else if (response.status() == 403) {
                        assertThat(response.header("Content-Language")).as(path).isEqualTo(language.regionalTag());
                        assertThat(response.body()).as("%s %s", who, path).doesNotContain(OF_STAFF);
                    }
                }
            }
        }
        assertAsInTheTable();
    }

    @Test
    void aLinkOpensForEverybodyWhoHasItsCode() {
        for (var link : objects.links().entrySet()) {
            for (var who : AccessTable.PAGES.people()) {
                for (var language : Language.values()) {
                    var path = link.getKey().path(language);
                    var code = link.getValue().code();
                    assertThat(new SecretLink(path, code)
                                    .open(people.browser(who))
                                    .status())
                            .as("%s %s", who, path)
                            .isEqualTo(200);
                    assertThat(new SecretLink(path, code + "x")
                                    .open(people.browser(who))
                                    .status())
                            .as("%s %s", who, path)
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void everyServletAnswersWhomItIsFor() {
        var table = AccessTable.SERVLETS;
        for (var row : table.rows()) {
            var request = row.get("request").split(" ", 2);
            var at = row.get("at");
            var path = request[1].contains("*") ? request[1].replace("*", objects.name(at)) : request[1] + at;
            for (var who : table.people()) {
                var response =
                        people.open(who, request[0], path, row.get("sends").replace("$who", people.account(who)));
                compare(row, who, request[0] + " " + path, Integer.toString(response.status()));
                if (who.equals("nobody")) {
                    assertThat(response.header("Allow")).as(path).isEmpty();
                }
            }
        }
        assertAsInTheTable();
    }

    @Test
    void everyOperationOfTheApiAnswersWhomItIsFor() {
        var table = AccessTable.OPERATIONS;
        for (var row : table.rows()) {
            var call = ApiCall.of(row, objects);
            var scope = row.get("scope").isEmpty() ? null : TokenScope.valueOf(row.get("scope"));
            for (var who : table.people()) {
                var unfit = scope == null ? TokenScope.ADMINISTRATION_READ : scope;
                var token = who.equals("unfit") ? people.unfit(unfit) : people.token(who);
                var response = call.send(people, who, token);
                compare(row, who, call.toString(), Integer.toString(response.status()));
                if (who.equals("nobody")) {
                    assertThat(response.header("Allow")).as(call.path()).isEmpty();
                } else if (who.equals("unfit") && scope != null) {
                    assertThat(response.body()).as(call.path()).contains("\"token.scope\"");
                }
            }
            if (scope != null) {
                var response = call.send(people, "writer", people.fit(scope));
                compare(row, "writer", scope + " " + call, Integer.toString(response.status()));
            }
        }
        assertAsInTheTable();
    }

    @Test
    void whereTheApiHasNothingToReadOnlyThoseWhoMayBeThereAreTold() {
        var operations = PortalAddresses.operations();
        var addresses = operations.stream()
                .filter(operation -> !operations.contains(operation.replaceFirst("^\\w+", "GET")))
                .map(PortalAddresses::address)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(addresses).contains(API_TOKENS, "/api/v1/staff/imports");
        for (var address : addresses) {
            var nobody = people.call("nobody", null, "GET", address, Map.of(), "");
            if (address.equals(API_TOKENS)) {
                assertThat(nobody.status()).isEqualTo(405);
                continue;
            }
            assertThat(nobody.status()).as(address).isEqualTo(401);
            assertThat(nobody.header("Allow")).as(address).isEmpty();
            for (var who : List.of("author", "administrator")) {
                assertThat(people.call(who, people.token(who), "GET", address, Map.of(), "")
                                .status())
                        .as("%s %s", who, address)
                        .isEqualTo(405);
            }
        }
    }

    @Test
    void everyActionIsOpenToItsRolesButNotToWhoeverWroteWhatTheyWouldApprove() {
        var table = AccessTable.ACTIONS;
        for (var row : table.rows()) {
            var path = STAFF_POSTINGS + objects.name(row.get("at")) + "/actions";
            var action = Action.valueOf(row.get("action"));
            var body = Json.createObjectBuilder().add("action", action.word());
            // A parameter that the action does not take.
            body = action == Action.APPROVE ? body.add("to", "DRAFT") : body.add("at", "2001-01-01T00:00:00Z");
            var headers = Map.of(
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    objects.version(objects.name(row.get("at")), false));
            var sent = body.build().toString();
            for (var who : table.people()) {
                var response = people.call(who, people.token(who), "POST", path, headers, sent);
                compare(row, who, action + " " + row.get("at"), ActionAnswer.of(response));
            }
        }
        assertAsInTheTable();
    }

    @Test
    void anAutosaveIsShownToWhoeverTypedItAndNobodyElse() {
        var path = Page.EDITOR.path(Language.EN, objects.name("draft")) + "?resume=" + EDITING_SESSION;
        for (var who : List.of("writer", "author")) {
            var typed = Json.createObjectBuilder()
                    .add("account", people.account(who))
                    .add("posting", objects.name("draft"))
                    .add("editingSession", EDITING_SESSION)
                    .add("fields", Json.createObjectBuilder().add("title-en", "Typed by the " + who))
                    .add("began", Json.createObjectBuilder())
                    .build();
            assertThat(people.open(who, "POST", "/staff/autosave", typed.toString())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(people.browser("writer").get(path).body())
                .contains("Typed by the writer")
                .doesNotContain("Typed by the author");
        assertThat(people.browser("author").get(path).body())
                .contains("Typed by the author")
                .doesNotContain("Typed by the writer");
    }

    @Test
    void aTokenIsRevokedByNobodyButItsOwnerAndAdministrators() throws SQLException {
        var token = people.fit(TokenScope.POSTINGS_READ);
        var list = "/api/v1/staff/postings";
        var page = Page.TOKENS.path(Language.EN);
        var id = AccessPeople.id(token);
        for (var other : List.of("author", "translator", "approver")) {
            var fields = people.browser(other).form(page, "tokens-form");
            fields.put("revoke-token", id);
            people.browser(other).post(page, fields);
            assertThat(people.call("writer", token, "GET", list, Map.of(), "").status())
                    .as(other)
                    .isEqualTo(200);
        }
        var fields = people.browser("administrator").form(page, "tokens-form");
        fields.put("revoke-token", id);
        people.browser("administrator").post(page, fields);
        assertThat(people.call("writer", token, "GET", list, Map.of(), "").status())
                .isEqualTo(401);
        people.forget(TokenScope.POSTINGS_READ);
    }

    private void compare(AccessRow row, String who, String what, String answer) {
        if (!row.get(who).equals(answer)) {
            wrong.add(who + " " + what + " is answered " + answer + ", in the table " + row.get(who));
        }
    }

    private void assertAsInTheTable() {
        assertThat(wrong).as("answers other than those of the table").isEmpty();
        assertThat(objects.states()).as("nothing changed").isEqualTo(before);
    }
}
