package ca.tandem.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkflowDocumentationTest {

    @Test
    void theTableInTheDocumentationIsTheOneInTheCode() throws IOException {
        var documented = Files.readString(Path.of("docs/workflow.md"));

        var rows = Arrays.stream(Action.values())
                .flatMap(action -> action.transitions().stream().map(line -> row(action, line)))
                .toList();

        assertThat(documented.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(rows);
    }

    private static String row(Action action, Transition line) {
        var who = line.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" or "));
        return "| `%s` | `%s` | `%s` | %s | %s |"
                .formatted(
                        action.word(),
                        line.from(),
                        line.to(),
                        who.isEmpty() ? "the portal itself" : who,
                        action.needsReason() ? "needed" : "");
    }
}
