package ca.tandem.translation.machine;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The dialect of Azure Translator 3.0: {@code POST /translate} with the text as HTML. Its French is Canadian. */
final class AzureDialect implements EngineDialect {

    /** The operation of the service. */
    interface AzureApi {

        @POST
        @Path("translate")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        InputStream translate(
                @HeaderParam("Ocp-Apim-Subscription-Key") String key,
                @QueryParam("api-version") String version,
                @QueryParam("from") String from,
                @QueryParam("to") String to,
                @QueryParam("textType") String type,
                String body);
    }

    private final AzureApi api;
    private final String key;

    AzureDialect(RestClientBuilder client, String key) {
        this.api = client.build(AzureApi.class);
        this.key = key;
    }

    @Override
    public TagStyle tags() {
        return TagStyle.AZURE;
    }

    @Override
    public InputStream call(String marked, Language from) {
        var body = JsonFactories.BUILDERS
                .createArrayBuilder()
                .add(JsonFactories.BUILDERS.createObjectBuilder().add("Text", marked));
        return api.translate(
                key,
                "3.0",
                from.tag(),
                from == Language.EN ? "fr-ca" : "en",
                "html",
                body.build().toString());
    }

    @Override
    public String translation(JsonStructure answer) {
        return answer.asJsonArray()
                .getJsonObject(0)
                .getJsonArray("translations")
                .getJsonObject(0)
                .getString("text");
    }
}
