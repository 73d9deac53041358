package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that {@code docs/security-events.md} lists the events of the audit log that are about access, and no other. */
class SecurityEventsDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Pattern ABOUT_ACCESS =
            Pattern.compile("(?:sign|access|token|link|recovery|account|oidc|webhook)\\..*");

    @Test
    void everyEventOfAccessStandsThereOnce() throws IOException {
        var codes = Messages.DOMAIN.keys("audit.event.").stream()
                .filter(code -> ABOUT_ACCESS.matcher(code).matches())
                .toList();
        assertThat(ROW.matcher(Files.readString(Path.of("docs/security-events.md")))
                        .results()
                        .map(row -> row.group(1)))
                .contains("access.refused")
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}
