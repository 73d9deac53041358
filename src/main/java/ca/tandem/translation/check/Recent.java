package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the checks said a moment ago of the very same subject: lists, buttons and guards ask for it several times in one request. The
 * glossary and the memory change beside it, so it holds for a short while only.
 */
final class Recent {

    private static final int MOST = 300;
    private static final Duration SHORT_WHILE = Duration.ofSeconds(30);

    private record Said(List<Finding> findings, Instant at) {}

    private record Key(Language source, Bilingual<Text> texts, List<UnitPair> units) {}

    private final Map<Key, Said> said = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Said> eldest) {
            return size() > MOST;
        }
    };

    /** What was said of the subject since a short while ago, or what is said of it now. */
    List<Finding> of(Subject subject, Instant now, Supplier<List<Finding>> check) {
        var key = new Key(subject.source(), subject.texts(), subject.units());
        synchronized (said) {
            var known = said.get(key);
            if (known != null && known.at().plus(SHORT_WHILE).isAfter(now)) {
                return known.findings();
            }
        }
        var findings = check.get();
        synchronized (said) {
            said.put(key, new Said(findings, now));
        }
        return findings;
    }
}
