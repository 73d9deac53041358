package ca.tandem.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests that a node which is alone listens as one of two does, which {@link TwoNodesIT} tries. */
class ListenerCommandsTest {

    @Test
    void oneNodeListensAsOneOfTwoAndKeepsItsViews() throws IOException {
        var folder = Path.of("src/payara");
        var ofTwo = Files.readAllLines(folder.resolve("cluster.asadmin"));
        assertThat(Files.readAllLines(folder.resolve("tls.asadmin")))
                .containsAll(ofTwo)
                .filteredOn(line -> !ofTwo.contains(line))
                .hasSize(2)
                .allMatch(line -> line.endsWith("availability-enabled=false"));
    }
}
