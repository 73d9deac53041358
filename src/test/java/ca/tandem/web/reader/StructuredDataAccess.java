package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The facts as search engines are told them, for tests elsewhere. */
public final class StructuredDataAccess {

    private StructuredDataAccess() {}

    public static JsonObject of(Facts facts) {
        var posting = Json.createObjectBuilder();
        StructuredData.addFacts(posting, facts, "Tandem", Language.EN);
        return posting.build();
    }
}
