package ca.tandem.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the memory holds no character that no text may hold, by whichever way a pair comes in. */
class MemoryCharactersTest {

    private static final List<String> FORBIDDEN = List.of("\0", "\u0007", "\u009b", "\ud800", "\ufffe", "\ufdd1");

    @TempDir
    Path folder;

    @Test
    void aPairWithAForbiddenCharacterStaysOutAndTheOthersComeIn() {
        try (var schema = Schema.onH2();
                var memory = new MemoryFixture(schema, folder)) {
            for (var character : FORBIDDEN) {
                var bad = List.of(
                        MemoryFixture.segmentPair("Come" + character, "Venez", "one", MemoryFixture.NOON),
                        MemoryFixture.segmentPair("Go", character + "Allez", "one", MemoryFixture.NOON));
                memory.inTransaction(all -> {
                    all.store(bad);
                    return all.add(bad);
                });
            }
            var good = MemoryFixture.segmentPair("Stay\tor\ngo", "Restez\u0085ou\r\npartez", "one", MemoryFixture.NOON);
            memory.inTransaction(all -> {
                all.store(List.of(MemoryFixture.segmentPair("No\u0001", "Non", "one", MemoryFixture.NOON), good));
                return null;
            });

            var items = memory.inTransaction(all -> all.after(0, 100));
            assertThat(items).extracting(MemoryItem::texts).containsExactly(good.texts());
        }
    }
}
