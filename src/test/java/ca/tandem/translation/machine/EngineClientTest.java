package ca.tandem.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import ca.tandem.testing.TranslationServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a call ends, whatever the service does. */
class EngineClientTest {

    private final TranslationServer server = TranslationServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private static EngineClient client(URI address, Duration longestWait) {
        return new EngineClient(
                new MachineTranslationSettings(MachineEngine.DEEPL, address, TranslationServer.KEY), longestWait);
    }

    @Test
    void aServiceThatSaysNothingIsNotWaitedForForEver() {
        server.stall();
        var client = client(server.address(), Duration.ofMillis(100));

        assertThatThrownBy(() -> client.translate("Read", Language.EN))
                .isInstanceOf(MachineTranslationException.class)
                .hasMessage("it did not answer");
    }

    @Test
    void aCallWhoseTimeIsUpReadsNoFurther() {
        var client = client(server.address(), Patience.LONGEST);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> client.translate("Read", Language.EN))
                    .isInstanceOf(MachineTranslationException.class)
                    .hasMessage("its answer took too long");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aServiceThatIsNotThereDoesNotAnswer() {
        server.close();
        var client = client(server.address(), Patience.LONGEST);

        assertThatThrownBy(() -> client.translate("Read", Language.EN)).hasMessage("it did not answer");
    }
}
