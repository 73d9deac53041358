package ca.tandem.translation.memory;

import static ca.tandem.translation.memory.MemoryFixture.segmentPair;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the index catches up with the database, whatever happened to its folder or its process. */
class MemoryRecoveryTest {

    private static final Actor TRANSLATOR = new Actor("tess", Set.of(Role.TRANSLATOR));

    @TempDir
    Path folder;

    private Schema schema;

    @BeforeEach
    void fill() {
        schema = Schema.onH2();
        try (var memory = new MemoryFixture(schema, folder)) {
            memory.store(segmentPair("First text", "Premier texte"), segmentPair("Second text", "Deuxième texte"));
            memory.indexer.update();
        }
    }

    @AfterEach
    void drop() {
        schema.close();
    }

    @Test
    void aLostFolderIsBuiltAgain() throws IOException {
        for (var file : files()) {
            Files.delete(file);
        }
        expectBoth();
    }

    @Test
    void whicheverFileIsBrokenInWhicheverWayTheIndexIsBuiltAgain() throws IOException {
        var whole = new TreeMap<Path, byte[]>();
        for (var file : files()) {
            whole.put(file, Files.readAllBytes(file));
        }
        for (var file : whole.keySet()) {
            for (var damage : FileDamage.values()) {
                for (var other : files()) {
                    Files.delete(other);
                }
                for (var each : whole.entrySet()) {
                    var broken = each.getKey().equals(file) && each.getValue().length > 0;
                    Files.write(each.getKey(), broken ? damage.apply(each.getValue()) : each.getValue());
                }
                expectBoth();
            }
        }
    }

    private enum FileDamage {
        ONE_BIT {
            @Override
            byte[] apply(byte[] bytes) {
                var broken = bytes.clone();
                broken[bytes.length / 2] ^= 4;
                return broken;
            }
        },
        CUT_SHORT {
            @Override
            byte[] apply(byte[] bytes) {
                return Arrays.copyOf(bytes, bytes.length / 2);
            }
        },
        EMPTY {
            @Override
            byte[] apply(byte[] bytes) {
                return new byte[0];
            }
        },
        SOMETHING_ELSE {
            @Override
            byte[] apply(byte[] bytes) {
                return "something else".getBytes(StandardCharsets.UTF_8);
            }
        };

        abstract byte[] apply(byte[] bytes);
    }

    @Test
    void anIndexOfAnEarlierDayCatchesUpDeletionsToo() {
        var stale = new MemoryFixture(schema, folder);
        try (var other = new MemoryFixture(schema, folder.resolve("other"))) {
            other.store(segmentPair("Third text", "Troisième texte"));
            var first = other.matches("First text", Language.EN).get(0).id();
            other.inTransaction(memory -> memory.delete(first, TRANSLATOR));
        }
        assertThat(stale.matches("Third text", Language.EN))
                .extracting(MemoryMatch::score)
                .doesNotContain(100);
        stale.indexer.update();
        assertThat(stale.matches("Third text", Language.EN))
                .extracting(MemoryMatch::score)
                .contains(100);
        stale.close();

        try (var again = new MemoryFixture(schema, folder)) {
            assertThat(again.inTransaction(memory -> memory.search("text", 1, 10))
                            .items())
                    .extracting(line -> line.texts().en())
                    .containsExactly("Third text", "Second text");
        }
    }

    @Test
    void theIndexOfAnotherDatabaseIsNotTakenForThisOne() {
        try (var another = Schema.onH2()) {
            try (var memory = new MemoryFixture(another, folder)) {
                assertThat(memory.inTransaction(all -> all.search(null, 1, 10)).total())
                        .isZero();
                memory.store(
                        segmentPair("Foreign text", "Texte étranger"),
                        segmentPair("Strange text", "Texte étrange"),
                        segmentPair("Other text", "Autre texte"));
            }
        }
        expectBoth();
    }

    @Test
    void aDatabaseThatWasSetBackIsFollowedBack() {
        try (var memory = new MemoryFixture(schema, folder)) {
            memory.store(segmentPair("Lost text", "Texte perdu"));
            assertThat(memory.matches("Lost text", Language.EN))
                    .extracting(MemoryMatch::score)
                    .contains(100);
        }
        schema.inTransaction(entityManager -> {
            return entityManager
                    .createQuery("delete from MemoryEntry e where e.number = 3")
                    .executeUpdate();
        });
        expectBoth();
    }

    @Test
    void aKilledProcessLosesNothingThatWasCommitted() throws IOException {
        var left = folder.resolve("left");
        try (var killed = new MemoryFixture(schema, folder)) {
            assertThat(killed.matches("First text", Language.EN)).isNotEmpty();
            killed.store(segmentPair("Third text", "Troisième texte"));
            Files.createDirectories(left.resolve("memory"));
            for (var file : files()) {
                Files.copy(file, left.resolve("memory").resolve(file.getFileName()));
            }
        }

        try (var memory = new MemoryFixture(schema, left)) {
            assertThat(memory.matches("Third text", Language.EN))
                    .extracting(MemoryMatch::score)
                    .contains(100);
            assertThat(memory.inTransaction(all -> all.search("text", 1, 10)).total())
                    .isEqualTo(3);
        }
    }

    @Test
    void twoProcessesOnOneFolderHaveAnIndexEach() {
        try (var one = new MemoryFixture(schema, folder);
                var two = new MemoryFixture(schema, folder)) {
            one.store(segmentPair("Third text", "Troisième texte"));
            two.indexer.update();

            assertThat(one.matches("Third text", Language.EN))
                    .extracting(MemoryMatch::score)
                    .contains(100);
            assertThat(two.matches("Third text", Language.EN))
                    .extracting(MemoryMatch::score)
                    .contains(100);
        }
    }

    private void expectBoth() {
        try (var memory = new MemoryFixture(schema, folder)) {
            assertThat(memory.inTransaction(all -> all.search("text", 1, 10)).items())
                    .extracting(line -> line.texts().en())
                    .containsExactly("Second text", "First text");
            assertThat(memory.matches("First text", Language.EN))
                    .extracting(MemoryMatch::score)
                    .contains(100);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("memory"))) {
            return files.toList();
        }
    }
}
