package ca.tandem.translation.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sets of rules that the portal has, and which of them are on. A change on this node shows at once, one on another node within
 * {@link #MAX_STALENESS}.
 */
@ApplicationScoped
public class RuleSets {

    /** Maximum time for which a change on another node may go unnoticed. */
    private static final Duration MAX_STALENESS = Duration.ofMinutes(1);

    private static final List<RuleSet> ALL =
            List.of("ontario", "quebec").stream().map(RuleSets::read).toList();

    @Inject
    RuleSetSwitches switches;

    @Inject
    Clock clock;

    private record SwitchSnapshot(Instant looked, List<RuleSet> on) {}

    private volatile SwitchSnapshot snapshot = new SwitchSnapshot(Instant.MIN, List.of());

    private static RuleSet read(String key) {
        try (var file = Objects.requireNonNull(RuleSets.class.getResourceAsStream("/rules/" + key + ".yaml"), key)) {
            return RuleSetFile.read(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all sets, by their keys. */
    public static List<RuleSet> all() {
        return ALL;
    }

    /** Returns the set with a key. */
    public static Optional<RuleSet> find(String key) {
        return ALL.stream().filter(ruleSet -> ruleSet.key().equals(key)).findFirst();
    }

    /** Returns the sets that are on. */
    List<RuleSet> on() {
        var present = snapshot;
        var now = clock.instant();
        if (present.looked().isAfter(now.minus(MAX_STALENESS))) {
            return present.on();
        }
        var on = switches.all().stream().map(RuleSetSwitch::getRuleSet).collect(Collectors.toSet());
        snapshot = new SwitchSnapshot(
                now, ALL.stream().filter(ruleSet -> on.contains(ruleSet.key())).toList());
        return snapshot.on();
    }

    void onRuleSetsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleSetsChanged change) {
        snapshot = new SwitchSnapshot(Instant.MIN, snapshot.on());
    }
}
