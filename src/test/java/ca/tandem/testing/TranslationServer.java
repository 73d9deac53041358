package ca.tandem.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A server in the process of the tests that speaks the dialects of DeepL, LibreTranslate and Azure Translator, and refuses what the true ones
 * would. Each text is translated by a function of the test.
 */
public final class TranslationServer implements AutoCloseable {

    /** The key that the server asks for. */
    public static final String KEY = "key-0f3a";

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile UnaryOperator<String> translation = UnaryOperator.identity();
    private volatile int status = 200;
    private volatile byte[] raw;
    private volatile boolean isSlow;

    private TranslationServer(HttpServer server) {
        this.server = server;
    }

    /** Starts a server on a free port of this machine. */
    public static TranslationServer start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var server = new TranslationServer(http);
            http.setExecutor(Executors.newCachedThreadPool());
            http.createContext("/v2/translate", exchange -> server.answer(exchange, server::deepL));
            http.createContext(
                    "/translate",
                    exchange -> server.answer(
                            exchange,
                            exchange.getRequestURI().getRawQuery() == null ? server::libreTranslate : server::azure));
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the server's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Returns the texts that were sent, with their tags. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Sets the function that translates a text with its tags. */
    public void translate(UnaryOperator<String> by) {
        translation = by;
    }

    /** Lets every call fail with a status. */
    public void fail(int with) {
        status = with;
    }

    /** Answers every call with these bytes. */
    public void answerRaw(byte[] bytes) {
        raw = bytes;
    }

    /** Lets calls wait until {@link #release}. */
    public void stall() {
        isSlow = true;
    }

    /** Lets the calls that wait go on, and later ones not wait. */
    public void release() {
        isSlow = false;
        released.countDown();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }

    /** A refusal of a call. */
    private static final class RefusedCallException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedCallException(int status) {
            super("status " + status);
            this.status = status;
        }
    }

    /** Reads a request's body and returns that of the answer. */
    private interface Dialect {
        JsonStructure answer(HttpExchange exchange, JsonStructure body);
    }

    private void answer(HttpExchange exchange, Dialect dialect) throws IOException {
        var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = status;
        var body = "the text as the server has it, with the key " + KEY;
        try {
            require(exchange.getRequestMethod().equals("POST"), 405);
            require("application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")), 415);
            var answer = dialect.answer(exchange, json(sent));
            if (isSlow) {
                released.await();
            }
            if (code == 200) {
                body = answer.toString();
            }
        } catch (RefusedCallException e) {
            code = e.status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var bytes = raw == null ? body.getBytes(StandardCharsets.UTF_8) : raw;
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonStructure deepL(HttpExchange exchange, JsonStructure body) {
        require(("DeepL-Auth-Key " + KEY).equals(header(exchange, "Authorization")), 403);
        var call = object(body, "text", "source_lang", "target_lang", "tag_handling", "ignore_tags", "split_sentences");
        require(call.getString("tag_handling").equals("xml"), 400);
        require(
                call.getString("source_lang").equals("EN")
                        ? call.getString("target_lang").equals("FR-CA")
                        : call.getString("source_lang").equals("FR")
                                && call.getString("target_lang").equals("EN-US"),
                400);
        var text = call.getJsonArray("text").getString(0);
        require(isXml(text), 400);
        return Json.createObjectBuilder()
                .add(
                        "translations",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("detected_source_language", call.getString("source_lang"))
                                        .add("text", translated(text))))
                .build();
    }

    private JsonStructure libreTranslate(HttpExchange exchange, JsonStructure body) {
        var call = object(body, "q", "source", "target", "format", "api_key");
        require(KEY.equals(call.getString("api_key")), 403);
        require(call.getString("format").equals("html"), 400);
        require(Set.of("en", "fr").equals(Set.of(call.getString("source"), call.getString("target"))), 400);
        return Json.createObjectBuilder()
                .add("translatedText", translated(call.getString("q")))
                .build();
    }

    private JsonStructure azure(HttpExchange exchange, JsonStructure body) {
        require(KEY.equals(header(exchange, "Ocp-Apim-Subscription-Key")), 401);
        var query = Set.of(exchange.getRequestURI().getRawQuery().split("&", -1));
        require(
                query.equals(Set.of("api-version=3.0", "from=en", "to=fr-ca", "textType=html"))
                        || query.equals(Set.of("api-version=3.0", "from=fr", "to=en", "textType=html")),
                400);
        var text = object(body.asJsonArray().get(0).asJsonObject(), "Text").getString("Text");
        // The service itself puts the words of its dictionary in place of the element.
        var translated = translated(text)
                .replaceAll("<mstrans:dictionary translation=\"([^\"]*)\">[^<]*</mstrans:dictionary>", "$1");
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add(
                                "translations",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("text", translated)
                                                .add("to", "fr-ca"))))
                .build();
    }

    private String translated(String text) {
        received.add(text);
        return translation.apply(text);
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static JsonObject object(JsonStructure body, String... fields) {
        require(body.asJsonObject().keySet().equals(Set.of(fields)), 400);
        return body.asJsonObject();
    }

    private static boolean isXml(String text) {
        try {
            var reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader("<r>" + text + "</r>"));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static JsonStructure json(String sent) {
        try (var reader = Json.createReader(new StringReader(sent))) {
            return reader.read();
        } catch (JsonException e) {
            throw new RefusedCallException(400);
        }
    }

    private static void require(boolean isSo, int otherwise) {
        if (!isSo) {
            throw new RefusedCallException(otherwise);
        }
    }
}
