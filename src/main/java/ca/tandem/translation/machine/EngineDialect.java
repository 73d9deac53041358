package ca.tandem.translation.machine;

import ca.tandem.common.Language;
import jakarta.json.JsonStructure;
import java.io.InputStream;

/** The dialect of an engine's service: what a call sends, and where the translation stands in the answer. */
interface EngineDialect {

    /** Returns the tags in which the engine gets what must come back. */
    TagStyle tags();

    /**
     * Calls the service.
     *
     * @param marked the text with tags
     * @param from the language of the text
     * @return the body of the answer; the caller closes it
     * @throws jakarta.ws.rs.WebApplicationException if the service answers with an error
     */
    InputStream call(String marked, Language from);

    /**
     * Returns the translation in an answer.
     *
     * @throws RuntimeException if the answer has another form
     */
    String translation(JsonStructure answer);
}
