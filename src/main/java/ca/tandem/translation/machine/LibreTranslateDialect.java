package ca.tandem.translation.machine;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The dialect of LibreTranslate: {@code POST /translate} with the text as HTML. It knows no variants of a language. */
final class LibreTranslateDialect implements EngineDialect {

    /** The operation of the service. */
    interface LibreTranslateApi {

        @POST
        @Path("translate")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        InputStream translate(String body);
    }

    private final LibreTranslateApi api;
    private final String key;

    LibreTranslateDialect(RestClientBuilder client, String key) {
        this.api = client.build(LibreTranslateApi.class);
        this.key = key;
    }

    @Override
    public TagStyle tags() {
        return TagStyle.HTML;
    }

    @Override
    public InputStream call(String marked, Language from) {
        var body = JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("q", marked)
                .add("source", from.tag())
                .add("target", from.other().tag())
                .add("format", "html");
        if (!key.isEmpty()) {
            body.add("api_key", key);
        }
        return api.translate(body.build().toString());
    }

    @Override
    public String translation(JsonStructure answer) {
        return answer.asJsonObject().getString("translatedText");
    }
}
