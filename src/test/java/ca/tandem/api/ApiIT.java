package ca.tandem.api;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the HTTP API of the contract on the running portal. */
class ApiIT {

    private static final String STAFF = "/api/v1/staff/postings";
    private static final String GLOSSARY = "/api/v1/staff/glossary";
    private static final String BODY =
            "## What you will do\n\nYou will keep the lights of the harbour burning and you will"
                    + " write about what you see in the log of the station, every night of the year.\n";
    private static final String CORPS =
            "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                    + " journal de la station ce que vous voyez, chaque nuit de l’année.\n";

    private static RunningTandem tandem;
    private static ApiClient reader;
    private static ApiClient author;
    private static ApiClient translator;
    private static ApiClient approver;
    private static ApiClient administrator;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        reader = ApiClient.reader(tandem.address());
        author = ApiClient.signedIn(tandem.address(), "author");
        translator = ApiClient.signedIn(tandem.address(), "translator");
        approver = ApiClient.signedIn(tandem.address(), "approver");
        administrator = ApiClient.signedIn(tandem.address(), "administrator");
    }

    @Test
    void aPostingGoesTheWholeWayByTheApi() {
        var created = author.post(STAFF, posting("whole-way"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(object(created).getString("state")).isEqualTo("DRAFT");
        assertThat(reader.get("/api/v1/postings/whole-way").statusCode()).isEqualTo(404);

        act(author, "whole-way", "submit");
        var translated = translator.put(
                STAFF + "/whole-way/texts/fr",
                version("whole-way"),
                text("Garde des feux d’Anticosti", "Veillez sur les feux de nos ports pour les navires.", CORPS));
        assertThat(translated.statusCode()).as(translated.body()).isEqualTo(200);
        act(translator, "whole-way", "deliver");
        var published = act(approver, "whole-way", "approve");

        assertThat(published.getString("state")).isEqualTo("PUBLISHED");
        var seen = object(reader.get("/api/v1/postings/whole-way"));
        assertThat(seen.getJsonObject("texts").getJsonObject("fr").getString("title"))
                .isEqualTo("Garde des feux d’Anticosti");
        assertThat(seen.getJsonObject("texts").getJsonObject("en").getString("html"))
                .contains("<h2 id=\"what-you-will-do\">What you will do</h2>");
        assertThat(object(reader.get("/api/v1/postings?lang=fr&q=garde+des+feux+anticosti"))
                        .getInt("total"))
                .isEqualTo(1);
        var history = author.get(STAFF + "/whole-way/history");
        assertThat(history.body()).contains("submit", "deliver", "approve", "translator");
    }

    @Test
    void everySaveIsARevisionThatIsComparedAndBroughtBack() {
        author.post(STAFF, posting("saved"));
        var path = STAFF + "/saved";
        var text = text("Keeper of saved", "Keep the lights of our harbours burning.", BODY.replace("harbour", "port"));
        author.put(path + "/texts/en", version("saved"), text);
        author.put(
                path + "/facts",
                version("saved"),
                Json.createObjectBuilder()
                        .add("positions", 2)
                        .add("employmentType", "part_time")
                        .build());

        var revisions = array(author.get(path + "/revisions"));
        assertThat(revisions)
                .extracting(revision -> revision.getString("revision") + " " + revision.getString("occasion") + " "
                        + revision.getJsonArray("changed"))
                .containsExactly("1.3 SAVED [\"FACTS\"]", "1.2 SAVED [\"EN\"]", "1.1 OPENED [\"EN\",\"FACTS\"]");

        var diff = object(author.get(path + "/diff?from=1.1&to=1"));
        var body = diff.getJsonObject("texts").getJsonObject("en").getJsonArray("body");
        assertThat(body.toString())
                .contains("{\"kind\":\"REMOVED\",\"text\":\"harbour\"},{\"kind\":\"ADDED\",\"text\":\"port\"}");
        assertThat(diff.getJsonArray("facts").getValuesAs(JsonObject.class))
                .extracting(fact -> fact.getString("fact"))
                .containsExactly("closes", "zone", "employmentType", "positions");
        assertThat(object(author.get(path + "/diff")).getJsonObject("from").getString("name"))
                .isEqualTo("1.2");
        assertThat(author.get(path + "/diff?from=first").statusCode()).isEqualTo(400);
        assertThat(author.get(path + "/diff?from=7").statusCode()).isEqualTo(404);

        var restoration = path + "/revisions/1.1/restoration";
        var nothing = Json.createObjectBuilder().build();
        assertThat(author.post(restoration, nothing).statusCode()).isEqualTo(428);
        assertThat(author.post(path + "/revisions/1.9/restoration", version("saved"), nothing)
                        .statusCode())
                .isEqualTo(404);
        assertThat(translator.post(restoration, version("saved"), nothing).statusCode())
                .isEqualTo(403);
        var version = version("saved");
        var restored = author.post(restoration, version, nothing);
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(object(restored).getJsonObject("texts").getJsonObject("en").getString("body"))
                .isEqualTo(BODY);
        assertThat(author.post(restoration, version, nothing).statusCode()).isEqualTo(412);
        assertThat(array(author.get(path + "/revisions")).get(0).getString("origin"))
                .isEqualTo("1.1");
        act(author, "saved", "submit");
        var late = author.post(path + "/revisions/1.2/restoration", version("saved"), nothing);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(object(late).getString("detail")).contains("draft");
    }

    @Test
    void anEditionGoesOutAsXliffAndComesBack() {
        author.post(STAFF, posting("elsewhere"));
        act(author, "elsewhere", "submit");
        var path = STAFF + "/elsewhere/xliff";
        var file = translator.get(path);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xliff+xml");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"elsewhere-1.fr.xlf\"");

        var version = version("elsewhere");
        var same = translator.put(path, version, file.body());
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(object(same).getInt("taken")).isZero();
        assertThat(version("elsewhere")).isEqualTo(version);
        for (var type : List.of("application/x-xliff+xml", "application/octet-stream", "text/xml")) {
            var large = translator.put(path, version, type, file.body() + " ".repeat(3 << 20));
            assertThat(large.statusCode()).as(type + " " + large.body()).isEqualTo(200);
        }
        assertThat(translator.put(path, version, "text/plain", file.body()).statusCode())
                .isEqualTo(415);

        var translated = file.body()
                .replaceFirst(
                        "<segment id=\"s1\"[^>]*>(\\s*<source xml:space=\"preserve\">What you will do</source>)(\\s*<target.*)?",
                        "<segment id=\"s1\" state=\"translated\">$1<target>Ce que *vous* ferez</target>");
        var preview = object(translator.put(path + "?preview=true", version, translated));
        assertThat(preview.getInt("taken")).isEqualTo(1);
        assertThat(version("elsewhere")).isEqualTo(version);
        var taken = translator.put(path, version, translated);
        assertThat(taken.headers().firstValue("ETag")).hasValue("\"" + version("elsewhere") + "\"");
        assertThat(translator.get(STAFF + "/elsewhere/units").body()).contains("Ce que \\\\*vous\\\\* ferez");

        var wrong = translator.put(path, version("elsewhere"), translated.replace("elsewhere/1", "elsewhere/2"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(object(wrong).getString("detail")).contains("another edition");
        assertThat(approver.put(path, version("elsewhere"), translated).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverNamesNoVersionOrAnOldOneIsToldSo() {
        author.post(STAFF, posting("versions"));
        var version = version("versions");
        var text = text("Another title", "Another description of the job.", BODY);

        assertThat(author.post(STAFF + "/versions/actions", json("action", "submit"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(author.put(STAFF + "/versions/texts/en", version, text).statusCode())
                .isEqualTo(200);
        var late = author.put(STAFF + "/versions/texts/en", version, text);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void tasksAreGivenTakenAndToldByTheApi() {
        author.post(STAFF, posting("who-next"));
        act(author, "who-next", "submit");
        var task = STAFF + "/who-next/task";
        var seen = taskVersion(task);
        assertThat(object(translator.get(task)).getString("step")).isEqualTo("TRANSLATION");

        assertThat(author.post(task, json("assignee", "translator")).statusCode())
                .isEqualTo(405);
        assertThat(author.put(task, seen, json("assignee", "translator")).statusCode())
                .as("every field is named")
                .isEqualTo(400);
        assertThat(author.put(task, seen, assignment("translator", "soon")).statusCode())
                .isEqualTo(400);
        assertThat(author.put(task, seen, assignment("approver", null)).statusCode())
                .isEqualTo(422);
        assertThat(approver.put(task, seen, assignment("approver", null)).statusCode())
                .isEqualTo(403);
        assertThat(reader.put(task, seen, assignment("translator", null)).statusCode())
                .isEqualTo(401);
        var given = author.put(task, seen, assignment("translator", "2030-01-15"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(author.put(task, seen, assignment(null, null)).statusCode()).isEqualTo(412);

        var mine = object(translator.get(STAFF + "?assignee=me&q=who-next"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(mine.getString("assignee")).isEqualTo("translator");
        assertThat(mine.getString("due")).isEqualTo("2030-01-15");
        assertThat(object(author.get(STAFF + "?assignee=me&q=who-next")).getInt("total"))
                .isZero();

        var first = latestNotification("?unread=true", "who-next");
        assertThat(first.getString("kind")).isEqualTo("TASK_ASSIGNED");
        assertThat(first.getString("message")).contains("translate into French", "January\u00a015, 2030");
        var read = "/api/v1/staff/notifications/" + first.getString("id") + "/read";
        assertThat(author.post(read, Json.createObjectBuilder().build()).statusCode())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(translator.post(read, Json.createObjectBuilder().build()).statusCode())
                .isEqualTo(204);
        assertThat(latestNotification("", "who-next").getBoolean("read")).isTrue();
        assertThat(reader.get("/api/v1/staff/notifications").statusCode()).isEqualTo(401);
        assertThat(reader.get("/feeds/tasks").statusCode()).isEqualTo(401);

        var discard = Json.createObjectBuilder().add("action", "discard").add("reason", "It is not needed any more.");
        author.post(STAFF + "/who-next/actions", version("who-next"), discard.build());
        assertThat(author.put(task, taskVersion(task), assignment("translator", null))
                        .statusCode())
                .as("nothing is to be done any more")
                .isEqualTo(422);
    }

    /** Returns the latest notification of the translator about a posting; other test classes may cause more meanwhile. */
    private static JsonObject latestNotification(String query, String key) {
        return object(translator.get("/api/v1/staff/notifications" + query)).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int taskVersion(String task) {
        return Integer.parseInt(
                author.get(task).headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }

    private static JsonObject assignment(String assignee, String due) {
        var assignment = Json.createObjectBuilder();
        if (assignee == null) {
            assignment.addNull("assignee");
        } else {
            assignment.add("assignee", assignee);
        }
        return (due == null ? assignment.addNull("due") : assignment.add("due", due)).build();
    }

    @Test
    void theWorkflowRefusesWithASentence() {
        author.post(STAFF, posting("refused"));
        act(author, "refused", "submit");

        var unfinished = translator.post(STAFF + "/refused/actions", version("refused"), json("action", "deliver"));
        assertThat(unfinished.statusCode()).isEqualTo(422);
        var refusal = object(unfinished).getJsonArray("refusals").getJsonObject(0);
        assertThat(refusal.getString("code")).isEqualTo("findings.errors");
        assertThat(refusal.getString("message")).contains("errors");

        var wrongRole = author.post(STAFF + "/refused/actions", version("refused"), json("action", "deliver"));
        assertThat(wrongRole.statusCode()).isEqualTo(403);
        var notHers =
                administrator.put(STAFF + "/refused/texts/fr", version("refused"), text("Titre", "Description", CORPS));
        assertThat(notHers.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=DRAFT",
                "/whole-way",
                "/whole-way/history",
                "/whole-way/findings",
                "/whole-way/revisions",
                "/whole-way/diff"
            })
    void nobodySeesStaffPostingsWithoutAToken(String path) {
        var answer = reader.get(STAFF + path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void staffAskHowTheWorkWent() {
        var figures = "/api/v1/staff/figures";

        var answer = ApiClient.object(author.get(figures + "?from=2026-01-01&source=en"));
        assertThat(answer.getString("from")).isEqualTo("2026-01-01");
        assertThat(answer.getString("source")).isEqualTo("en");
        assertThat(answer.getJsonArray("backlog")).isNotEmpty();
        assertThat(answer.getJsonArray("weeks")).isNotEmpty();
        assertThat(author.get(figures + "?from=2026-13-45").statusCode()).isEqualTo(400);
        assertThat(author.get(figures + "?from=2026-02-01&to=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(author.get(figures + "?source=de").statusCode()).isEqualTo(400);
        assertThat(reader.get(figures).statusCode()).isEqualTo(401);
    }

    @Test
    void administratorsTakeTheRecordAndLookThroughIt() {
        var audit = "/api/v1/staff/audit";
        author.post(STAFF, posting("on-record"));
        assertThatThrownBy(() -> ApiClient.signedIn(tandem.address(), "nobody-of-this-name"))
                .hasMessageContaining("401");

        var lines = administrator.get(audit);
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(lines.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        var entries = lines.body().lines().toList();
        assertThat(entries.get(0)).startsWith("{\"number\":1,").contains("\"record.begun\"");
        assertThat(entries)
                .anyMatch(
                        line -> line.contains("\"who\":\"author\",\"what\":\"posting.open\",\"posting\":\"on-record\""))
                .anyMatch(line -> line.contains("\"what\":\"token.issued\""))
                .anyMatch(line -> line.contains("\"who\":null,\"what\":\"sign.in.refused\""))
                .anyMatch(line -> line.contains("\"what\":\"account.opened\""));
        assertThat(entries.get(entries.size() - 1)).contains("\"what\":\"record.exported\"");
        assertThat(lines.body())
                .doesNotContain("You will keep the lights")
                .doesNotContain("nobody-of-this-name", RunningTandem.PASSWORD);

        assertThat(administrator.get(audit + "?from=3").body()).startsWith("{\"number\":3,");
        assertThat(administrator.get(audit + "?from=2199-01-01").body()).isEmpty();
        assertThat(administrator.get(audit + "?from=2020-01-01T00:00:00Z").body())
                .startsWith("{\"number\":1,");
        assertThat(administrator.get(audit + "?from=soon").statusCode()).isEqualTo(400);
        var verified = object(administrator.get(audit + "/verification"));
        assertThat(verified.getBoolean("whole")).isTrue();
        assertThat(verified.getJsonObject("last").getInt("number")).isEqualTo(verified.getInt("entries"));
        assertThat(approver.get(STAFF + "/on-record/record").body()).contains("\"posting.open\"");

        assertThat(reader.get(audit).statusCode()).isEqualTo(401);
        assertThat(author.get(audit).statusCode()).isEqualTo(403);
        assertThat(approver.get(audit + "/verification").statusCode()).isEqualTo(403);
        assertThat(approver.get(STAFF + "/nothing/record").statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyWithoutAnAccountReviewsByTheApiAndWhatTheySayIsAnswered() {
        author.post(STAFF, posting("reviewed"));
        var comments = STAFF + "/reviewed/comments";
        var reviews = STAFF + "/reviewed/reviews";
        var said = author.post(comments, json("text", "Is that all, @translator?"));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(object(said).isNull("unit")).isTrue();
        assertThat(object(said).getJsonArray("mentions").getString(0)).isEqualTo("translator");
        assertThat(author.post(comments, json("text", " ")).statusCode()).isEqualTo(422);

        assertThat(author.post(reviews, Json.createObjectBuilder().build()).body())
                .contains("review.for.missing");
        assertThat(approver.post(reviews, json("madeFor", "Dr. Tremblay")).statusCode())
                .isEqualTo(403);
        var made = author.post(reviews, json("madeFor", "Dr. Tremblay"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        var review = SecretLink.of(object(made).getJsonObject("addresses").getString("fr"));
        var form = "application/x-www-form-urlencoded";
        assertThat(reader.post(review.path(), form, review.form("")).body())
                .contains("Keeper of reviewed")
                .doesNotContain("Dr. Tremblay");
        assertThat(reader.post(review.path(), form, review.form("name=author&about=en&words=Say+more%2C+%40approver."))
                        .statusCode())
                .isEqualTo(200);

        var open = array(author.get(comments + "?open=true"));
        assertThat(open).hasSize(2);
        var outside = open.get(1);
        assertThat(outside.isNull("account")).isTrue();
        assertThat(outside.getString("part")).isEqualTo("EN");
        assertThat(outside.getJsonArray("mentions")).isEmpty();
        assertThat(outside.getJsonObject("guest").getString("name")).isEqualTo("author");
        assertThat(outside.getJsonObject("guest").getString("invitedAs")).isEqualTo("Dr. Tremblay");
        var resolved = author.put(
                comments + "/" + outside.getString("id"),
                0,
                Json.createObjectBuilder().add("resolved", true).build());
        assertThat(object(resolved).getString("resolvedBy")).isEqualTo("author");
        assertThat(array(author.get(comments + "?open=true"))).hasSize(1);

        var links = author.get(reviews);
        assertThat(links.body()).doesNotContain(review.code());
        var link = array(links).get(0);
        assertThat(link.getString("validity")).isEqualTo("OPEN");
        assertThat(link.isNull("seen")).isFalse();
        assertThat(author.delete(reviews + "/" + link.getString("id"), 0).statusCode())
                .isEqualTo(204);
        assertThat(reader.post(review.path(), form, review.form("")).statusCode())
                .isEqualTo(410);
        assertThat(array(author.get(reviews)).get(0).getString("validity")).isEqualTo("REVOKED");
        assertThat(author.get(STAFF + "/reviewed/record").body())
                .contains("\"review.made\"", "\"review.seen\"", "\"review.commented\"", "\"review.revoked\"")
                .doesNotContain("Dr. Tremblay");
        assertThat(reader.get(reviews).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAdministratorsImport() {
        var zip = RealPostings.zip(
                RealPostings.folder("defects"), file -> file.toString().contains("search-bar"));

        assertThat(reader.startImport(zip, "draft").statusCode()).isEqualTo(401);
        assertThat(author.startImport(zip, "draft").statusCode()).isEqualTo(403);
        assertThat(reader.overHttp2().startImport(zip, "draft").statusCode()).isEqualTo(401);
        assertThat(author.overHttp2().startImport(zip, "draft").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoZipIsRefusedWithASentence() {
        var report = administrator.startImport(new byte[] {1, 2, 3}, "draft");

        assertThat(report.statusCode()).isBetween(400, 422);
        assertThat(object(report).getString("detail")).contains("ZIP");
    }

    @Test
    void theGlossaryIsReadByAllAndChangedByTranslators() {
        var found = object(author.get(GLOSSARY + "?q=detachement")).getJsonArray("items");
        assertThat(found.getJsonObject(0).getJsonObject("en").getString("preferred"))
                .isEqualTo("secondment");
        assertThat(reader.get(GLOSSARY).statusCode()).isEqualTo(401);
        var term = Json.createObjectBuilder()
                .add("en", Json.createObjectBuilder().add("preferred", "tide table"))
                .add("fr", Json.createObjectBuilder().add("preferred", "table des marées"))
                .build();
        assertThat(author.post(GLOSSARY, term).statusCode()).isEqualTo(403);
        var added = translator.post(GLOSSARY, term);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(translator.post(GLOSSARY, term).statusCode()).isEqualTo(422);
        var path = GLOSSARY + "/" + object(added).getString("key");
        var version = object(added).getInt("version");
        var whole = Json.createObjectBuilder()
                .add("en", wordings("tide table", "tide book"))
                .add("fr", wordings("table des marées", "annuaire des marées"))
                .addNull("partOfSpeech")
                .add("note", "For mariners")
                .build();
        var changed = translator.put(path, version, whole);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(translator.put(path, version, whole).statusCode()).isEqualTo(412);

        for (var format : List.of("csv", "tbx")) {
            var type = format.equals("csv") ? "text/csv" : "application/x-tbx+xml";
            var file = author.get("/api/v1/staff/glossary." + format);
            assertThat(file.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(given -> assertThat(given).startsWith(type));
            var taken = object(translator.post(GLOSSARY, type + ";charset=UTF-8", file.body()));
            assertThat(taken.getInt("added") + taken.getInt("changed"))
                    .as(format)
                    .isEqualTo(0);
            assertThat(taken.getInt("unchanged")).as(format).isGreaterThan(150);
            assertThat(taken.getJsonArray("problems")).as(format).isEmpty();
        }
        var refused = translator.post(GLOSSARY, "text/csv", "name,age\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(author.post(GLOSSARY, "text/csv", "en,fr\n").statusCode()).isEqualTo(403);

        assertThat(translator.delete(path, object(changed).getInt("version")).statusCode())
                .isEqualTo(204);
        assertThat(translator.get(path).statusCode()).isEqualTo(404);
    }

    private static JsonObject wordings(String preferred, String variant) {
        return Json.createObjectBuilder()
                .add("preferred", preferred)
                .add("variants", Json.createArrayBuilder().add(variant))
                .add("loose", Json.createArrayBuilder())
                .add("forbidden", Json.createArrayBuilder())
                .build();
    }

    @Test
    void badFactsAreRefusedFieldByField() {
        var facts = Json.createObjectBuilder()
                .add("salary", Json.createObjectBuilder().add("low", 90_000).add("high", 80_000))
                .build();
        var posting = Json.createObjectBuilder(posting("bad-facts"))
                .add("facts", facts)
                .build();

        var answer = author.post(STAFF, posting);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("salary");
    }

    @Test
    void jsonThatWasMadeToUseUpAParserIsRefusedWithASentence() {
        for (var json : List.of("[".repeat(500_000), "{\"key\":" + "1".repeat(900_000) + "}")) {
            var answer = author.post(STAFF, "application/json", json);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("json.bounds", "50", "40");
        }
    }

    @Test
    void openApiDescribesEveryPath() {
        var document = reader.get("/openapi").body();

        assertThat(Stream.of(
                        "/api/v1/postings",
                        "/api/v1/postings/{key}",
                        "/api/v1/tokens",
                        "/api/v1/staff/glossary",
                        "/api/v1/staff/glossary/{key}",
                        "/api/v1/staff/imports",
                        "/api/v1/staff/imports/{id}",
                        "/api/v1/staff/postings",
                        "/api/v1/staff/postings/{key}",
                        "/api/v1/staff/postings/{key}/texts/{lang}",
                        "/api/v1/staff/postings/{key}/facts",
                        "/api/v1/staff/postings/{key}/actions",
                        "/api/v1/staff/postings/{key}/findings",
                        "/api/v1/staff/postings/{key}/history"))
                .allMatch(document::contains);
    }

    private static List<JsonObject> array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static JsonObject act(ApiClient who, String key, String action) {
        var answer = who.post(STAFF + "/" + key + "/actions", version(key), json("action", action));
        assertThat(answer.statusCode()).as("%s: %s", action, answer.body()).isEqualTo(200);
        return object(answer);
    }

    private static int version(String key) {
        return object(author.get(STAFF + "/" + key)).getInt("version");
    }

    private static JsonObject posting(String key) {
        var posting = Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add(
                        "facts",
                        Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax"));
        posting.add(
                "texts",
                Json.createObjectBuilder()
                        .add("en", text("Keeper of " + key, "Keep the lights of our harbours burning.", BODY)));
        return posting.build();
    }

    private static JsonObject text(String title, String description, String body) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("description", description)
                .add("body", body)
                .build();
    }

    private static JsonObject json(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
