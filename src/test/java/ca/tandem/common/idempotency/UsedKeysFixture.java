package ca.tandem.common.idempotency;

import ca.tandem.testing.Schema;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Used keys on a database, each call in a transaction of its own, as the container gives it. */
public final class UsedKeysFixture extends UsedKeys {

    private final Schema schema;
    private final Clock time;

    public UsedKeysFixture(Schema schema, Clock time) {
        this.schema = schema;
        this.time = time;
    }

    @Override
    public Optional<String> findResult(String id) {
        return schema.inTransaction(entityManager -> {
            var keys = new UsedKeys();
            keys.entityManager = entityManager;
            return keys.findResult(id);
        });
    }

    @Override
    public String useAndRun(String id, Supplier<String> act) {
        return schema.inTransaction(entityManager -> {
            var keys = new UsedKeys();
            keys.entityManager = entityManager;
            keys.clock = time;
            return keys.useAndRun(id, act);
        });
    }
}
