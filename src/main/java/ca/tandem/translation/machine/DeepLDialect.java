package ca.tandem.translation.machine;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The dialect of DeepL: {@code POST /v2/translate} with the text as XML. Its French is Canadian, its English American. */
final class DeepLDialect implements EngineDialect {

    /** The operation of the service. */
    interface DeepLApi {

        @POST
        @Path("v2/translate")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        InputStream translate(@HeaderParam(HttpHeaders.AUTHORIZATION) String key, String body);
    }

    private final DeepLApi api;
    private final String key;

    DeepLDialect(RestClientBuilder client, String key) {
        this.api = client.build(DeepLApi.class);
        this.key = key;
    }

    @Override
    public TagStyle tags() {
        return TagStyle.XML;
    }

    @Override
    public InputStream call(String marked, Language from) {
        var body = JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("text", JsonFactories.BUILDERS.createArrayBuilder(List.of(marked)))
                .add("source_lang", from == Language.EN ? "EN" : "FR")
                .add("target_lang", from == Language.EN ? "FR-CA" : "EN-US")
                .add("tag_handling", "xml")
                .add("ignore_tags", JsonFactories.BUILDERS.createArrayBuilder(List.of("x", "t")))
                .add("split_sentences", "nonewlines")
                .build();
        return api.translate("DeepL-Auth-Key " + key, body.toString());
    }

    @Override
    public String translation(JsonStructure answer) {
        return answer.asJsonObject()
                .getJsonArray("translations")
                .getJsonObject(0)
                .getString("text");
    }
}
