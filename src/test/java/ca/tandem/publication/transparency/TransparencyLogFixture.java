package ca.tandem.publication.transparency;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Sha256;
import ca.tandem.posting.EditionFixture;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;

/** The transparency log for tests in other packages. */
public final class TransparencyLogFixture {

    /** Name of the log. */
    public static final String ORIGIN = "jobs.example.org/log";

    private TransparencyLogFixture() {}

    /** Returns the log in a database. */
    public static TransparencyLog on(EntityManager entityManager) {
        var log = new TransparencyLog();
        log.logRepository = new LogRepository();
        log.logRepository.entityManager = entityManager;
        return log;
    }

    /** Returns what signs with a key that the number stands for. */
    public static Checkpoints checkpoints(int key) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) key);
        return new Checkpoints(ORIGIN, List.of(new LogKey(ORIGIN, seed)));
    }

    /** Returns the files of the log in a database. */
    public static LogFiles files(EntityManager entityManager, Checkpoints checkpoints) {
        var files = new LogFiles();
        files.transparencyLog = on(entityManager);
        files.checkpoints = checkpoints;
        return files;
    }

    /** Appends leaves of postings that nobody stored, whose publications have the numbers from the first on and before the last. */
    public static Void append(EntityManager entityManager, int first, int last) {
        var log = on(entityManager);
        for (var number = first; number < last; number++) {
            var hash = Sha256.hex("content " + number);
            var leaf = new PublicationLeaf(
                    "posting-" + number,
                    1,
                    LoggedEvent.PUBLICATION,
                    EditionFixture.NOON,
                    new ContentHashes(new Bilingual<>(hash, hash), hash),
                    new PeopleCounts(1, 1, 1, EditionFixture.NOON),
                    false);
            log.append(leaf, number);
            entityManager.flush();
        }
        return null;
    }
}
