package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that {@code docs/checks.md} says what the code does, and that every code has its words. */
class FindingCodeTest {

    private static final Path PAGE = Path.of("docs/checks.md");

    @Test
    void thePageHasEveryCodeWithItsSeverityAndReason() throws IOException {
        assertThat(Files.readString(PAGE).lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(code -> "| `%s` | %s | %s |".formatted(code.code(), severity(code), code.reason()))
                        .toList());
    }

    private static String severity(FindingCode code) {
        if (code.isAcceptable()) {
            return "error, acceptable";
        }
        return code.severity() == Severity.ERROR ? "error" : "warning";
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasItsWordsInBothLanguages(FindingCode code) {
        for (var language : Language.values()) {
            assertThat(new DomainTexts(language).message("finding." + code.code(), 1, 2, 3))
                    .isNotBlank()
                    .doesNotContain("???");
        }
    }

    @Test
    void anotherCodeIsNoFinding() {
        assertThatThrownBy(() -> Finding.of("text.nice", Language.EN, "body"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FindingCode.isKnown("text.nice")).isFalse();
    }
}
