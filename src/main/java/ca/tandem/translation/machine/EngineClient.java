package ca.tandem.translation.machine;

import ca.tandem.common.BoundedJson;
import ca.tandem.common.Language;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Client of a service of machine translation: one call for one text. */
final class EngineClient {

    /** Maximum length of an answer, in bytes: many times the longest text that is sent. */
    static final int LONGEST_ANSWER = 512 * 1024;

    private static final int CHUNK = 8 * 1024;

    private final EngineDialect dialect;

    /**
     * Creates a client.
     *
     * @param settings the service
     * @param longestWait how long it waits for a connection, and then for the next bytes of an answer
     */
    EngineClient(MachineTranslationSettings settings, Duration longestWait) {
        var client = RestClientBuilder.newBuilder()
                .baseUri(settings.address())
                .connectTimeout(longestWait.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(longestWait.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false);
        dialect = switch (settings.engine()) {
            case DEEPL -> new DeepLDialect(client, settings.key());
            case LIBRETRANSLATE -> new LibreTranslateDialect(client, settings.key());
            case AZURE -> new AzureDialect(client, settings.key());
        };
    }

    TagStyle tags() {
        return dialect.tags();
    }

    /**
     * Translates a text.
     *
     * @param marked the text with the tags of the dialect
     * @param from its language
     * @return the translation, with the tags as the engine left them
     * @throws MachineTranslationException if the service did not translate
     */
    String translate(String marked, Language from) throws MachineTranslationException {
        try (var answer = dialect.call(marked, from)) {
            var translation = dialect.translation(json(answer));
            if (translation == null) {
                throw new MachineTranslationException("it answered without a translation");
            }
            return translation;
        } catch (WebApplicationException e) {
            try (var response = e.getResponse()) {
                throw new MachineTranslationException("it answered " + response.getStatus());
            }
        } catch (ProcessingException e) {
            throw new MachineTranslationException("it did not answer", e);
        } catch (MachineTranslationException e) {
            throw e;
        } catch (IOException e) {
            throw new MachineTranslationException("its answer broke off", e);
        } catch (RuntimeException e) {
            // No JSON, or JSON of another form. The cause is not told: it may have the text in it.
            throw new MachineTranslationException("it answered something else than a translation");
        }
    }

    private static JsonStructure json(InputStream answer) throws IOException {
        if (answer == null) {
            throw new MachineTranslationException("it answered without a body");
        }
        try (var reader = BoundedJson.reader(limited(answer))) {
            return reader.read();
        }
    }

    private static byte[] limited(InputStream answer) throws IOException {
        var received = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (var read = answer.read(chunk); read >= 0; read = answer.read(chunk)) {
            if (received.size() + read > LONGEST_ANSWER) {
                throw new MachineTranslationException("its answer has more than " + LONGEST_ANSWER + " bytes");
            }
            // Time is up for the call: a server that answers byte by byte would hold the thread for ever.
            if (Thread.currentThread().isInterrupted()) {
                throw new MachineTranslationException("its answer took too long");
            }
            received.write(chunk, 0, read);
        }
        return received.toByteArray();
    }
}
