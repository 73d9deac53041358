package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Access to the structured data of facts for tests in other packages. */
public final class StructuredDataAccess {

    private StructuredDataAccess() {}

    public static JsonObject of(Facts facts) {
        var posting = Json.createObjectBuilder();
        StructuredData.addFacts(posting, facts, "Tandem", Language.EN);
        return posting.build();
    }
}
