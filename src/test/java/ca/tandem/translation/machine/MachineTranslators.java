package ca.tandem.translation.machine;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import ca.tandem.testing.TranslationServer;
import ca.tandem.translation.glossary.Glossary;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Machine translation for tests, without the container and so without its circuit breaker. */
public final class MachineTranslators {

    private MachineTranslators() {}

    /** Returns a translator by a server that speaks the engine's dialect; it waits for answers as long as a test may. */
    public static MachineTranslator by(TranslationServer server, MachineEngine engine, Glossary glossary) {
        return by(server, engine, TranslationServer.KEY, glossary, Patience.LONGEST);
    }

    static MachineTranslator by(
            TranslationServer server, MachineEngine engine, String key, Glossary glossary, Duration patience) {
        // In the container it is the server that takes calls to the background.
        var calls = new EngineCalls() {
            @Override
            public CompletionStage<String> translate(String marked, Language from) {
                return CompletableFuture.supplyAsync(() -> {
                    try {
                        return super.translate(marked, from)
                                .toCompletableFuture()
                                .join();
                    } catch (MachineTranslationException e) {
                        throw new CompletionException(e);
                    }
                });
            }
        };
        calls.open(new MachineTranslationSettings(engine, server.address(), key), Patience.LONGEST);
        return translator(calls, glossary, patience);
    }

    /** Returns a translator without a service. */
    public static MachineTranslator off() {
        return translator(new EngineCalls(), null, Patience.LONGEST);
    }

    private static MachineTranslator translator(EngineCalls calls, Glossary glossary, Duration patience) {
        var translator = new MachineTranslator(patience);
        translator.engineCalls = calls;
        translator.glossary = glossary;
        return translator;
    }
}
