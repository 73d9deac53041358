package ca.tandem.publication.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.publication.transparency.LogFiles.LogFile;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilesTest {

    private static final int SIZE = 600;

    private static QueryCounter counter;
    private static Schema schema;

    @BeforeAll
    static void append() {
        counter = new QueryCounter();
        schema = counter.schema();
        schema.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 0, SIZE));
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/tile/0/000, 256",
        "/tile/0/001, 256",
        "/tile/0/002.p/88, 88",
        "/tile/0/002.p/1, 1",
        "/tile/1/000.p/2, 2",
    })
    void aTileHasTheHashesOfItsWidth(String path, int width) {
        assertThat(read(path)).hasSize(width * 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/tile/0/002",
                "/tile/0/002.p/89",
                "/tile/0/003.p/1",
                "/tile/1/000",
                "/tile/1/000.p/3",
                "/tile/2/000.p/1",
                "/tile/0/000.p/0",
                "/tile/0/000.p/256",
                "/tile/0/000.p/01",
                "/tile/0/0",
                "/tile/0/x000/000",
                "/tile/00/000",
                "/tile/64/000",
                "/tile/-1/000",
                "/tile/0/000/",
                "/tile/63/x999/x999/x999/999",
                "/tile/0/x999/x999/x999/x999/999",
                "/tile/entries/002",
                "/tile/entries/003.p/1",
                "/proof/600.tlog-proof",
                "/proof/00.tlog-proof",
                "/proof/999999999999.tlog-proof",
                "/proof/0",
                "/checkpoint/",
            })
    void whatALogDoesNotHaveIsNotThere(String path) {
        assertThat(find(path)).isEmpty();
    }

    @Test
    void theTilesOfALevelAreTheRootsOfTheFullOnesBelow() {
        var upper = read("/tile/1/000.p/2");
        for (var number = 0; number < 2; number++) {
            var leaves = split(read("/tile/0/00" + number));
            var tree = CompactRange.EMPTY;
            for (var leaf : leaves) {
                tree = tree.append(leaf).tree();
            }
            assertThat(split(upper).get(number)).isEqualTo(tree.root());
        }
    }

    @Test
    void theEntriesHashToTheTile() {
        for (var name : List.of("000", "001", "002.p/88")) {
            var hashes = split(read("/tile/0/" + name));
            var bundle = ByteBuffer.wrap(read("/tile/entries/" + name));
            for (var hash : hashes) {
                var entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                assertThat(MerkleHash.ofLeaf(entry)).isEqualTo(hash);
                assertThat(PublicationLeaf.parse(new String(entry, StandardCharsets.UTF_8))
                                .text())
                        .isEqualTo(new String(entry, StandardCharsets.UTF_8));
            }
            assertThat(bundle.hasRemaining()).isFalse();
        }
    }

    @Test
    void theCheckpointHasTheRootOfAllTiles() {
        var tree = CompactRange.EMPTY;
        for (var name : List.of("000", "001", "002.p/88")) {
            for (var leaf : split(read("/tile/0/" + name))) {
                tree = tree.append(leaf).tree();
            }
        }
        var lines = new String(read("/checkpoint"), StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines[1]).isEqualTo("600");
        assertThat(lines[2]).isEqualTo(tree.root().base64());
    }

    @ParameterizedTest
    @CsvSource({
        "/checkpoint, 1, 1",
        "/tile/0/000, 1, 256",
        "/tile/entries/000, 1, 256",
        "/proof/3.tlog-proof, 3, 30",
        "/key, 0, 0",
    })
    void eachFileCostsAFewQueriesOverFewRows(String path, int queries, int rows) {
        var sent = counter.during(() -> read(path));
        assertThat(sent).hasSizeLessThanOrEqualTo(queries);
        assertThat(sent.stream()
                        .mapToInt(sql -> sql.split("\\?", -1).length - 1)
                        .sum())
                .as("rows that are asked for by their key")
                .isLessThanOrEqualTo(rows);
    }

    private static byte[] read(String path) {
        return find(path).orElseThrow().content();
    }

    private static Optional<LogFile> find(String path) {
        return schema.inTransaction(
                entityManager -> TransparencyLogFixture.files(entityManager, TransparencyLogFixture.checkpoints(1))
                        .read(path));
    }

    private static List<MerkleHash> split(byte[] tile) {
        var hashes = new ArrayList<MerkleHash>();
        for (var from = 0; from < tile.length; from += MerkleHash.OCTETS) {
            hashes.add(
                    new MerkleHash(HexFormat.of().formatHex(Arrays.copyOfRange(tile, from, from + MerkleHash.OCTETS))));
        }
        return hashes;
    }
}
