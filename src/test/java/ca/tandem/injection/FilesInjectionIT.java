package ca.tandem.injection;

import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RealPostings;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that payloads in imported files, e-mails and exported lists stay text, and that addresses and ids refuse them. */
@Tag("slow")
class FilesInjectionIT {

    private static final List<String> ALL = Payloads.all();
    private static final List<String> PAYLOADS = PayloadPortal.PACKED_PAYLOADS;
    private static final List<String> SHORTS = Payloads.packed(PayloadWriter.LONGEST_SHORT_FIELD);

    private static PayloadPortal portal;
    private static PostingApi api;
    private static PayloadWriter payloadWriter;

    @BeforeAll
    static void start() throws IOException, SQLException {
        portal = PayloadPortal.shared();
        api = portal.api();
        payloadWriter = portal.payloadWriter();
    }

    @Test
    void whatFilesBringIsText() {
        var files = new TreeMap<String, String>();
        for (var text : SHORTS) {
            var name = PayloadWriter.oneLine(text, PayloadWriter.LONGEST_SHORT_FIELD);
            var quoted = Json.createValue(name).toString();
            files.put(
                    "content/en/jobs/" + name.replaceAll("[/\\\\]", "") + ".md",
                    "---\nlayout: job-posting\ntitle: %s\ndescription: %s\ntranslationKey: %s\n%s: %s\n---\n%s\n"
                            .formatted(quoted, quoted, quoted, quoted, quoted, text));
        }
        var report = api.administrator.importTree(RealPostings.zip(files), "draft");
        requireStatus(
                200, api.translator.post("/api/v1/staff/memory", "application/x-tmx+xml", PayloadWriter.tmx(PAYLOADS)));
        try (var administrator = portal.staff("administrator")) {
            var id = report.get("id").toString().replace("\"", "");
            for (var path : List.of("/en/staff/imports/" + id, "/fr/personnel/importations/" + id)) {
                administrator.openAndCheck(path, 200);
                administrator.assertShows("<script>ran(0)<script>");
            }
            for (var path : List.of("/en/staff/memory?q=ran", "/fr/personnel/memoire?q=script")) {
                administrator.openAndCheck(path, 200);
                administrator.assertShows("ran(");
            }
        }
    }

    @Test
    void addressesAndIdsAreRefused() {
        for (var payload : ALL) {
            for (var field : List.of("applyUrl", "leverId", "languageProfile", "classification")) {
                var facts = Json.createObjectBuilder()
                        .add(field, PayloadWriter.oneLine(payload, PayloadWriter.LONGEST_SHORT_FIELD));
                var posting =
                        Json.createObjectBuilder().add("sourceLanguage", "en").add("facts", facts);
                assertThat(api.author
                                .post("/api/v1/staff/postings", posting.build())
                                .statusCode())
                        .as(field + " " + payload)
                        .isIn(400, 422);
            }
        }
    }

    @Test
    void messagesArePlainText() throws Exception {
        Patience.until("messages have come", () -> portal.messages().length > 0);
        var words = new ArrayList<String>();
        for (var message : portal.messages()) {
            assertThat(message.getContentType()).startsWith("text/plain");
            words.add(message.getContent().toString());
        }
        assertThat(words).as("what was written stands in them").anyMatch(text -> text.contains("ran("));
    }

    @Test
    void noCellOfAListBeginsWithAFormula() throws IOException {
        for (var formula : Payloads.formulas()) {
            payloadWriter.term("formula-" + Payloads.formulas().indexOf(formula), formula, formula);
        }
        try (var administrator = portal.staff("administrator")) {
            var list = administrator.page().request().get(portal.tandem().address() + "/staff/glossary.csv");
            assertThat(list.status()).isEqualTo(200);
            try (var rows = CSVFormat.DEFAULT.parse(new StringReader(list.text()))) {
                var cells = rows.stream().flatMap(CSVRecord::stream).toList();
                assertThat(cells)
                        .anyMatch(cell -> cell.contains(Payloads.formulas().get(0)));
                assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
            }
        }
    }
}
