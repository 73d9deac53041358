package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the portal's key, its only secret, and the keys that are derived from it. */
class PortalKeyTest {

    private static final String GIVEN = "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4";

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
        var key = PortalKey.in(folder.resolve("data"));
        assertThat(PortalKey.in(folder.resolve("data"))).isEqualTo(key);
        assertThat(PortalKey.in(folder.resolve("elsewhere"))).isNotEqualTo(key);
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files.toList()).containsExactly(folder.resolve("data/tandem.key"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/tandem.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void ofManyThatMakeItAtOnceAllHaveTheSame() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var made = threads.invokeAll(IntStream.range(0, 32)
                    .<Callable<PortalKey>>mapToObj(i -> () -> PortalKey.in(folder))
                    .toList());
            var keys = new HashSet<PortalKey>();
            for (var done : made) {
                keys.add(done.get());
            }
            assertThat(keys).containsExactly(PortalKey.in(folder));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        var key = PortalKey.parse(GIVEN + "\n");
        assertThat(key.derive("one"))
                .hasSize(32)
                .isEqualTo(PortalKey.parse(GIVEN).derive("one"));
        assertThat(key.derive("two")).isNotEqualTo(key.derive("one"));
    }

    @Test
    void whileOneIsExchangedTheKeyBeforeIsUnderstoodToo() {
        var old = PortalKey.in(folder);
        var key = PortalKey.parse(GIVEN).replacing(old);
        assertThat(key.isReplacing()).isTrue();
        assertThat(PortalKey.parse(GIVEN).isReplacing()).isFalse();
        assertThat(key.derive("one")).isEqualTo(PortalKey.parse(GIVEN).derive("one"));
        assertThat(key.deriveAll("one")).containsExactly(key.derive("one"), old.derive("one"));
        assertThat(old.deriveAll("one")).containsExactly(old.derive("one"));
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingRepeated() {
        for (var bad : List.of("", "short", GIVEN + "AAAA", GIVEN.replace('c', '%'), "my favourite secret")) {
            assertThatThrownBy(() -> PortalKey.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openssl rand")
                    .satisfies(thrown -> {
                        if (!bad.isEmpty()) {
                            assertThat(thrown).hasMessageNotContaining(bad);
                        }
                    });
        }
    }
}
