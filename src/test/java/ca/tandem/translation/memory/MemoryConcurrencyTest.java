package ca.tandem.translation.memory;

import static ca.tandem.translation.memory.MemoryFixture.segmentPair;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that changes of the memory by several people at once are numbered in the order of their commits. */
class MemoryConcurrencyTest {

    private static final Actor TRANSLATOR = new Actor("translator", Set.of(Role.TRANSLATOR));

    private static final int PAIRS = 40;

    @TempDir
    Path folder;

    @Test
    void pairsThatAreStoredAndDeletedAtOnceAllReachTheIndex() throws Exception {
        for (var schema : Schema.onBoth()) {
            try (schema;
                    var memory = new MemoryFixture(schema, folder.resolve(schema.toString()))) {
                memory.store(segmentPair("Text to delete", "Texte à supprimer"));
                var bad = memory.matches("Text to delete", Language.EN).get(0).id();
                var work = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < PAIRS; i++) {
                    var pair = segmentPair("Lighthouse number " + i, "Phare numéro " + i);
                    work.add(() -> memory.inTransaction(each -> each.add(Set.of(pair)) == 1));
                }
                work.add(PAIRS / 2, () -> memory.inTransaction(each -> each.delete(bad, TRANSLATOR)));
                var threads = Executors.newFixedThreadPool(8);
                for (var done : threads.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
                threads.shutdown();
                for (int i = 0; i < PAIRS; i++) {
                    assertThat(memory.matches("Lighthouse number " + i, Language.EN))
                            .as("pair %d", i)
                            .extracting(MemoryMatch::score)
                            .contains(100);
                }
                assertThat(memory.matches("Text to delete", Language.EN)).isEmpty();
            }
        }
    }
}
